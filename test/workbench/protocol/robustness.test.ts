import { createOfficeHost, type TestHost } from "../../../workbench/jest";
import { createHostBridge, OfficeHost } from "../../../workbench/protocol";

/** What stands in the workbook, to show that nothing harmed it. */
function contentOf({ workbook }: TestHost): unknown {
  return workbook.sheets().map(({ id, name }) => [name, workbook.usedArea(id, false)]);
}

const untouched = [["Sheet1", null]];

describe("messages that are not office.js's", () => {
  const malformed: [string, unknown][] = [
    ["no JSON", "{"],
    ["no object", "null"],
    ["JSON of something else", '{"hello":1}'],
    ["an object instead of a text", { _actionName: "executeMethod" }],
    ["nothing", undefined],
  ];

  test.each(malformed)("%s: a fault in the log", async (_what, data) => {
    const test = await createOfficeHost();
    test.frame?.receive(data, "https://localhost");
    expect(test.host.log.faults.map(({ kind }) => kind)).toEqual(["malformedMessage"]);
    expect(contentOf(test)).toEqual(untouched);
  });

  test("another origin is refused", async () => {
    const test = await createOfficeHost();
    test.frame?.receive('{"_messageType":0,"_actionName":"executeMethod"}', "https://evil.test");
    expect(test.host.log.faults).toEqual([
      { kind: "wrongOrigin", message: "A message from https://evil.test was refused." },
    ]);
    expect(contentOf(test)).toEqual(untouched);
  });

  test("another conversation is refused", async () => {
    const test = await createOfficeHost();
    const message = { _messageType: 0, _actionName: "executeMethod", _conversationId: "other" };
    test.frame?.receive(JSON.stringify(message), "https://localhost");
    expect(test.host.log.faults.map(({ kind }) => kind)).toEqual(["unknownMessage"]);
  });

  test("a rich API request without actions is refused", async () => {
    const test = await createOfficeHost();
    const outcomes: unknown[] = [];
    for (const body of ["", "[]", '{"Actions":1}', '{"Actions":[],"ObjectPaths":null}']) {
      await test.host.request(body, 0, (outcome) => outcomes.push(outcome.kind));
    }
    expect(outcomes).toEqual(["refused", "refused", "refused", "refused"]);
    expect(test.host.log.faults).toHaveLength(4);
  });

  test("paths that lead nowhere are an error of the request", async () => {
    const test = await createOfficeHost();
    const body = {
      Actions: [{ Id: 1, ActionType: 2, ObjectPathId: 7 }],
      ObjectPaths: { "7": { Id: 7, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 8 } },
    };
    let answer = "";
    await test.host.request(JSON.stringify(body), 0, (outcome) => {
      if (outcome.kind === "answered") answer = outcome.body;
    });
    expect(JSON.parse(answer)).toMatchObject({ Error: { Code: "InvalidObjectPath" } });
  });

  test("names of Object.prototype are no members", async () => {
    const test = await createOfficeHost();
    for (const Name of ["Constructor", "constructor", "__proto__", "toString"]) {
      const body = {
        Actions: [{ Id: 1, ActionType: 3, Name, ObjectPathId: 1 }],
        ObjectPaths: { "1": { Id: 1, ObjectPathType: 1, Name: "" } },
      };
      let answer = "";
      await test.host.request(JSON.stringify(body), 0, (outcome) => {
        if (outcome.kind === "answered") answer = outcome.body;
      });
      expect(JSON.parse(answer)).toMatchObject({ Error: { Code: "ApiNotFound" } });
    }
  });

  test("the host bridge logs what is no message", async () => {
    const { workbook } = await createOfficeHost();
    const host = new OfficeHost(workbook);
    const bridge = createHostBridge(host);
    bridge.sendMessageToHost("{");
    bridge.sendMessageToHost('{"type":9}');
    expect(host.log.faults).toHaveLength(2);
    host.dispose();
  });
});

describe("limits", () => {
  test("an oversized request is refused and logged, the workbook is unharmed", async () => {
    const test = await createOfficeHost({ maxRequestBytes: 20_000 });
    const run = test.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [["绩".repeat(8000)]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(test.host.log.requests.at(-1)?.error?.Code).toBe("RequestPayloadSizeLimitExceeded");
    expect(contentOf(test)).toEqual(untouched);
  });

  test("sizes are counted in bytes of UTF-8", async () => {
    const test = await createOfficeHost();
    await test.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("A1");
      cell.values = [["绩效😀"]];
      await context.sync();
    });
    const sync = test.host.log.requests.find(({ kind }) => kind === "sync");
    expect(sync?.requestBytes).toBeGreaterThan(0);
  });
});

describe("the log", () => {
  test("tells actions, error and sizes of each request", async () => {
    const { host, Excel } = await createOfficeHost();
    const heard: string[] = [];
    const stop = host.log.onRequest(({ kind }) => heard.push(kind));
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      cell.values = [[1]];
      cell.load("values");
      await context.sync();
    });
    stop();
    const sync = host.log.requests.find(({ kind }) => kind === "sync");
    expect(sync?.actions).toEqual([
      'set workbook.worksheets.getItem("Sheet1").getRange("A1").values',
      'load workbook.worksheets.getItem("Sheet1").getRange("A1"): values',
    ]);
    expect(host.requestCount).toBe(1);
    expect(heard).toContain("sync");
  });

  test("keeps the list of members that were asked for and are missing", async () => {
    const { host, Excel } = await createOfficeHost();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().shapes.load("items/name");
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "ApiNotFound" });
    expect([...host.gaps]).toEqual(["Worksheet.shapes"]);
  });
});
