/** 收表: files are read, told what they are, and put into the workbook as whole sheets that can be taken back. */
import { actions, type JudgedFile } from "../../src/actions";
import { fileReader, type FileReading } from "../../src/importing";
import { MOST_MEGABYTES } from "../../src/importing/files/fileKind";
import { readVisibleSheets } from "../../src/workbook";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import {
  cutShort,
  fileOf,
  ofUnit,
  repacked,
  sixtyFiles,
  type SentFile,
} from "../fixtures/collectedFiles";
import { untilCalculated } from "../support/perfFunctions";
import { counted, openExcel, openForm, snapshot } from "./support/workbook";

const asFile = ({ name, bytes }: SentFile, lastModified = 1) =>
  new File([bytes as Uint8Array<ArrayBuffer>], name, { lastModified });
const chosen = (files: SentFile[]) => files.map((file, place) => asFile(file, 1 + place));

const wish = { formulas: "native", liveChecks: false, onlyListed: false } as const;
const none: ReadonlyMap<string, string> = new Map();
const newForms = (files: JudgedFile[]) =>
  new Set(
    files.flatMap(({ forms }) =>
      forms.filter(({ standing }) => standing.is === "new").map(({ key }) => key),
    ),
  );

async function judged(files: File[]): Promise<JudgedFile[]> {
  return actions.judgeFiles((await actions.readFiles(files, {})).read, {});
}

async function sheetNames(): Promise<string[]> {
  return (await readVisibleSheets()).grids.map(({ sheetName }) => sheetName);
}

/** 收表清单 as it shows, from the first line on and without the moments. */
async function listed(): Promise<unknown[][]> {
  const { grids } = await readVisibleSheets();
  const { values } = grids.find(({ sheetName }) => sheetName === "收表清单")!;
  return values.slice(3).map(([number, , ...line]) => [number, ...line]);
}

const self = (code: number) => ofUnit(publishedSelfEvaluation(), code);

test("sixty files of five families, three of them broken, two duplicates, one of 20 MB", async () => {
  await openExcel();
  const files = await judged(chosen(await sixtyFiles()));
  expect(files).toHaveLength(60);
  expect(files.filter(({ was }) => was === "form")).toHaveLength(57);
  expect(files.filter(({ was }) => was === "broken").map(({ name }) => name)).toEqual([
    ...["下载中断.xlsx", "改坏.xlsx", "空文件.xlsx"],
  ]);
  const forms = files.flatMap((file) => file.forms);
  expect(new Set(forms.map(({ kind }) => kind))).toEqual(
    new Set([
      ...["selfEvaluation", "target", "projectSelfEvaluation", "projectTarget"],
      "nationalSelfEvaluation",
    ]),
  );
  expect(
    forms.filter(({ standing }) => standing.is !== "new").map((each) => each.standing),
  ).toEqual([
    { is: "duplicate", of: "703001自评表.xlsx" },
    { is: "duplicate", of: "703002自评表.xlsx" },
  ]);
  expect(forms[0]).toMatchObject({
    ...{ kind: "selfEvaluation", year: "2024", project: "", ownTotal: "97.62", total: "97.62" },
    unit: { code: "703001", name: "朝阳市第1局" },
  });
});

test("put in as sheets behind the one in view, listed, and all taken back at once", async () => {
  const excel = await openForm(self(703009));
  await untilCalculated(excel);
  const before = snapshot(excel, excel.sheetId);
  const [target] = publishedTargetForms();
  const two = await fileOf("两张.xlsx", self(703001), ofUnit(target!, 703001));
  const sent = [two, await fileOf("=1+1.xlsx", self(703002)), cutShort("断.xlsx", two)];
  const again = [await fileOf("703009.xlsx", self(703009)), repacked("又一份.xlsx", sent[1]!)];
  const read = await counted(excel, () => actions.readFiles(chosen([...sent, ...again]), {}));
  expect(read.syncs).toBe(0);
  const files = await actions.judgeFiles(read.result.read, {});
  const put = await counted(excel, () =>
    actions.collectForms(files, { ...wish, chosen: newForms(files), madeBefore: none }, {}),
  );
  // Two syncs for each of three sheets, three for the list, one or two to look for it.
  expect(put.syncs).toBeLessThanOrEqual(3 * 2 + 3 + 2);
  const { forms, list } = put.result;
  await untilCalculated(excel);
  expect(await sheetNames()).toEqual(
    expect.arrayContaining([
      "703001自评表2024",
      "703001目标表2021",
      "703002自评表2024",
      "收表清单",
    ]),
  );
  const [first, second] = ["703001 朝阳市第1局", "703002 朝阳市第2局"];
  const taken = "已收入，请校验";
  const doubtful = expect.stringMatching(/^已收入/);
  expect(await listed()).toEqual([
    [
      1,
      "两张.xlsx",
      "绩效表（1/2）",
      first,
      2024,
      "自评表",
      97.62,
      97.62,
      "703001自评表2024",
      taken,
      "",
    ],
    [
      2,
      "两张.xlsx",
      "绩效表（2/2）",
      first,
      2021,
      "目标表",
      "",
      "",
      "703001目标表2021",
      doubtful,
      "",
    ],
    [3, "=1+1.xlsx", "绩效表", second, 2024, "自评表", 97.62, 97.62, "703002自评表2024", taken, ""],
    [4, "断.xlsx", "文件损坏", "", "", "", "", "", "", "请单位重新保存后再报", ""],
    [
      ...[5, "703009.xlsx", "工作簿已有", "703009 朝阳市第9局", 2024, "自评表", 97.62, 97.62, ""],
      ...["工作簿已有「703009自评表2024」，没有收入", ""],
    ],
    [
      ...[6, "又一份.xlsx", "重复", second, 2024, "自评表", 97.62, 97.62, ""],
      ...["与「=1+1.xlsx」内容相同，没有收入", ""],
    ],
  ]);
  const made = list !== null && "made" in list ? list.made : null;
  expect(made!.plan.rowHeights[3]).toEqual({ row: 3, height: 20 });
  const links = made!.plan.cells.slice(3).map((line) => line[9]?.formula);
  expect(links[0]).toBe(`=HYPERLINK("#'703001自评表2024'!A1","703001自评表2024")`);
  // It is read as no form, and the forms are.
  const overview = await actions.readOverview({}, {});
  expect(overview.rows.map(({ sheetName }) => sheetName).sort()).toEqual(
    ["703001自评表2024", "703001目标表2021", "703002自评表2024", "703009自评表2024"].sort(),
  );
  const totals = overview.rows.map(({ total }) => total).filter((total) => total !== null);
  expect(totals).toEqual(["97.62", "97.62", "97.62"]);

  const back = await counted(excel, () => actions.undoInsert([...forms.made, made!]));
  expect(back.syncs).toBe(3);
  expect(back.result.kept).toEqual([]);
  expect(await sheetNames()).toEqual(expect.not.arrayContaining(["收表清单", "703001自评表2024"]));
  await untilCalculated(excel);
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
});

test("a form that the workbook has is put beside it where that is wished", async () => {
  const excel = await openForm(self(703001));
  await untilCalculated(excel);
  const before = snapshot(excel, excel.sheetId);
  const files = await judged(chosen([await fileOf("a.xlsx", self(703001))]));
  const [form] = files[0]!.forms;
  expect(form!.standing).toEqual({ is: "present", of: "703001自评表2024" });
  const all = { ...wish, chosen: new Set([form!.key]), madeBefore: none };
  const { sheets } = await actions.collectForms(files, all, {});
  expect([...sheets.values()]).toEqual(["703001自评表2024(2)"]);
  await untilCalculated(excel);
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
});

test("cancelled, whole sheets are left; what is left is put in later, and the list names both", async () => {
  const excel = await openExcel();
  const sent = await Promise.all(
    [703001, 703002, 703003].map((code) => fileOf(`${code}`, self(code))),
  );
  const files = await judged(chosen(sent));
  const stop = new AbortController();
  const keys = newForms(files);
  const onProgress = ({ done }: { done: number }) => done === 2 && stop.abort();
  const half = await actions.collectForms(
    files,
    { ...wish, chosen: keys, madeBefore: none },
    { signal: stop.signal, onProgress },
  );
  expect(half.forms.failed).toMatchObject({ code: "cancelled", left: 1 });
  expect(half.list).toBeNull();
  const names = (await sheetNames()).filter((name) => name.includes("自评表"));
  expect(names.sort()).toEqual(["703001自评表2024", "703002自评表2024"]);
  await untilCalculated(excel);
  const { rows } = await actions.readOverview({}, {});
  expect(rows.map(({ total }) => total)).toEqual(["97.62", "97.62"]);

  const rest = new Set([...keys].filter((key) => !half.sheets.has(key)));
  await actions.collectForms(files, { ...wish, chosen: rest, madeBefore: half.sheets }, {});
  expect((await listed()).map((line) => line[8])).toEqual([
    ...["703001自评表2024", "703002自评表2024", "703003自评表2024"],
  ]);
  // Nothing was made yet: then cancelling is all there is to tell.
  await expect(
    actions.collectForms(
      files,
      { ...wish, chosen: keys, madeBefore: none },
      { signal: stop.signal },
    ),
  ).rejects.toMatchObject({ code: "cancelled" });
});

test("only listed: numbers on the list and no other sheet; listed again, earlier lines and remarks stay", async () => {
  const excel = await openExcel();
  const files = await judged(chosen([await fileOf("a.xlsx", self(703001))]));
  const only = { ...wish, onlyListed: true, chosen: newForms(files), madeBefore: none };
  const sheets = await sheetNames();
  const { forms, list } = await actions.collectForms(files, only, {});
  expect(forms.made).toEqual([]);
  expect(await sheetNames()).toEqual([...sheets, "收表清单"]);
  const line = [
    "a.xlsx",
    "绩效表",
    "703001 朝阳市第1局",
    2024,
    "自评表",
    97.62,
    97.62,
    "",
    "只列清单",
  ];
  expect(await listed()).toEqual([[1, ...line, ""]]);

  const sheetId = list !== null && "made" in list ? list.made.sheetId : "";
  excel.workbook.enter(sheetId, { row: 3, column: 11, rowCount: 1, columnCount: 1 }, [
    ["电话催过"],
  ]);
  const before = snapshot(excel, sheetId);
  const { list: second } = await actions.collectForms(files, only, {});
  expect(await listed()).toEqual([
    [1, ...line, "电话催过"],
    [2, ...line, ""],
  ]);
  const changed = second !== null && "changed" in second ? second.changed : null;
  await actions.undo(changed!.undo);
  expect((snapshot(excel, sheetId) as { values: unknown[][] }).values.slice(0, 4)).toEqual(
    (before as { values: unknown[][] }).values,
  );
});

test("the sheets go also where a person has written on the list, which stays", async () => {
  const excel = await openExcel();
  const files = await judged(chosen([await fileOf("a.xlsx", self(703001))]));
  const all = { ...wish, chosen: newForms(files), madeBefore: none };
  const { forms, list } = await actions.collectForms(files, all, {});
  const made = list !== null && "made" in list ? list.made : null;
  excel.workbook.enter(made!.sheetId, { row: 3, column: 11, rowCount: 1, columnCount: 1 }, [
    ["看过"],
  ]);
  const { removed, kept } = await actions.undoInsert([...forms.made, made!]);
  expect(removed).toBe(1);
  expect(kept).toEqual([{ name: "收表清单", why: "filledIn" }]);
});

test("files that are too large, or not there any more, are told and not read; what is cancelled stays read", async () => {
  await openExcel();
  const [good] = chosen([await fileOf("a.xlsx", self(703001))]);
  const large = asFile({ name: "b.xlsx", bytes: new Uint8Array(MOST_MEGABYTES * 1_048_576 + 1) });
  const asked = jest.spyOn(large, "arrayBuffer");
  const gone = asFile({ name: "c.xlsx", bytes: new Uint8Array(1) });
  jest.spyOn(gone, "arrayBuffer").mockRejectedValue(new Error("gone"));
  const files = await judged([good!, large, gone]);
  expect(files.map(({ was }) => was)).toEqual(["form", "tooLarge", "broken"]);
  expect(asked).not.toHaveBeenCalled();

  const stop = new AbortController();
  const onProgress = ({ done }: { done: number }) => done === 1 && stop.abort();
  const { read, left } = await actions.readFiles([good!, good!, good!], {
    signal: stop.signal,
    onProgress,
  });
  expect([read.length, left]).toEqual([1, 2]);
});

test("put in beside a list from earlier: its lines are taken back before the sheets that they link to", async () => {
  const excel = await openExcel();
  const first = await judged(chosen([await fileOf("a.xlsx", self(703001))]));
  const only = { ...wish, onlyListed: true, chosen: newForms(first), madeBefore: none };
  await actions.collectForms(first, only, {});
  const [before, lines] = [await sheetNames(), await listed()];

  const second = await judged(chosen([await fileOf("b.xlsx", self(703002))]));
  const all = { ...wish, chosen: newForms(second), madeBefore: none };
  const { forms, list } = await actions.collectForms(second, all, {});
  await untilCalculated(excel);
  expect((await listed()).map(([number, , , , , , , , sheet]) => [number, sheet])).toEqual([
    [1, ""],
    [2, "703002自评表2024"],
  ]);
  const changed = list !== null && "changed" in list ? list.changed : null;
  await actions.undo(changed!.undo);
  expect((await actions.undoInsert(forms.made)).kept).toEqual([]);
  expect(await sheetNames()).toEqual(before);
  expect((await listed()).slice(0, 1)).toEqual(lines);
});

describe("in a thread of its own", () => {
  /** A thread as the browser has it, whose program answers as `answers` says. */
  function withThread(answers: (file: File) => Promise<FileReading | null>) {
    const asked: string[] = [];
    const ended = jest.fn();
    class Thread {
      onmessage: ((event: { data: FileReading }) => void) | null = null;
      onerror: ((event: { preventDefault: () => void }) => void) | null = null;
      terminate = ended;
      postMessage(file: File) {
        asked.push(file.name);
        void answers(file).then((data) =>
          data === null
            ? this.onerror?.({ preventDefault: () => undefined })
            : this.onmessage?.({ data }),
        );
      }
    }
    Object.assign(globalThis, { Worker: Thread });
    return { asked, ended };
  }
  afterEach(() => {
    delete (globalThis as { Worker?: unknown }).Worker;
  });

  test("each file is read there, and the thread ends", async () => {
    const { asked, ended } = withThread(fileReader());
    const files = chosen([
      await fileOf("a.xlsx", self(703001)),
      await fileOf("b.xlsx", self(703002)),
    ]);
    const { read } = await actions.readFiles(files, {});
    expect(read.map(({ forms }) => forms.map(({ unit }) => unit.code))).toEqual([
      ["703001"],
      ["703002"],
    ]);
    expect(asked).toEqual(["a.xlsx", "b.xlsx"]);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  test("a thread that fails is not asked again: the pane reads by itself", async () => {
    const { asked, ended } = withThread(() => Promise.resolve(null));
    const files = chosen([
      await fileOf("a.xlsx", self(703001)),
      await fileOf("b.xlsx", self(703002)),
    ]);
    const { read } = await actions.readFiles(files, {});
    expect(read.map(({ forms }) => forms.length)).toEqual([1, 1]);
    expect(asked).toEqual(["a.xlsx"]);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  test("the pane takes no bytes itself; cancelled, what is being read is not waited for", async () => {
    const { asked, ended } = withThread(() => new Promise(() => undefined));
    const stop = new AbortController();
    const file = asFile(await fileOf("a.xlsx", self(703001)));
    const taken = jest.spyOn(file, "arrayBuffer");
    const reading = actions.readFiles([file], { signal: stop.signal });
    setTimeout(() => stop.abort(), 20);
    expect(await reading).toEqual({ read: [], left: 1 });
    expect(asked).toEqual(["a.xlsx"]);
    expect(taken).not.toHaveBeenCalled();
    expect(ended).toHaveBeenCalledTimes(1);
  });
});

test("the same bytes are read once, whatever they are called", async () => {
  const { bytes } = await fileOf("a.xlsx", self(703001));
  const read = fileReader();
  const [one, again, other] = [
    await read(asFile({ name: "a.xlsx", bytes })),
    await read(asFile({ name: "b.xlsx", bytes })),
    await read(asFile(repacked("c.xlsx", { name: "", bytes }))),
  ];
  expect(again).toBe(one);
  expect(other).not.toBe(one);
});
