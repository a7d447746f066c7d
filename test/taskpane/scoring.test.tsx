/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { ScoreReport } from "../../src/actions";
import { changedOne, filledForm, madeSheet, noForm, renderPane } from "./support/renderPane";

async function scores(answers?: Parameters<typeof renderPane>[0]) {
  const driven = renderPane(answers);
  await driven.user.click(await screen.findByRole("tab", { name: "评分" }));
  return driven;
}

it("lists the sections with most points lost first", async () => {
  await scores();
  const table = await screen.findByRole("table", { name: /各部分得分/ });
  const rows = within(table).getAllByRole("row");
  expect(rows.map((row) => row.textContent)).toEqual([
    "部分分值得分失分",
    "年度主要任务4037.922.08",
    "社会效应20200",
  ]);
});

it("shows how a score comes about, step by step, and copies it", async () => {
  const { user, actions } = await scores();
  await user.click(await screen.findByRole("button", { name: /人员经费（保工资）.*失/ }));
  const steps = within(screen.getByRole("region", { name: "计算过程" })).getAllByRole("listitem");
  expect(steps.map((step) => step.textContent)).toEqual([
    "项目执行率 = 项目执行金额 ÷ 项目下达金额 = 549.54 ÷ 613.35，保留 0 位小数为 90%。",
    "得分 = 分值 × 项目执行率 = 8 × 90% = 7.2。",
  ]);
  await user.click(screen.getByRole("button", { name: "复制计算过程" }));
  expect(await screen.findByRole("button", { name: "已复制。" })).toBeInTheDocument();
  expect(await navigator.clipboard.readText()).toContain("2. 得分 = 分值 × 项目执行率");
  await user.click(screen.getByRole("button", { name: "选中单元格" }));
  expect(actions.select).toHaveBeenCalledWith("s1", { row: 8, column: 4 });
});

it("opens another section and says where the sheet differs from the rule", async () => {
  const [tasks, effects] = filledForm.sections;
  const row = { ...effects!.rows[0]!, written: "6" };
  const sections = [tasks!, { ...effects!, rows: [row] }];
  const { user } = await scores({ readScores: () => Promise.resolve({ ...filledForm, sections }) });
  await user.click(await screen.findByRole("button", { name: "社会效应" }));
  await user.click(screen.getByRole("button", { name: /民爆行业监管覆盖率.*满分/ }));
  expect(await screen.findByText("表中写的是 6，与规则不符")).toBeInTheDocument();
});

it("says what to do on a sheet without scores", async () => {
  await scores({ readScores: () => Promise.resolve(noForm) });
  expect(await screen.findByText(/本表不是绩效表，没有可算的分/)).toBeInTheDocument();
});

describe("a total that is none yet, or another than the sheet shows", () => {
  const withForm = (changes: Partial<NonNullable<ScoreReport["form"]>>) =>
    scores({
      readScores: () =>
        Promise.resolve({ ...filledForm, form: { ...filledForm.form!, ...changes } }),
    });
  const statusLine = () => screen.findByLabelText("当前工作表");

  it("says both numbers and where the difference may come from", async () => {
    await withForm({ total: "97.58", sheetTotal: "92.58", totalDiffers: true });
    expect(
      await screen.findByText(/表中总评价得分是 92\.58，按规则应为 97\.58：.*请校验本表/),
    ).toBeInTheDocument();
    expect(await statusLine()).toHaveTextContent("97.58 优 · 表中为 92.58");
  });

  it("tells rows that can't be scored from rows that are not filled", async () => {
    await withForm({ filled: 29, unreadable: 1, total: null, grade: null });
    expect(await screen.findByText(/有 1 行填了但不能计算/)).toBeInTheDocument();
    expect(screen.queryByText(/其余行不计分/)).not.toBeInTheDocument();
    expect(await statusLine()).toHaveTextContent("1 行不能计算");
    expect(await statusLine()).not.toHaveTextContent("未填");
  });

  it("says nothing where they are one number", async () => {
    await withForm({});
    await screen.findByRole("table", { name: /各部分得分/ });
    expect(screen.queryByText(/按规则应为|不能计算|其余行不计分/)).not.toBeInTheDocument();
  });
});

describe("losses and what explains them", () => {
  it("draws each loss from all there was to the score, with its numbers beside it", async () => {
    const { user, actions } = await scores();
    const part = (await screen.findByText("失分一览")).closest("details")!;
    await user.click(within(part).getByText("失分一览"));
    const rows = within(within(part).getByRole("table")).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "失分的行失分",
      "分值14.6",
      "部门预算基本支出人员经费（保工资） 年度主要任务−0.8",
      "得分97.62",
    ]);
    expect(part.querySelectorAll("svg rect.loss")).toHaveLength(1);
    await user.click(within(part).getByRole("button", { name: /保工资/ }));
    expect(actions.select).toHaveBeenCalledWith("s1", { row: 8, column: 4 });
  });

  it("shows rows below full beside their reasons, says what is missing, and leads to its cell", async () => {
    const [tasks, effects] = filledForm.sections;
    const row = {
      ...effects!.rows[0]!,
      ...{ name: "预算执行率", lost: "0.3" },
      words: {
        ...{ asked: "= 100 %", actual: "81.28", measure: "" },
        reasons: [{ kind: "other" as const, text: "预算不够精准。" }],
        reasonAt: { row: 20, column: 15 },
        measureAt: { row: 20, column: 16 },
      },
    };
    const sections = [tasks!, { ...effects!, rows: [row] }];
    const { user, actions } = await scores({
      readScores: () => Promise.resolve({ ...filledForm, sections }),
    });
    await user.click(await screen.findByText("失分与原因"));
    const list = within(screen.getByRole("list", { name: "失分与原因" }));
    expect(list.getByText("预算不够精准。")).toBeInTheDocument();
    const ofTask = "部门预算基本支出人员经费（保工资）：下达 613.35，执行 549.54，执行率 90%";
    expect(list.getByText(ofTask)).toBeInTheDocument();
    expect(list.queryByText("还没有写偏差原因")).not.toBeInTheDocument();
    await user.click(list.getByRole("button", { name: "还没有写改进措施 选中单元格" }));
    expect(actions.select).toHaveBeenCalledWith("s1", { row: 20, column: 16 });
    await user.click(list.getByRole("button", { name: "复制 偏差原因" }));
    expect(await navigator.clipboard.readText()).toBe(
      `预算执行率的指标值为 = 100 %，全年完成值为 81.28。其中${ofTask}。未完成的原因是：`,
    );
  });

  it("copies the whole derivation, and writes it as a sheet that can be taken back", async () => {
    // The new sheet is shown then, and is no form.
    let shown = filledForm;
    const { user, actions } = await scores({
      readScores: () => Promise.resolve(shown),
      writeDerivation: () => {
        shown = noForm;
        return Promise.resolve(madeSheet("s9", "703001自评表2024计算过程"));
      },
    });
    await user.click(await screen.findByRole("button", { name: "复制全部计算过程" }));
    const text = await navigator.clipboard.readText();
    expect(text).toContain(
      "年度主要任务 · 部门预算基本支出人员经费（保工资）　7.2 / 8\n1. 项目执行率",
    );
    expect(text).toMatch(/合计 97\.62$/);
    await user.click(screen.getByRole("button", { name: "写成一张表" }));
    const [table] = actions.writeDerivation.mock.calls[0]!;
    expect(table).toMatchObject({ sheetName: "703001自评表2024", total: { score: "97.62" } });
    expect(table.rows.map(({ name, score }) => [name, score])).toEqual([
      ["部门预算基本支出人员经费（保工资）", "7.2"],
      ["民爆行业监管覆盖率", "6.6"],
    ]);
    expect(await screen.findByText(/本表不是绩效表，没有可算的分/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "撤销" }));
    expect(actions.undoInsert).toHaveBeenCalledTimes(1);
    expect(await screen.findByText("已撤销，删除了刚生成的 1 张表。")).toBeInTheDocument();
  });
});

describe("formulas of the sheet", () => {
  const untouched = { ...changedOne, applied: 0, undo: [] };
  const at = (row: number, column: number) => ({
    sheetName: "703001自评表2024",
    at: { row, column },
  });

  async function choose(driven: Awaited<ReturnType<typeof scores>>, title: RegExp) {
    const list = await screen.findByLabelText("本表公式", { selector: "select" });
    await driven.user.selectOptions(list, within(list).getByRole("option", { name: title }));
    await driven.user.click(screen.getByRole("button", { name: "本表公式 执行" }));
  }

  it("exchanges them, tells what stays, and takes it back", async () => {
    const kept = [at(12, 10)];
    const converted = { changed: changedOne, kept, obstacles: [], differs: null };
    const driven = await scores({ convertFormulas: () => Promise.resolve(converted) });
    expect(await screen.findByText("本表公式：加载项")).toBeInTheDocument();
    await choose(driven, /^转为原生公式/);
    expect(driven.actions.convertFormulas).toHaveBeenCalledWith("native", "active");
    expect(await screen.findByText("已换好 1 个公式。")).toBeInTheDocument();
    expect(screen.getByText("K13 是手填的数或自己的公式，没有动。")).toBeInTheDocument();
    await driven.user.click(screen.getByRole("button", { name: "撤销" }));
    expect(driven.actions.undo).toHaveBeenCalledTimes(1);
  });

  it("names the cells that native formulas can't read, and the one that came out otherwise", async () => {
    const obstacles = [
      { ...at(12, 8), why: "请转数字" as const },
      { ...at(13, 10), why: "手填" as const },
    ];
    const nothing = { changed: untouched, kept: [], obstacles: [], differs: null };
    const driven = await scores({
      convertFormulas: () => Promise.resolve({ ...nothing, obstacles }),
    });
    await choose(driven, /^转为原生公式/);
    expect(
      await screen.findByText(
        "没有转换，请先改好原生公式读不准的单元格：I13「请转数字」、K14「手填」。",
      ),
    ).toBeInTheDocument();
    await choose(driven, /^所有自评表：转为原生公式/);
    expect(driven.actions.convertFormulas).toHaveBeenCalledWith("native", "all");
    expect(await screen.findByText(/703001自评表2024!I13「请转数字」/)).toBeInTheDocument();
    driven.actions.convertFormulas.mockResolvedValue({ ...nothing, differs: at(12, 8) });
    await choose(driven, /^转为原生公式/);
    expect(await screen.findByText(/I13 的结果与评分规则不一致，已全部恢复/)).toBeInTheDocument();
    driven.actions.convertFormulas.mockResolvedValue(nothing);
    await choose(driven, /^转为原生公式/);
    expect(await screen.findByText(/公式已是这样/)).toBeInTheDocument();
  });

  it("offers the way back, and to bring native ones up to date once the rules changed", async () => {
    const form = {
      ...filledForm.form!,
      sheetTotal: "规则变",
      formulas: { addIn: 0, native: 59 },
      rulesChanged: true,
    };
    const driven = await scores({ readScores: () => Promise.resolve({ ...filledForm, form }) });
    expect(await screen.findByText("本表公式：原生")).toBeInTheDocument();
    await choose(driven, /^转回加载项公式/);
    expect(driven.actions.convertFormulas).toHaveBeenCalledWith("addIn", "active");
    expect(screen.getByText(/评分规则改过了/)).toBeInTheDocument();
    await driven.user.click(screen.getByRole("button", { name: /^更新公式/ }));
    expect(driven.actions.convertFormulas).toHaveBeenLastCalledWith("native", "active");
  });

  it("shows what it would mend before it does, or that all is sound", async () => {
    const driven = await scores({ proposeRepair: () => Promise.resolve(changedOne.undo) });
    await choose(driven, /^修复公式/);
    expect(driven.actions.proposeRepair).toHaveBeenCalledWith("native");
    expect(await screen.findByText("将改 1 个单元格，请先看一眼：")).toBeInTheDocument();
    expect(driven.actions.repairFormulas).not.toHaveBeenCalled();
    await driven.user.click(screen.getByRole("button", { name: "改这 1 个单元格" }));
    expect(driven.actions.repairFormulas).toHaveBeenCalledWith(changedOne.undo, "native");
    expect(await screen.findByText("已修好 1 个公式。")).toBeInTheDocument();
    driven.actions.proposeRepair.mockResolvedValue([]);
    await choose(driven, /^修复公式/);
    expect(await screen.findByText("公式都在，也都是好的。")).toBeInTheDocument();
  });
});
