import { contractChecks, type CheckResult } from "../workbench/contract";
import { buildContractPages } from "./support/contractPages";
import { openStage } from "../../tools/pictures/workbenchPage";

test("the contract suite passes in a browser as it does in Node", async () => {
  await buildContractPages();
  const stage = await openStage();
  try {
    const page = await stage.newPage();
    await page.goto(`${stage.server.origin}/workbench/contract/index.html`);
    const element = await page.waitForSelector("iframe");
    const frame = await element.contentFrame();
    await frame?.waitForFunction(() => "contractResults" in window);
    const results = await frame?.evaluate(
      () => (window as unknown as { contractResults: Promise<CheckResult[]> }).contractResults,
    );
    expect(results).toEqual(contractChecks.map(({ name }) => ({ name, failure: null })));
  } finally {
    await stage.close();
  }
}, 240_000);
