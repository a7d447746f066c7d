/** Every view in both languages: accessible, reached by keyboard, 320 px wide, silent, at home. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { chineseTexts, type Texts } from "../../src/locale";
import { englishTexts } from "../../src/locale/en-US";
import type { PaneTexts } from "../../src/locale/zh-CN/pane";
import type { Stage, WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { openStage } from "../../tools/pictures/workbenchPage";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const importText = readFileSync(
  require.resolve("../../examples/published/self-evaluation-2024.txt"),
  "utf8",
);

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

type Steps = (pane: Frame, words: PaneTexts) => Promise<unknown>;

const button = (pane: Frame, name: string) =>
  pane.getByRole("button", { name: new RegExp(`^${escaped(name)}`) }).first();
const tab = (pane: Frame, name: string) => pane.getByRole("tab", { name }).click();

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** What a person sees one after the other, each state built on the one before. */
const states: [name: string, steps: Steps][] = [
  ["template", (pane, { views }) => tab(pane, views.template)],
  [
    "insert",
    async (pane, { template }) => {
      await button(pane, template.insert.title).click();
      await pane.locator("form details.section:has(.adds) summary").last().click();
      await pane.locator("form details.section .adds button").last().click();
    },
  ],
  ["validation-empty", (pane, { views }) => tab(pane, views.validation)],
  ["import", (pane, { views }) => tab(pane, views.importing)],
  [
    "import-preview",
    async (pane, { importing }) => {
      await pane.getByText(importing.sources.text, { exact: true }).click();
      await pane.getByLabel(importing.pasteLabel).fill(importText);
      await button(pane, importing.recognise).click();
      await pane.locator(".draft-row").first().waitFor();
      await pane.locator(".draft-row button").nth(3).click();
    },
  ],
  [
    "validation",
    async (pane, { importing }) => {
      await button(pane, importing.generate(1)).click();
      await pane.locator("[data-problem]").first().waitFor({ timeout: 60_000 });
      await pane.locator("[data-problem]").first().click();
      await pane.locator(".details").waitFor();
    },
  ],
  [
    "live-checks",
    async (pane, { checks }) => {
      await pane.getByText(checks.title, { exact: true }).click();
      await button(pane, checks.renew).waitFor();
    },
  ],
  [
    "scoring",
    async (pane, { views }) => {
      await tab(pane, views.scoring);
      await pane.locator("[role=tabpanel]:not([hidden]) table").first().waitFor();
    },
  ],
  [
    "formulas",
    async (pane, { views, back, template: { more, writeFormulas } }) => {
      await tab(pane, views.template);
      await button(pane, back).click();
      await pane.getByText(more, { exact: true }).click();
      await button(pane, writeFormulas.title).click();
      await button(pane, writeFormulas.look).waitFor();
    },
  ],
  ["settings", (pane, { status }) => button(pane, status.settings).click()],
];

const looks = [
  { texts: chineseTexts, theme: "light", language: chineseTexts.language },
  { texts: englishTexts, theme: "dark", language: englishTexts.language },
] as const;

test.each(looks)(
  "the pane in $language, $theme",
  async ({ texts, theme }) => {
    const workbench = await stage.open();
    const pane = await workbench.pane();
    await choose(pane, texts, theme);
    const words = texts.pane;
    const faults: Record<string, unknown> = {};
    for (const [name, steps] of states) {
      await paneWidth(workbench, 320);
      await steps(pane, words);
      await workbench.screenshot(`pane-${texts.language}-${name}`);
      const found = {
        axe: await seriousFindings(pane),
        wider: await overflowing(pane),
        unreached: await unreachedByTab(workbench, pane),
        wider400: await paneWidth(workbench, 400).then(() => overflowing(pane)),
      };
      const some = Object.entries(found).filter(([, list]) => list.length > 0);
      if (some.length > 0) faults[name] = Object.fromEntries(some);
    }
    expect(faults).toEqual({});
    expect(workbench.complaints).toEqual([]);
    expect([...workbench.hosts]).toEqual(["localhost"]);
    await workbench.close();
  },
  300_000,
);

/** Chooses language and appearance as a person does. */
async function choose(pane: Frame, { language, pane: spoken }: Texts, theme: string) {
  const { pane: words } = chineseTexts;
  await button(pane, words.status.settings).click();
  await pane.getByLabel(words.settings.theme).selectOption(theme);
  await pane.getByLabel(words.settings.language).selectOption(language);
  await button(pane, spoken.status.settings).click();
}

async function paneWidth({ page }: WorkbenchPage, pixels: number): Promise<void> {
  await page.evaluate((width) => {
    const pane = document.getElementById("pane");
    if (pane) Object.assign(pane.style, { width: `${width}px`, flex: `0 0 ${width}px` });
  }, pixels);
  await page.waitForFunction(
    (width) => document.querySelector("#pane iframe")?.clientWidth === width,
    pixels,
  );
}

/** Serious and critical findings of axe-core, WCAG 2 A and AA. */
async function seriousFindings(pane: Frame): Promise<string[]> {
  await pane.evaluate(axeSource);
  const { violations } = await pane.evaluate(() => {
    const { axe } = window as unknown as {
      axe: { run: (root: Document, options: object) => Promise<AxeResults> };
    };
    return axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

/** Elements that reach over the pane's right edge. */
function overflowing(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll<HTMLElement>("#pane *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

/** Controls that no press of Tab (or an arrow key, in a group of which one is a tab stop) comes to. */
async function unreachedByTab({ page }: WorkbenchPage, pane: Frame): Promise<string[]> {
  await pane.evaluate(() => {
    const reached = new Set<Element>();
    Object.assign(window, { reached });
    document.addEventListener("focusin", ({ target }) => reached.add(target as Element));
    (document.activeElement as HTMLElement | null)?.blur();
    document.querySelector<HTMLElement>("button, input, select, a[href]")?.focus();
  });
  const controls = "button, input, select, textarea, summary, a[href]";
  const count = await pane.locator(controls).count();
  for (let press = 0; press < count + 5; press++) {
    await page.keyboard.press("Tab");
    if (!(await pane.evaluate(() => document.hasFocus()))) break;
  }
  return pane.evaluate((selector) => {
    const { reached } = window as unknown as { reached: Set<Element> };
    const groupOf = (control: Element): Element[] => {
      if (control.getAttribute("role") === "tab") return siblings('[role="tab"]');
      if (control.closest(".problem")) return siblings(".problem button");
      if (control instanceof HTMLInputElement && control.type === "radio") {
        return siblings(`input[type="radio"][name="${control.name}"]`);
      }
      return [control];
    };
    const siblings = (of: string) => [...document.querySelectorAll(of)];
    return siblings(selector)
      .filter((control) => control.checkVisibility() && !control.matches(":disabled"))
      .filter((control) => !groupOf(control).some((each) => reached.has(each)))
      .map((control) => control.outerHTML.slice(0, 160));
  }, controls);
}
