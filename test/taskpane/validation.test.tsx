/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { FoundForm, ValidationReport, Wrong } from "../../src/actions";
import {
  coded,
  filledForm,
  foundForm,
  noForm,
  problem,
  renderPane,
  reportOf,
} from "./support/renderPane";

const slip = problem({
  code: "ACTUAL_PERCENT_SLIP",
  level: "warning",
  at: { row: 25, column: 7 },
  level1: "管理效率",
  name: "固定资产利用率",
  values: { actual: 1, proposed: 100 },
  fix: {
    safe: true,
    edits: [{ at: { row: 25, column: 7 }, before: { value: 1 }, after: { value: 100 }, key: null }],
  },
});
const hint = problem({
  code: "ACTUALS_ALL_EQUAL",
  level: "info",
  at: { row: 10, column: 7 },
  level1: "",
  name: "总体工作完成率",
});

async function validated(problems: Wrong[], changes: Partial<ValidationReport> = {}) {
  const report = reportOf(problems, changes);
  const driven = renderPane({ validateSheet: () => Promise.resolve(report) });
  await waitFor(() => expect(screen.getByRole("button", { name: "校验本表" })).toBeEnabled());
  await driven.user.click(screen.getByRole("button", { name: "校验本表" }));
  return driven;
}

const rowAt = (cell: string) => screen.findByRole("button", { name: new RegExp(`${cell} `) });

describe("the list of problems", () => {
  it("groups problems by their rows, the indicator first, errors above warnings above hints", async () => {
    const late = problem({ at: { row: 40, column: 9 }, name: "受益企业满意度" });
    await validated([hint, slip, late]);
    const group = await screen.findByRole("region", { name: "受益企业满意度" });
    expect(within(group).getByRole("button", { name: /错误.*J41.*全年完成值/ })).toBeVisible();
    expect(within(group).getByRole("heading")).toHaveTextContent("受益企业满意度 履职效能");
    const cells = () =>
      [...document.querySelectorAll("[data-problem] .cell")].map(({ textContent }) => textContent);
    expect(cells()).toEqual(["J41", "H26", "H11"]);
    await userEvent.selectOptions(screen.getByLabelText("排列"), "place");
    expect(cells()).toEqual(["H11", "H26", "J41"]);
  });

  it("folds what follows from a problem under it", async () => {
    const follows = problem({ code: "RESULT_ERROR", values: { error: "#VALUE!" } });
    const { user } = await validated([problem({ consequences: [follows] })]);
    expect(await screen.findByText(/另有 1 处由此引起/)).toBeInTheDocument();
    expect(screen.queryByText(/显示 #VALUE!/)).not.toBeInTheDocument();
    await user.click(await rowAt("J12"));
    expect(screen.getByText("J12 显示 #VALUE!，没有算出来")).toBeInTheDocument();
  });

  it("counts what is still to be filled in, and what could not be judged, apart", async () => {
    const [sheet] = reportOf([]).sheets;
    const blank = { ...problem(), code: "ACTUAL_MISSING", level: "unfilled" } as const;
    const open = {
      ...problem({ at: { row: 3, column: 3 } }),
      code: "WEIGHTS_NOT_PRINTED",
      level: "notJudged",
    } as const;
    const { user, actions } = await validated([], {
      sheets: [{ ...sheet!, unfilled: [blank], notJudged: [open] }],
    });
    expect(await screen.findByText(/已填的内容没有发现问题，还有 1 项未填/)).toBeInTheDocument();
    expect(screen.getByText("未能判断 1 项")).toBeInTheDocument();
    await user.click(screen.getByText("未填 1 项"));
    await user.click(await rowAt("J12"));
    expect(actions.select).toHaveBeenCalledWith("s1", { row: 11, column: 9 });
  });

  it("walks through the cells that are to be filled in", async () => {
    const driven = renderPane({
      readScores: () => Promise.resolve({ ...filledForm, unfilled: 2 }),
    });
    const { user, actions } = driven;
    const blank = (row: number) =>
      ({
        ...problem({ at: { row, column: 7 } }),
        code: "ACTUAL_MISSING",
        level: "unfilled",
      }) as const;
    actions.nextToFill.mockResolvedValueOnce({ problem: blank(15), left: 2 });
    actions.nextToFill.mockResolvedValueOnce({ problem: blank(16), left: 2 });
    const next = await screen.findByRole("button", { name: "下一个要填" });
    next.focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("重点工作办结率 H16 没有填全年完成值")).toBeInTheDocument();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("重点工作办结率 H17 没有填全年完成值")).toBeInTheDocument();
    expect(actions.nextToFill.mock.calls).toEqual([[null], [{ row: 15, column: 7 }]]);
  });

  it("filters by level and by words", async () => {
    const { user } = await validated([problem(), slip, hint]);
    await rowAt("J12");
    await user.click(screen.getByRole("button", { name: "1 个错误" }));
    expect(screen.queryByText("J12")).not.toBeInTheDocument();
    await user.type(screen.getByLabelText("查找问题"), "h26");
    expect(screen.getByText("H26")).toBeInTheDocument();
    expect(screen.queryByText("H11")).not.toBeInTheDocument();
    await user.type(screen.getByLabelText("查找问题"), " nothing");
    expect(screen.getByText(/没有符合筛选条件的问题/)).toBeInTheDocument();
  });

  it("selects the cell and opens rule, example and change", async () => {
    const { user, actions } = await validated([slip]);
    const row = await rowAt("H26");
    await user.click(row);
    expect(actions.select).toHaveBeenCalledWith("s1", { row: 25, column: 7 });
    expect(row).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByText("规则")).toBeInTheDocument();
    expect(screen.getByText("1", { selector: "del" })).toBeInTheDocument();
    expect(screen.getByText("100", { selector: "ins" })).toBeInTheDocument();
  });

  it("is walked with the arrow keys, one tab stop for all", async () => {
    const { user } = await validated([problem(), slip, hint]);
    const first = await rowAt("J12");
    first.focus();
    await user.keyboard("{ArrowDown}");
    expect(await rowAt("H26")).toHaveFocus();
    await user.keyboard("{End}");
    expect(await rowAt("H11")).toHaveFocus();
    await user.keyboard("{Home}");
    expect(first).toHaveFocus();
    expect(document.querySelectorAll('[data-problem][tabindex="0"]')).toHaveLength(1);
  });

  it("shows the text of cells as text", async () => {
    const hostile = problem({
      code: "OPERATOR_UNKNOWN",
      values: { operator: "<img src=x onerror=alert(1)>" },
    });
    await validated([hostile]);
    expect(await screen.findByText(/<img src=x onerror=alert\(1\)>/)).toBeInTheDocument();
    expect(document.querySelector("img")).toBeNull();
  });

  it("shows the first two hundred and more on demand", async () => {
    const many = Array.from({ length: 250 }, (_, row) => problem({ at: { row, column: 0 } }));
    const { user } = await validated(many);
    const drawn = () => document.querySelectorAll("[data-problem]").length;
    await waitFor(() => expect(drawn()).toBe(200));
    await user.click(screen.getByText("再显示 50 条"));
    expect(drawn()).toBe(250);
  });
});

describe("putting things right", () => {
  it("fixes one problem and looks again", async () => {
    const { user, actions } = await validated([slip]);
    await user.click(await screen.findByRole("button", { name: "修复 H26" }));
    expect(actions.fix).toHaveBeenCalledWith(slip);
    expect(await screen.findByText(/已修复 1 个单元格/)).toBeInTheDocument();
    expect(actions.validateSheets).toHaveBeenCalledWith(["s1"], {});
    expect(screen.getByText("没有发现问题。")).toBeInTheDocument();
  });

  it("fixes all safe ones, takes the fix back, and does it again", async () => {
    const { user, actions } = await validated([slip]);
    await user.click(await screen.findByRole("button", { name: "全部修复（1）" }));
    expect(actions.fixAllSafe).toHaveBeenCalled();
    const undo = await screen.findByRole("button", { name: "撤销" });
    await waitFor(() => expect(undo).toBeEnabled());
    await user.click(undo);
    expect(actions.undo).toHaveBeenCalledTimes(1);
    expect(await screen.findByText(/已撤销，1 个单元格恢复原样/)).toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: "重做" }));
    expect(actions.undo).toHaveBeenCalledTimes(2);
    expect(await screen.findByText(/已修复 1 个单元格/)).toBeInTheDocument();
  });

  const section = problem({
    code: "SECTION_POINTS",
    fix: {
      safe: true,
      edits: [9, 10].map((row) => ({
        at: { row, column: 8 },
        before: { value: 5 },
        after: { value: 10 },
        key: null,
      })),
    },
  });

  it("shows before and after of several cells before a fix writes them", async () => {
    const { user, actions } = await validated([section]);
    await user.click(await screen.findByRole("button", { name: "修复 J12" }));
    const preview = screen.getByRole("region", { name: /将改 2 个单元格/ });
    expect(within(preview).getByText("I10").closest("li")).toHaveTextContent("I105→10");
    expect(actions.fix).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "不改" }));
    expect(preview).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "修复 J12" }));
    await user.click(screen.getByRole("button", { name: "改这 2 个单元格" }));
    expect(actions.fix).toHaveBeenCalledWith(section);
    expect(await screen.findByText(/已修复/)).toBeInTheDocument();
  });

  it("shows before and after of all safe fixes before it writes them", async () => {
    const { user, actions } = await validated([slip, section]);
    await user.click(await screen.findByRole("button", { name: "全部修复（2）" }));
    await user.click(await screen.findByRole("button", { name: "改这 3 个单元格" }));
    expect(actions.fixAllSafe).toHaveBeenCalledTimes(1);
    expect(await screen.findByText(/已修复/)).toBeInTheDocument();
  });

  it("validates again before it shows what a list that is out of date would write", async () => {
    const { user, actions, changeCells } = await validated([slip, section]);
    await rowAt("H26");
    act(() => changeCells("s1"));
    actions.validateSheets.mockResolvedValue(reportOf([section]));
    await user.click(screen.getByRole("button", { name: "全部修复（2）" }));
    expect(await screen.findByText(/已先重新校验/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "改这 2 个单元格" })).toBeEnabled();
    expect(screen.queryByText("H26")).not.toBeInTheDocument();
    expect(actions.fixAllSafe).not.toHaveBeenCalled();
    act(() => changeCells("s1"));
    await user.click(screen.getByRole("button", { name: "修复 J12" }));
    await waitFor(() => expect(actions.validateSheets).toHaveBeenCalledTimes(2));
    expect(actions.fix).not.toHaveBeenCalled();
  });

  it("names the cells that had been changed meanwhile", async () => {
    const at = { row: 25, column: 7 };
    const refused = {
      applied: 0,
      refused: [at],
      locked: [],
      merged: [{ ...at, row: 26 }],
      notWritten: [{ ...at, row: 27 }],
      failed: { code: "sheetGone", values: {} },
      undo: [],
    };
    const { user, actions } = await validated([slip]);
    actions.fix.mockResolvedValue(refused);
    await user.click(await screen.findByRole("button", { name: "修复 H26" }));
    expect(await screen.findByText(/H26 刚被改过，没有动/)).toBeInTheDocument();
    expect(screen.getByText(/H27 在合并单元格里/)).toBeInTheDocument();
    expect(screen.getByText(/H28 没有写进去/)).toBeInTheDocument();
    expect(screen.getByText(/^这张工作表已不存在/)).toBeInTheDocument();
  });

  it("says which marks could not be cleared", async () => {
    const { user, actions } = await validated([slip]);
    actions.clearMarks.mockResolvedValue([{ sheetName: "703001自评表2024", why: "protected" }]);
    await user.click(await screen.findByRole("button", { name: "清除标记" }));
    expect(await screen.findByText(/^「703001自评表2024」受保护/)).toBeInTheDocument();
    expect(screen.queryByText(/标记已清除/)).not.toBeInTheDocument();
  });

  it("clears the marks", async () => {
    const { user, actions } = await validated([slip]);
    await user.click(await screen.findByRole("button", { name: "清除标记" }));
    expect(actions.clearMarks).toHaveBeenCalled();
    expect(await screen.findByText(/标记已清除/)).toBeInTheDocument();
  });
});

it("says that its list is out of date, also when another sheet was changed after it", async () => {
  const { changeCells } = await validated([slip]);
  await rowAt("H26");
  act(() => changeCells("s2"));
  expect(screen.queryByText(/结果可能过时/)).not.toBeInTheDocument();
  act(() => {
    changeCells("s1");
    changeCells("s2");
  });
  expect(await screen.findByText(/结果可能过时/)).toBeInTheDocument();
});

it("says plainly that nothing is wrong, what was checked and when", async () => {
  await validated([]);
  expect(await screen.findByText("没有发现问题。")).toBeInTheDocument();
  expect(screen.getByText(/检查了 1 张表、24 项指标、5 项任务.*09:05/)).toBeInTheDocument();
});

it("names the sheets that were not checked, and those that bear no marks", async () => {
  await validated([], {
    skipped: [
      { sheetName: "说明", why: "notAForm" },
      { sheetName: "703002自评表2024", why: "hidden" },
    ],
    unmarked: [{ sheetName: "703001自评表2024", why: "protected" }],
  });
  expect(await screen.findByText(/没有检查（不是绩效表）：说明。/)).toBeInTheDocument();
  expect(screen.getByText(/没有检查（已隐藏）：703002自评表2024。/)).toBeInTheDocument();
  expect(screen.getByText(/^「703001自评表2024」受保护，标记没有变/)).toBeInTheDocument();
});

it("turns an error's code into a sentence", async () => {
  const { user, actions } = renderPane();
  actions.validateAll.mockRejectedValue(coded("cellEditMode"));
  await user.click(await screen.findByRole("button", { name: "校验全部工作表" }));
  expect(await screen.findByText(/请按 Enter 结束编辑后再试/)).toBeInTheDocument();
});

it("shows how far a long validation is and cancels it", async () => {
  const { user, actions } = renderPane();
  let signal: AbortSignal | undefined;
  actions.validateAll.mockImplementation((_levels, control) => {
    signal = control.signal;
    control.onProgress?.({ done: 3, total: 100, what: "703003自评表" });
    return new Promise((_, reject) =>
      control.signal?.addEventListener("abort", () => reject(coded("cancelled"))),
    );
  });
  await user.click(await screen.findByRole("button", { name: "校验全部工作表" }));
  expect(await screen.findByText("正在校验 703003自评表")).toBeInTheDocument();
  expect(screen.getByText("3/100")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(signal?.aborted).toBe(true);
  expect(await screen.findByText("已取消。")).toBeInTheDocument();
});

it("can't validate a sheet that is no form, and says why", async () => {
  const { user } = renderPane({ readScores: () => Promise.resolve(noForm) });
  await user.click(await screen.findByRole("tab", { name: "校验" }));
  expect(await screen.findByText(/本表不是绩效表，没有可校验的内容/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "校验本表" })).toBeDisabled();
});

describe("what was found", () => {
  const practice: FoundForm["rules"] = {
    ...foundForm.rules,
    policies: [
      { code: "totalDecimals", values: { decimals: 2 }, evidence: "published", paper: "" },
      { code: "cap.clamp", values: {}, evidence: "practice", paper: "" },
    ],
  };
  const found = () => screen.findByRole("region", { name: "识别结果" });

  it("is said first: kind, unit, year, rows and the rules with where they come from", async () => {
    await validated([slip]);
    const region = await found();
    expect(region).toHaveTextContent(
      "自评表 · 703001 朝阳市工业和信息化局 · 2024 · 24 项指标 · 5 项任务或资金 · 按「辽宁省部门整体绩效」评分（表上写明）",
    );
    const list = await screen.findByRole("region", { name: "固定资产利用率" });
    expect(region.compareDocumentPosition(list)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(region).not.toHaveTextContent("外地");
  });

  it("of several forms on a sheet names each, and says what is not checked elsewhere", async () => {
    const project = { ...foundForm, kind: "projectSelfEvaluation" as const, isForeign: true };
    const rules = { ...foundForm.rules, source: "default" as const };
    const { user } = await validated([], { forms: [project, { ...project, rules, year: "" }] });
    await user.click(await screen.findByText("识别出 2 张表"));
    const lines = within(await found()).getAllByRole("listitem");
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^703001自评表2024项目自评表 · 703001 .* · 2024 · .*（表上写明）$/),
      expect.stringMatching(/^703001自评表2024项目自评表 · .*局 · 24 项指标 .*按表的种类）$/),
    ]);
    expect(await found()).toHaveTextContent("规定指标、单位代码和必填说明不检查");
  });

  it("tells once of rules that rest on practice, and leads to them", async () => {
    const { user } = await validated([slip], {
      forms: [{ ...foundForm, rules: practice }],
    });
    expect(await found()).toHaveTextContent("有 1 条规则没有见到公开文件");
    await user.click(screen.getByRole("button", { name: "看这些规则" }));
    expect(screen.getByRole("region", { name: "评分规则" })).toBeVisible();
    await user.click(screen.getByRole("tab", { name: "校验", hidden: true }));
    await user.click(screen.getByRole("button", { name: "校验本表" }));
    expect(await found()).not.toHaveTextContent("没有见到公开文件");
    expect(localStorage.getItem("perfscore.preferences")).toContain('"toldRules":["liaoning"]');
  });
});
