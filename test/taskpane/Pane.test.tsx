/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { asked, shown } from "../../src/commands/forPane";
import { loadPreferences } from "../../src/taskpane/state/preferences";
import type { RulesPut } from "../../src/actions/insert";
import { coded, filledForm, madeSheet, noForm, renderPane } from "./support/renderPane";

const statusLine = () => screen.findByLabelText("当前工作表");

describe("the line on top", () => {
  it("names the form and its score", async () => {
    renderPane();
    await waitFor(async () =>
      expect(await statusLine()).toHaveTextContent("自评表 · 朝阳市工业和信息化局" + "97.62 优"),
    );
  });

  it("keeps code and year for its tooltip, so that it is one line", async () => {
    renderPane();
    await waitFor(async () =>
      expect(await statusLine()).toHaveAttribute(
        "title",
        "自评表 · 703001 朝阳市工业和信息化局 · 2024 97.62 优",
      ),
    );
  });

  it("counts the cells that are to be filled in, whether there is a total or not", async () => {
    const form = { ...filledForm.form!, filled: 18, total: null, grade: null };
    renderPane({ readScores: () => Promise.resolve({ ...filledForm, form, unfilled: 11 }) });
    await waitFor(async () => expect(await statusLine()).toHaveTextContent("未填 11"));
  });

  it("says when the sheet is no form, and opens the templates", async () => {
    renderPane({ readScores: () => Promise.resolve(noForm) });
    await waitFor(async () => expect(await statusLine()).toHaveTextContent("本表不是绩效表"));
    expect(screen.getByRole("tab", { name: "模板" })).toHaveAttribute("aria-selected", "true");
    expect(screen.getByRole("button", { name: /插入模板/ })).toBeEnabled();
  });

  it.each([
    ["notes", "校验报告 · 单位说明填在这里"],
    ["derivation", "计算过程 · 每项得分的来历"],
    ["rules", "评分规则 · 本簿的计分办法"],
    ["review", "复核表 · 黄色各列由复核人填"],
    ["differences", "复核差异表 · 自评与复核的差"],
    ["comparison", "对比 · 两张表逐项的差别"],
  ] as const)("says of the add-in's own sheet what it is: %s", async (ownSheet, words) => {
    renderPane({ readScores: () => Promise.resolve({ ...noForm, ownSheet }) });
    await waitFor(async () => expect(await statusLine()).toHaveTextContent(words));
  });

  it("follows changes of the sheet", async () => {
    const { actions, changeCells } = renderPane();
    await waitFor(() => expect(actions.readScores).toHaveBeenCalledTimes(1));
    act(() => {
      changeCells("s1");
      changeCells("s1");
    });
    await waitFor(() => expect(actions.readScores).toHaveBeenCalledTimes(2));
  });
});

it("opens on validation when the sheet is a form", async () => {
  renderPane();
  await waitFor(() =>
    expect(screen.getByRole("tab", { name: "校验" })).toHaveAttribute("aria-selected", "true"),
  );
});

it("says in one sentence that it works inside Excel", async () => {
  const outside = () => Promise.reject(coded("outsideExcel"));
  renderPane({ displayLanguage: () => undefined, readScores: outside, watch: outside });
  expect(await screen.findByText(/绩效表助手在 Excel 里工作/)).toBeInTheDocument();
  expect(screen.queryByRole("tab")).not.toBeInTheDocument();
});

it("changes its language at once and remembers it", async () => {
  const { user } = renderPane();
  await user.click(await screen.findByRole("button", { name: "设置" }));
  await user.selectOptions(screen.getByLabelText("语言"), "English");
  expect(await screen.findByRole("heading", { name: "Settings" })).toBeInTheDocument();
  expect(localStorage.getItem("perfscore.preferences")).toContain('"language":"en-US"');
  await user.click(screen.getAllByRole("button", { name: "Back" })[0]!);
  expect(screen.getByRole("tab", { name: "Validate" })).toBeInTheDocument();
});

it("tells the rules in force in words", async () => {
  const { user } = renderPane();
  await user.click(await screen.findByRole("button", { name: "设置" }));
  expect(await screen.findByText("评分规则 · 辽宁省部门整体绩效")).toBeInTheDocument();
  expect(screen.getByText("总评价得分保留 2 位小数，四舍五入。（见于公开表）")).toBeInTheDocument();
});

it("puts the rules into the workbook, takes them back, and shows those that are there", async () => {
  const putRules = jest
    .fn<Promise<RulesPut>, [string]>()
    .mockResolvedValueOnce({ made: madeSheet("s8", "评分规则") })
    .mockResolvedValue({ found: "评分规则" });
  const { user, actions } = renderPane({ putRules });
  await user.click(await screen.findByRole("button", { name: "设置" }));
  await user.selectOptions(screen.getByLabelText("以哪套规则为底"), "全国项目支出绩效自评");
  await user.click(screen.getByRole("button", { name: "把评分规则放进工作簿" }));
  expect(await screen.findByText(/^已建「评分规则」/)).toBeInTheDocument();
  expect(putRules).toHaveBeenCalledWith("national");
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(await screen.findByText(/^已撤销，删除了/)).toBeInTheDocument();
  expect(actions.undoInsert).toHaveBeenCalledWith([madeSheet("s8", "评分规则")]);
  await user.click(screen.getByRole("button", { name: "把评分规则放进工作簿" }));
  expect(await screen.findByText(/^已有工作表「评分规则」/)).toBeInTheDocument();
});

describe("the ribbon's 校验本表", () => {
  const isOnValidation = () =>
    expect(screen.getByRole("tab", { name: "校验" })).toHaveAttribute("aria-selected", "true");

  it("validates in a pane that opens for it", async () => {
    asked.put("validateSheet");
    const { actions } = renderPane();
    expect(await screen.findByText("没有发现问题。")).toBeInTheDocument();
    expect(actions.validateSheet).toHaveBeenCalledTimes(1);
    isOnValidation();
  });

  it("leaves the view or the settings that are open", async () => {
    const { user, actions } = renderPane();
    await user.click(await screen.findByRole("tab", { name: "导入" }));
    await user.click(screen.getByRole("button", { name: "设置" }));
    act(() => asked.put("validateSheet"));
    expect(await screen.findByText("没有发现问题。")).toBeVisible();
    expect(actions.validateSheet).toHaveBeenCalledTimes(1);
    isOnValidation();
  });

  it("says what to do on a sheet that is no form", async () => {
    asked.put("validateSheet");
    renderPane({
      readScores: () => Promise.resolve(noForm),
      validateSheet: () => Promise.reject(coded("notAForm")),
    });
    expect(await screen.findByText("本表不是绩效表：请切换到绩效表，或先插入模板。")).toBeVisible();
    isOnValidation();
  });
});

describe("a pane that is shut", () => {
  it("reads and watches nothing, and looks again when it is opened", async () => {
    const { user, actions, isWatching } = renderPane();
    await waitFor(() => expect(screen.getByRole("button", { name: "校验本表" })).toBeEnabled());
    await user.click(screen.getByRole("button", { name: "校验本表" }));
    await screen.findByText("没有发现问题。");
    expect(screen.queryByText(/结果可能过时/)).not.toBeInTheDocument();
    act(() => shown.put(false));
    expect(isWatching()).toBe(false);
    expect(actions.readScores).toHaveBeenCalledTimes(1);
    act(() => shown.put(true));
    expect(isWatching()).toBe(true);
    await waitFor(() => expect(actions.readScores).toHaveBeenCalledTimes(2));
    // Nobody saw what was changed meanwhile.
    expect(await screen.findByText(/结果可能过时/)).toBeInTheDocument();
  });
});

describe("the appearance", () => {
  const dark = () => document.documentElement.dataset.theme === "dark";

  it("is the person's choice at once, also after the pane was shut, and Excel's where none was made", async () => {
    const { user, view } = renderPane({ isExcelDark: () => true });
    await user.click(await screen.findByRole("button", { name: "设置" }));
    await user.selectOptions(await screen.findByLabelText("外观"), "浅色");
    expect(dark()).toBe(false);
    expect(loadPreferences().theme).toBe("light");
    await user.selectOptions(screen.getByLabelText("外观"), "跟随 Excel");
    expect(dark()).toBe(true);
    expect(loadPreferences().theme).toBeNull();
    view.unmount();
  });
});

describe("what is offered first", () => {
  const home = async (seen: Partial<typeof filledForm>) => {
    const driven = renderPane({ readScores: () => Promise.resolve({ ...filledForm, ...seen }) });
    await screen.findByText(/本表是/);
    await driven.user.click(screen.getByRole("tab", { name: "模板" }));
    return driven;
  };

  it("on a finished form: 校验, 送审版 and 自评报告; what is no step of it stands behind 更多", async () => {
    const { user, actions } = await home({});
    const aside = screen.getByText("更多").closest("details")!;
    const shown = screen.getAllByRole("button").filter((each) => !aside.contains(each));
    const titles = shown.map((each) => each.getAttribute("aria-label")?.split(" ")[0]);
    expect(titles.filter((title) => title !== "设置" && title !== undefined)).toEqual([
      "校验本表",
      "生成送审版",
      "自评报告",
    ]);
    expect(aside).toContainElement(screen.getByRole("button", { name: /^重新分配分值/ }));
    await user.click(screen.getByRole("button", { name: /^校验本表/ }));
    expect(screen.getByRole("tab", { name: "校验" })).toHaveAttribute("aria-selected", "true");
    expect(actions.validateSheet).toHaveBeenCalledTimes(1);
  });

  it("on one that is being filled: the next cell to fill", async () => {
    await home({ unfilled: 3 });
    const shown = screen
      .getAllByText("未填 3 项")
      .filter((each) => each.closest("[hidden]") === null);
    expect(shown).toHaveLength(1);
    expect(screen.getByRole("button", { name: "下一个要填" })).toBeEnabled();
  });
});
