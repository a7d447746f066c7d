/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import type { FoundTable, TableChange, TableProposal } from "../../src/actions";
import { proposeTable } from "../../src/formulas/table";
import { coded, noForm, renderPane } from "./support/renderPane";

const cells = [
  ["指标", "运算符号", "指标值", "单位", "完成值", "分值", "得分"],
  ["办结率", ">=", 90, "%", 81, 10, ""],
  ["合计", "", "", "", "", 10, ""],
];

const found: FoundTable = proposeTable(
  {
    sheetId: "s0",
    sheetName: "Sheet1",
    origin: { row: 4, column: 0 },
    values: cells,
    formulas: cells,
    numberFormats: cells.map((row) => row.map(() => "General")),
    merges: [],
    isProtected: false,
  },
  { row: 4, column: 0 },
)!;

const at = { row: 5, column: 6 };
const after = { value: "", formula: "=PERFSCORE(...)" };
const change: TableChange = {
  sheetId: "s0",
  wish: found.wish,
  rows: [5],
  mark: { headings: [], rows: [] },
  edits: [{ at, before: { value: "" }, after }],
};

function proposal(changes: Partial<TableProposal> = {}): TableProposal {
  const row = { part: "indicators" as const, says: ["办结率"], alike: 1, place: 0 };
  return {
    changes: [
      {
        sheetId: "s0",
        edits: [{ at, before: { value: "" }, after, key: { form: 0, field: "formula", row } }],
      },
    ],
    change,
    rows: 1,
    hidden: 0,
    typed: 0,
    formulas: 0,
    overwrite: false,
    covered: 0,
    ...changes,
  };
}

async function openPage(answers: Parameters<typeof renderPane>[0] = {}) {
  const driven = renderPane({
    readScores: () => Promise.resolve(noForm),
    findTable: () => Promise.resolve(found),
    proposeFormulas: () => Promise.resolve(proposal()),
    ...answers,
  });
  await driven.user.click(await screen.findByRole("button", { name: /^写公式/ }));
  return driven;
}

const look = () => screen.findByRole("button", { name: "看看要写什么" });

it("shows each column by its letter and heading, as they were found", async () => {
  await openPage();
  expect(await screen.findByText("表头：第 5 行")).toBeInTheDocument();
  const shown = (label: string) => {
    const list = screen.getByLabelText<HTMLSelectElement>(label);
    return list.selectedOptions[0]?.textContent;
  };
  expect(["运算符号", "指标值", "全年完成值", "度量单位", "分值"].map(shown)).toEqual([
    ...["B 运算符号", "C 指标值", "E 完成值", "D 单位", "F 分值"],
  ]);
  expect(["完成程度", "得分", "检查结果", "总分"].map(shown)).toEqual([
    ...["不写", "G 得分", "不写", "G7"],
  ]);
  expect(screen.getByLabelText("从第几行")).toHaveValue("6");
  expect(screen.getByLabelText("到第几行")).toHaveValue("6");
});

it("asks for what was chosen, and writes only what was looked at", async () => {
  const { user, actions } = await openPage();
  await look();
  await user.selectOptions(screen.getByLabelText("完成程度"), "H （空列）");
  await user.selectOptions(screen.getByLabelText("总分"), "不写");
  await user.selectOptions(screen.getByLabelText("运算符号"), ">=");
  await user.selectOptions(screen.getByLabelText("评分规则"), found.rulePacks[1]!.title["zh-CN"]);
  await user.click(screen.getByRole("checkbox", { name: "覆盖已有内容" }));
  await user.clear(screen.getByLabelText("到第几行"));
  await user.type(screen.getByLabelText("到第几行"), "9");
  await user.click(await look());
  expect(actions.proposeFormulas).toHaveBeenCalledWith(found, {
    inputs: { operator: ">=", target: 2, actual: 4, unit: 3, weight: 5 },
    outputs: { completion: 7, score: 6, check: null },
    total: null,
    firstRow: 5,
    lastRow: 8,
    rules: "national",
    overwrite: true,
  });
  expect((await screen.findByText("G6")).closest("li")).toHaveTextContent("办结率");
  expect(actions.writeFormulas).not.toHaveBeenCalled();
  const written = { ...change, rows: [6] };
  const whole = { applied: 1, refused: [], locked: [], merged: [], notWritten: [], failed: null };
  actions.writeFormulas.mockResolvedValue({ ...whole, written });
  actions.takeFormulasBack.mockResolvedValue({ ...whole, written: null });
  await user.click(screen.getByRole("button", { name: "改这 1 个单元格" }));
  expect(actions.writeFormulas).toHaveBeenCalledWith(change);
  expect(await screen.findByText("已写好 1 个单元格。")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(actions.takeFormulasBack).toHaveBeenCalledWith(written);
  expect(await screen.findByText("已撤销，1 个单元格恢复原样。")).toBeInTheDocument();
});

it("says what stays beside it, and keeps what was chosen when it is left", async () => {
  const { user } = await openPage({
    proposeFormulas: () =>
      Promise.resolve(proposal({ rows: 3, typed: 2, formulas: 1, hidden: 4, covered: 5 })),
  });
  await look();
  await user.selectOptions(screen.getByLabelText("度量单位"), "没有此列");
  await user.click(await look());
  expect(await screen.findByText("共 3 行。")).toBeInTheDocument();
  expect(screen.getByText(/另有 2 个手填的值、1 个别的公式不动/)).toBeInTheDocument();
  expect(screen.getByText(/隐藏的 4 行不写/)).toBeInTheDocument();
  expect(screen.getByText(/5 个单元格在合并单元格里/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "不改" }));
  expect(await screen.findByLabelText("度量单位")).toHaveDisplayValue("没有此列");
});

it.each<[label: string, option: string, fault: RegExp]>([
  ["指标值", "请选一列", /请选指标值和全年完成值所在的列/],
  ["得分", "不写", /请至少选一列来写公式/],
  ["分值", "没有此列", /算得分要有分值/],
  ["得分", "C 指标值", /C 列选了两次/],
])("refuses %s as %s at once", async (label, option, fault) => {
  const { user } = await openPage();
  await look();
  await user.selectOptions(screen.getByLabelText(label), option);
  expect(screen.getByText(fault)).toBeInTheDocument();
  expect(await look()).toBeDisabled();
});

it("refuses rows above the heading, and no rows", async () => {
  const { user } = await openPage();
  await look();
  for (const text of ["5", "七", "9"]) {
    await user.clear(screen.getByLabelText("从第几行"));
    await user.type(screen.getByLabelText("从第几行"), text);
    expect(screen.getByText(/行号请填第 5 行（表头）以下/)).toBeInTheDocument();
  }
});

it("says what to do where no heading is found, and looks again", async () => {
  const { user, actions } = await openPage({
    findTable: () => Promise.reject(coded("noHeading")),
  });
  expect(await screen.findByText(/没有找到表头.*请选中表头所在行的一格/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "看看要写什么" })).not.toBeInTheDocument();
  actions.findTable.mockResolvedValue(found);
  await user.click(screen.getByRole("button", { name: "重新查找" }));
  expect(await screen.findByText("表头：第 5 行")).toBeInTheDocument();
  expect(screen.queryByText(/没有找到表头/)).not.toBeInTheDocument();
});

it("stays on the page with a sentence where all cells are taken", async () => {
  const { user } = await openPage({
    proposeFormulas: () =>
      Promise.reject(Object.assign(coded("allTaken"), { values: { cells: 3 } })),
  });
  await user.click(await look());
  expect(
    await screen.findByText(/3 个都已有内容：要换掉请勾选「覆盖已有内容」/),
  ).toBeInTheDocument();
  expect(await look()).toBeEnabled();
});

it("names a few of the cells that stayed, and counts the others", async () => {
  const { user, actions } = await openPage();
  await user.click(await look());
  const locked = Array.from({ length: 300 }, (_, row) => ({ row, column: 0 }));
  actions.writeFormulas.mockResolvedValue({
    ...{ applied: 0, refused: [], locked, merged: [], notWritten: [], failed: null },
    written: null,
  });
  await user.click(await screen.findByRole("button", { name: "改这 1 个单元格" }));
  expect(await screen.findByText(/A1、A2、.*A20 等 300 个单元格 受保护/)).toBeInTheDocument();
});

it("shows 200 of many formulas, and counts the others", async () => {
  const edits = Array.from({ length: 5000 }, (_, row) => ({
    ...{ at: { row, column: 6 }, before: { value: "" }, after, key: null },
  }));
  const { user } = await openPage({
    proposeFormulas: () => Promise.resolve(proposal({ changes: [{ sheetId: "s0", edits }] })),
  });
  await user.click(await look());
  expect(await screen.findByText("还有 4800 个单元格，写法相同。")).toBeInTheDocument();
  await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(200));
});
