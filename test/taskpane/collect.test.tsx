/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { Actions, Collected } from "../../src/actions";
import { makeForm } from "../../src/form";
import { collectedFile, judgeFiles, type CollectedFile } from "../../src/report/collect";
import { changedOne, madeSheet, noForm, renderPane } from "./support/renderPane";

/** What reading a file of this name brings: a form of the unit that it names, or none. */
function read({ name, lastModified: modified }: File): CollectedFile {
  if (name.startsWith("断")) {
    const refused = { code: "unreadable" as const, values: {} };
    return collectedFile({ name, modified }, { forms: [], refused });
  }
  const form = makeForm({ kind: "selfEvaluation", unit: `${name.slice(0, 6)}某局`, year: "2024" });
  const columns = { tasks: new Map<string, number>(), indicators: new Map<string, number>() };
  const imported = { form, readings: {}, leftovers: [], notes: [], columns };
  return collectedFile({ name, modified }, { forms: [imported], refused: null });
}

const readAll: Actions["readFiles"] = (files) =>
  Promise.resolve({ read: files.map(read), left: 0 });
const judge: Actions["judgeFiles"] = (files) => Promise.resolve(judgeFiles(files, []));

function putAll(list: Collected["list"]): Actions["collectForms"] {
  return (files, { chosen }) => {
    const keys = files.flatMap(({ forms }) => forms).filter(({ key }) => chosen.has(key));
    const made = keys.map(({ unit }) => madeSheet(unit.code, `${unit.code}自评表2024`));
    return Promise.resolve({
      forms: { made, failed: null },
      sheets: new Map(keys.map(({ key }, place) => [key, made[place]!.name])),
      ...{ list, listFailed: null },
    });
  };
}

const listMade = { made: madeSheet("list", "收表清单") };

/** The page 收表 with these files chosen. */
async function collecting(names: string[], answers: Partial<Actions> = {}) {
  const driven = renderPane({
    ...{ readScores: () => Promise.resolve(noForm), readFiles: readAll, judgeFiles: judge },
    collectForms: putAll(listMade),
    ...answers,
  });
  const { user } = driven;
  await user.click(await screen.findByRole("tab", { name: "导入" }));
  await user.click(await screen.findByRole("button", { name: /^收表/ }));
  const files = names.map((name) => new File(["x"], name, { lastModified: 1 }));
  await user.upload(screen.getByLabelText(/^选择文件/), files);
  return driven;
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const wishOf = ({ actions }: Awaited<ReturnType<typeof collecting>>) =>
  actions.collectForms.mock.calls[actions.collectForms.mock.calls.length - 1]!;

test("each file is told what it is, what is new is put in, and all is taken back at once", async () => {
  const driven = await collecting(["703001.xlsx", "703002.xlsx", "703001(1).xlsx", "断.xlsx"]);
  const { user, actions } = driven;
  await screen.findByText("4 个文件，3 张表");
  expect(screen.getByText("要看一下的（2）")).toBeInTheDocument();
  expect(screen.getByText("重复：与「703001.xlsx」内容相同。")).toBeInTheDocument();
  const broken = screen.getByText("断.xlsx").closest("li")!;
  expect(broken).toHaveTextContent("文件损坏");
  expect(broken).toHaveTextContent("文件已损坏或格式不认识：请重新保存后再导入。");
  const boxes = screen.getAllByRole("checkbox");
  expect(boxes.map((box) => (box as HTMLInputElement).checked)).toEqual([false, true, true]);

  // A form can be left out, and one be put in all the same, by the keys.
  boxes[0]!.focus();
  await user.keyboard(" ");
  await user.click(screen.getByRole("checkbox", { name: /^703002/ }));
  await user.click(button("收入 2 张表，写收表清单"));
  await screen.findByText("已收入 2 张表，「收表清单」已列出 4 个文件。");
  const [files, wish] = wishOf(driven);
  expect(files).toHaveLength(4);
  expect([...wish.chosen].sort()).toEqual(["0 0", "2 0"]);
  expect(screen.getByText("已收入的（2）")).toBeInTheDocument();
  // 703002 was left out and can still be put in.
  expect(button(/^写收表清单/)).toBeDisabled();

  await user.click(button("撤销"));
  await screen.findByText("已撤销，删除了刚生成的 3 张表。");
  const [taken] = actions.undoInsert.mock.calls[0]!;
  expect(taken.map(({ sheetId }) => sheetId)).toEqual(["703001", "703001", "list"]);
  expect(button("收入 2 张表，写收表清单")).toBeEnabled();
});

test("only the list: nothing is ticked and no form put in", async () => {
  const driven = await collecting(["703001.xlsx"]);
  const { user } = driven;
  await user.selectOptions(await screen.findByLabelText("放在哪里"), "list");
  expect(screen.queryByRole("checkbox")).toBeNull();
  await user.click(button("写收表清单"));
  await screen.findByText("「收表清单」已列出 1 个文件。");
  expect(wishOf(driven)[1]).toMatchObject({ onlyListed: true, chosen: new Set() });
  // It can be put in afterwards.
  await user.selectOptions(screen.getByLabelText("放在哪里"), "sheets");
  expect(button("收入 1 张表，写收表清单")).toBeEnabled();
});

test("lines added to a list are taken back before the sheets that they link to", async () => {
  const { user, actions } = await collecting(["703001.xlsx"], {
    collectForms: putAll({ changed: { ...changedOne, applied: 9 } }),
  });
  await user.click(await screen.findByRole("button", { name: "收入 1 张表，写收表清单" }));
  const notice = await screen.findByText("已收入 1 张表。");
  expect(notice.parentElement).toHaveTextContent("收表清单接着记下 1 个文件，写了 9 个单元格。");
  await user.click(button("撤销"));
  await screen.findByText("已撤销，删除了刚生成的 1 张表。");
  const [undone] = actions.undo.mock.invocationCallOrder;
  expect(undone).toBeLessThan(actions.undoInsert.mock.invocationCallOrder[0]!);
});

test("cancelled while reading: what was read stays, the rest is counted, and more can be added", async () => {
  const { user, actions } = await collecting(["703001.xlsx", "703002.xlsx"], {
    readFiles: (files) =>
      Promise.resolve({ read: files.slice(0, 1).map(read), left: files.length - 1 }),
  });
  await screen.findByText("1 个文件，1 张表");
  expect(screen.getByText("已停止，还有 1 个文件没有读：要的话请再选一次。")).toBeInTheDocument();
  await user.upload(screen.getByLabelText(/^再加文件/), [new File(["x"], "703003.xlsx")]);
  await screen.findByText("2 个文件，2 张表");
  const judged = actions.judgeFiles.mock.calls[1]![0];
  expect(judged.map(({ name }) => name)).toEqual(["703001.xlsx", "703003.xlsx"]);
  await user.click(button("重新开始"));
  expect(screen.getByLabelText(/^选择文件/)).toBeInTheDocument();
});

test("sheets are there and the list could not be written: both are told", async () => {
  const failed = { code: "protectedWorkbook", values: {} };
  const { user } = await collecting(["703001.xlsx"], {
    collectForms: async (files, wish, control) => ({
      ...(await putAll(null)(files, wish, control)),
      listFailed: failed,
    }),
  });
  await user.click(await screen.findByRole("button", { name: "收入 1 张表，写收表清单" }));
  const notice = (await screen.findByText("收表清单没有写成：")).parentElement!;
  expect(within(notice).getByText(/^已收入 1 张表/)).toBeInTheDocument();
});

test("what was read is still there after looking at another view", async () => {
  const { user } = await collecting(["703001.xlsx"]);
  await screen.findByText("1 个文件，1 张表");
  await user.click(screen.getByRole("button", { name: "返回" }));
  expect(screen.getByRole("button", { name: "识别" })).toBeInTheDocument();
  await user.click(screen.getByRole("tab", { name: "模板" }));
  await user.click(screen.getByText("更多"));
  const collect = screen.getByRole("button", { name: /^收表/ });
  await user.click(collect);
  expect(await screen.findByText("1 个文件，1 张表")).toBeInTheDocument();
});
