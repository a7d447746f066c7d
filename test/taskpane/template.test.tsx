/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { IndicatorTemplate, SeenScores } from "../../src/actions";
import { libraryText, templateRules, usualYear } from "../../src/actions/templates";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";
import { changedOne, coded, filledForm, madeSheet, noForm, renderPane } from "./support/renderPane";

const onNoForm = { readScores: () => Promise.resolve(noForm) };
const targetForm: SeenScores = {
  ...filledForm,
  form: { ...filledForm.form!, kind: "target", filled: 0, toFill: 0, total: null, grade: null },
};

async function insertPage() {
  const driven = renderPane(onNoForm);
  await driven.user.click(await screen.findByRole("button", { name: /插入模板/ }));
  return driven;
}

/** A part of the insert page, opened. */
async function openPart({ user }: Awaited<ReturnType<typeof insertPage>>, name: string) {
  const summary = screen.getByText(name, { selector: "summary span" });
  await user.click(summary);
  return within(summary.closest("details")!);
}

describe("the insert page", () => {
  it("can be inserted at once: a section of the unit's own begins with an empty row", async () => {
    const { user, actions } = await insertPage();
    expect(screen.getByText("分值合计 100 / 100")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "插入到工作簿" }));
    expect(actions.insertTemplates.mock.calls[0]![0][0]!.indicators).toContainEqual(
      expect.objectContaining({ level1: "社会效应", name: "", weight: 20 }),
    );
  });

  it("adds the points up and names a section without a row", async () => {
    const driven = await insertPage();
    const { user } = driven;
    const part = await openPart(driven, "社会效应");
    await user.click(part.getByRole("button", { name: "删除" }));
    expect(screen.getByText("分值合计 80 / 100")).toBeInTheDocument();
    expect(screen.getByText(/社会效应还没有指标/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "插入到工作簿" })).toBeDisabled();
    await user.click(part.getByRole("button", { name: "受益企业满意度" }));
    expect(screen.getByText("分值合计 100 / 100")).toBeInTheDocument();
    expect(part.getByLabelText("受益企业满意度 分值")).toHaveAttribute("placeholder", "20");
  });

  it("keeps a 分值 that is typed and shares the rest among the other rows", async () => {
    const driven = await insertPage();
    const { user } = driven;
    const part = await openPart(driven, "运行成本");
    const shares = () =>
      part
        .getAllByRole("textbox", { name: /分值$/ })
        .map((field) => (field as HTMLInputElement).value || field.getAttribute("placeholder"));
    expect(shares()).toEqual(["1.8", "1.6", "1.6"]);
    await user.type(part.getByLabelText("在职人员控制率 分值"), "3");
    expect(shares()).toEqual(["1", "1", "3"]);
    await user.type(part.getByLabelText("“三公”经费变动率 分值"), "2");
    expect(shares()).toEqual(["2", "0", "3"]);
    expect(part.getByText(/有的行没有分值/)).toBeInTheDocument();
  });

  it("offers to share anew where typed 分值 do not add up, and inserts nothing before", async () => {
    const driven = await insertPage();
    const { user, actions } = driven;
    const part = await openPart(driven, "运行成本");
    await user.type(part.getByLabelText("在职人员控制率 分值"), "6");
    expect(part.getByText("6 分，应为 5 分")).toHaveClass("lost");
    expect(screen.getByText("分值合计 101 / 100")).toBeInTheDocument();
    expect(screen.getByText(/分值合计不是 100/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "插入到工作簿" })).toBeDisabled();
    await user.click(part.getByRole("button", { name: "重新分配运行成本的分值" }));
    expect(screen.getByText("分值合计 100 / 100")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "插入到工作簿" }));
    const [request] = actions.insertTemplates.mock.calls[0]![0];
    const weights = request!.indicators.filter(({ level1 }) => level1 === "运行成本");
    expect(weights.map(({ weight }) => weight)).toEqual([1.8, 1.6, 1.6]);
  });

  it("shares the points of 年度主要任务 among its rows and takes those that are typed", async () => {
    const driven = await insertPage();
    const { user, actions } = driven;
    await user.clear(screen.getByLabelText("年度主要任务行数"));
    await user.type(screen.getByLabelText("年度主要任务行数"), "3");
    const part = await openPart(driven, "年度主要任务");
    await user.type(part.getByLabelText("部门预算基本支出人员经费 分值"), "20");
    await user.click(screen.getByRole("button", { name: "插入到工作簿" }));
    expect(actions.insertTemplates.mock.calls[0]![0]).toMatchObject([
      { taskRows: 3, taskWeights: [10, 20, 10] },
    ]);
  });

  it("takes any unit and 二级指标", async () => {
    const driven = await insertPage();
    const { user, actions } = driven;
    const part = await openPart(driven, "社会效应");
    await user.type(part.getByLabelText("三级指标"), "服务群众人次");
    await user.clear(part.getByLabelText("二级指标"));
    await user.type(part.getByLabelText("二级指标"), "服务成效");
    await user.type(part.getByLabelText("指标值"), "300");
    await user.clear(part.getByLabelText("度量单位"));
    await user.type(part.getByLabelText("度量单位"), "万人次");
    await user.click(screen.getByRole("button", { name: "插入到工作簿" }));
    expect(actions.insertTemplates.mock.calls[0]![0][0]!.indicators).toContainEqual({
      ...{ level1: "社会效应", level2: "服务成效", name: "服务群众人次", operator: ">=" },
      ...{ target: 300, unit: "万人次", weight: 20 },
    });
  });

  it("shows the first rows as they will stand", async () => {
    const driven = await insertPage();
    const part = await openPart(driven, "年度主要任务");
    await driven.user.type(part.getByLabelText("部门预算基本支出公用经费 分值"), "30");
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows.slice(0, 5).map((row) => row.textContent)).toEqual([
      "年度主要任务分值",
      "部门预算基本支出公用经费30",
      "部门预算基本支出人员经费10",
      "三级指标指标值分值",
      "重点工作履行情况 · 重点工作办结率= 100 %3.5",
    ]);
    expect(screen.getByText("下面还有 17 项指标。")).toBeInTheDocument();
  });

  it("goes by the rules that are chosen, with their sections and the print of their forms", async () => {
    const { user, actions } = await insertPage();
    expect(screen.getByLabelText("评分规则")).toHaveValue("liaoning");
    await user.selectOptions(screen.getByLabelText("评分规则"), "湖北省项目支出绩效自评");
    expect(screen.getByText("效益指标", { selector: "summary span" })).toBeInTheDocument();
    expect(screen.getByText("分值合计 100 / 100")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "插入到工作簿" }));
    const [request] = actions.insertTemplates.mock.calls[0]![0];
    expect(request).toMatchObject({ rules: { id: "hubei" }, taskWeights: [10, 10] });
    expect(request!.indicators.map(({ level1, weight }) => [level1, weight])).toEqual([
      ["产出指标", 40],
      ["效益指标", 30],
      ["满意度指标", 10],
    ]);
  });

  it("goes by the workbook's own rules where it has them", async () => {
    const [usual] = templateRules("selfEvaluation");
    const title = { "zh-CN": "本簿规则", "en-US": "This workbook's rules" };
    const rules = { ...usual!, id: "own", title, tasks: { name: "年度主要任务", points: 30 } };
    const { user, actions } = renderPane({
      ...onNoForm,
      readOwnTemplateRules: () => Promise.resolve({ rules, isFaulty: false }),
    });
    await user.click(await screen.findByRole("button", { name: /插入模板/ }));
    expect(await screen.findByLabelText("评分规则")).toHaveValue("own");
    expect(screen.getByText("分值合计 90 / 90")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "插入到工作簿" }));
    expect(actions.insertTemplates.mock.calls[0]![0]).toMatchObject([{ rules: { id: "own" } }]);
  });

  it("says that the workbook's own rules are wrong, and does not offer them", async () => {
    const { user } = renderPane({
      ...onNoForm,
      readOwnTemplateRules: () => Promise.resolve({ rules: null, isFaulty: true }),
    });
    await user.click(await screen.findByRole("button", { name: /插入模板/ }));
    expect(await screen.findByText(/「评分规则」有错，不能按它插入/)).toBeInTheDocument();
    expect(screen.getByLabelText("评分规则")).toHaveValue("liaoning");
  });

  it("guesses the year by season and kind until one is set", async () => {
    const { user } = await insertPage();
    const today = new Date();
    const year = () => screen.getByLabelText<HTMLInputElement>("年度").value;
    expect(year()).toBe(String(usualYear("selfEvaluation", today)));
    await user.selectOptions(screen.getByLabelText("表的种类"), "target");
    expect(year()).toBe(String(usualYear("target", today)));
    await user.click(screen.getByRole("button", { name: "上一年" }));
    await user.selectOptions(screen.getByLabelText("表的种类"), "selfEvaluation");
    expect(year()).toBe(String(usualYear("target", today) - 1));
  });

  it("asks for what was chosen and remembers the unit", async () => {
    const driven = await insertPage();
    const { user, actions } = driven;
    await user.type(screen.getByLabelText("单位代码"), "703002");
    await user.type(screen.getByLabelText("单位名称"), "朝阳市节能监察支队");
    await user.clear(screen.getByLabelText("年度"));
    await user.type(screen.getByLabelText("年度"), "2025");
    expect(screen.getByText("表名 703002自评表2025")).toBeInTheDocument();
    const duties = await openPart(driven, "履职效能");
    await user.click(duties.getByRole("checkbox", { name: /综合管理水平/ }));
    const effects = await openPart(driven, "社会效应");
    await user.click(effects.getByRole("button", { name: "受益企业满意度" }));
    await user.click(screen.getByRole("button", { name: "插入到工作簿" }));
    const [request] = actions.insertTemplates.mock.calls[0]![0];
    expect(request).toMatchObject({
      kind: "selfEvaluation",
      unit: { code: "703002", name: "朝阳市节能监察支队" },
      year: 2025,
      // The two kinds of basic expenditure that every unit has, and no row that stays empty.
      taskRows: 2,
      lockComputed: false,
      nativeFormulas: true,
      liveChecks: true,
    });
    const inSections = (...names: string[]) =>
      request!.indicators.filter(({ level1 }) => names.includes(level1));
    expect(inSections("履职效能").map(({ name, weight }) => [name, weight])).toEqual([
      ["重点工作办结率", 4],
      ["总体工作完成率", 4],
      ["工作完成及时率", 4],
      ["工作质量达标率", 4],
      ["依法行政能力", 4],
    ]);
    expect(inSections("社会效应")).toEqual([
      expect.objectContaining({ name: "受益企业满意度", target: 98, unit: "%", weight: 20 }),
    ]);
    expect(await screen.findByText(/已插入「703002」/)).toBeInTheDocument();
    expect(localStorage.getItem("perfscore.preferences")).toContain("703002");
  });

  it("asks for the add-in's formulas where they are wished, and remembers it", async () => {
    const { user, actions } = await insertPage();
    await user.click(screen.getByRole("checkbox", { name: /用原生公式/ }));
    await user.click(screen.getByRole("button", { name: "插入到工作簿" }));
    expect(actions.insertTemplates.mock.calls[0]![0]).toMatchObject([{ nativeFormulas: false }]);
    expect(localStorage.getItem("perfscore.preferences")).toContain('"nativeFormulas":false');
    localStorage.clear();
  });

  it("makes one sheet for each unit of a pasted list", async () => {
    const { user, actions } = await insertPage();
    await user.selectOptions(screen.getByLabelText("表的种类"), "部门（单位）整体绩效目标表");
    await user.click(screen.getByRole("checkbox", { name: "一次生成多个单位" }));
    await user.click(screen.getByLabelText("单位清单"));
    await user.paste("703001\t朝阳市工业和信息化局\n没有代码\n703002 朝阳市节能监察支队");
    expect(screen.getByText(/读到 2 个单位/)).toBeInTheDocument();
    expect(await screen.findByText(/第 2 行看不出单位代码/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "生成 2 张表" }));
    const units = actions.insertTemplates.mock.calls[0]![0].map(({ unit }) => unit.code);
    expect(units).toEqual(["703001", "703002"]);
    expect(await screen.findByText("已生成 2 张表。")).toBeInTheDocument();
  });

  it("says what to do when the workbook refuses", async () => {
    const { user, actions } = await insertPage();
    actions.insertTemplates.mockRejectedValue(coded("protectedWorkbook"));
    await user.selectOptions(screen.getByLabelText("表的种类"), "部门（单位）整体绩效目标表");
    await user.click(screen.getByRole("button", { name: "插入到工作簿" }));
    expect(await screen.findByText(/工作簿结构受保护，不能添加工作表/)).toBeInTheDocument();
  });

  it("refuses an impossible year at its field", async () => {
    const { user } = await insertPage();
    await user.clear(screen.getByLabelText("年度"));
    expect(await screen.findByText(/请填四位数的年度/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "插入到工作簿" })).toBeDisabled();
  });
});

describe("what the insert page begins with", () => {
  const own: IndicatorTemplate = {
    ...{ level1: "社会效应", level2: "服务成效", name: "服务群众", operator: ">=" },
    ...{ target: 300, unit: "万人次" },
  };

  async function pageWith(answers: Parameters<typeof renderPane>[0]) {
    const driven = renderPane({ ...onNoForm, ...answers });
    await driven.user.click(await screen.findByRole("button", { name: /插入模板/ }));
    await driven.user.click(await screen.findByText("从已有的表或指标库带入"));
    return driven;
  }

  it("keeps an own indicator in the library, beside those that others have kept meanwhile", async () => {
    let library = [own];
    const driven = await pageWith({
      readLibrary: () => Promise.resolve(library),
      writeLibrary: (next) => {
        library = next;
        return Promise.resolve();
      },
    });
    const { user } = driven;
    const part = await openPart(driven, "可持续性");
    expect(part.getByRole("button", { name: "存入指标库" })).toBeDisabled();
    await user.type(part.getByLabelText("三级指标"), "建立长效机制");
    await user.click(part.getByRole("button", { name: "存入指标库" }));
    expect(await screen.findByText(/已把「建立长效机制」存入指标库，共 2 项/)).toBeInTheDocument();
    expect(library.map(({ name }) => name)).toEqual(["服务群众", "建立长效机制"]);
    expect(await part.findByRole("button", { name: "已在指标库" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "撤销" }));
    expect(await screen.findByText("已撤销，指标库恢复为 1 项。")).toBeInTheDocument();
    expect(library).toEqual([own]);
  });

  it("offers what the library holds in its section, and forgets it when told to", async () => {
    const driven = await pageWith({ readLibrary: () => Promise.resolve([own]) });
    const { user, actions } = driven;
    const part = await openPart(driven, "社会效应");
    await user.click(await part.findByRole("button", { name: "服务群众" }));
    expect(part.getByLabelText("度量单位")).toHaveValue("万人次");
    await user.click(screen.getByRole("button", { name: "删除 服务群众" }));
    expect(await screen.findByText(/已从指标库删除「服务群众」，还有 0 项/)).toBeInTheDocument();
    expect(actions.writeLibrary).toHaveBeenCalledWith([]);
  });

  it("takes in the file that another has handed over, and no other file", async () => {
    const { user, actions } = await pageWith({});
    const choose = (name: string, text: string) =>
      user.upload(screen.getByLabelText("从文件加入"), new File([text], name));
    await choose("别的.json", "[]");
    expect(await screen.findByText(/「别的.json」不是指标库文件/)).toBeInTheDocument();
    expect(actions.writeLibrary).not.toHaveBeenCalled();
    await choose("绩效指标库.json", libraryText([own]));
    expect(await screen.findByText(/已从文件加入 1 项/)).toBeInTheDocument();
    expect(actions.writeLibrary).toHaveBeenCalledWith([own]);
  });

  it("carries last year's indicators and 分值 over from a form of the workbook", async () => {
    const form = publishedSelfEvaluation();
    const source = { sheetId: "s1", sheetName: "703001自评表2024", year: "2024", form };
    const driven = await pageWith({ readIndicatorSources: () => Promise.resolve([source]) });
    const { user, actions } = driven;
    await user.click(screen.getByRole("button", { name: "查找本工作簿的绩效表" }));
    const name = "从本工作簿的表带入指标和分值";
    await user.selectOptions(await screen.findByRole("combobox", { name }), "703001自评表2024");
    await user.click(screen.getByRole("button", { name: `${name} 带入` }));
    expect(await screen.findByText(/已带入「703001自评表2024」的 24 项指标/)).toBeInTheDocument();
    expect(screen.getByText("分值合计 100 / 100")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "插入到工作簿" }));
    const [request] = actions.insertTemplates.mock.calls[0]![0];
    const weights = form.indicators.map(({ name, weight }) => [name.value, weight.value]);
    expect(request!.indicators.map(({ name, weight }) => [name, weight])).toEqual(weights);
    expect(request!.taskWeights).toEqual([8, 8, 8, 8, 8]);
  });
});

describe("on a form", () => {
  it("rolls a target form forward and tells what differs", async () => {
    const { user, actions } = renderPane({
      readScores: () => Promise.resolve(targetForm),
      rollForward: () =>
        Promise.resolve({
          ...madeSheet("s9", "703001自评表2024"),
          carried: 22,
          missing: ["在职人员控制率"],
          changed: [],
          dropped: 1,
        }),
    });
    await user.click(await screen.findByRole("tab", { name: "模板" }));
    await user.click(await screen.findByRole("button", { name: /从目标表生成自评表/ }));
    expect(actions.rollForward).toHaveBeenCalled();
    expect(await screen.findByText(/带过来 22 项指标/)).toBeInTheDocument();
    expect(screen.getByText(/没有添加.*在职人员控制率/)).toBeInTheDocument();
    expect(screen.getByText(/有 1 行没有指标名称/)).toBeInTheDocument();
  });

  async function proposedWeights() {
    const driven = renderPane();
    await driven.user.click(await screen.findByRole("tab", { name: "模板" }));
    await waitFor(() => expect(screen.getByRole("button", { name: /重新分配分值/ })).toBeEnabled());
    await driven.user.click(screen.getByRole("button", { name: /重新分配分值/ }));
    await screen.findByText("将改 1 个单元格，请先看一眼：");
    return driven;
  }

  it("shows each weight before and after, writes just that, and takes it back", async () => {
    const { user, actions } = await proposedWeights();
    expect(screen.getByText("J12").closest("li")).toHaveTextContent("J12100→1");
    expect(actions.rebalance).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "改这 1 个单元格" }));
    expect(actions.rebalance).toHaveBeenCalledWith(changedOne.undo);
    await user.click(await screen.findByRole("button", { name: "撤销" }));
    expect(actions.undo).toHaveBeenCalledTimes(1);
    expect(await screen.findByText("已撤销，1 个单元格恢复原样。")).toBeInTheDocument();
  });

  it("writes no weight that a person has looked at and left", async () => {
    const { user, actions } = await proposedWeights();
    await user.click(screen.getByRole("button", { name: "不改" }));
    expect(screen.getByRole("button", { name: /重新分配分值/ })).toBeEnabled();
    expect(actions.rebalance).not.toHaveBeenCalled();
  });

  it("says what taking back had to leave alone", async () => {
    const { user, actions } = await proposedWeights();
    await user.click(screen.getByRole("button", { name: "改这 1 个单元格" }));
    const refused = [{ row: 11, column: 9 }];
    actions.undo.mockResolvedValue({ ...changedOne, applied: 0, refused, undo: [] });
    await user.click(await screen.findByRole("button", { name: "撤销" }));
    expect(await screen.findByText(/J12 刚被改过，没有动/)).toBeInTheDocument();
    expect(screen.queryByText(/已撤销/)).not.toBeInTheDocument();
  });

  it("says that every section adds up already", async () => {
    const { user, actions } = renderPane({ proposeWeights: () => Promise.resolve([]) });
    await user.click(await screen.findByRole("tab", { name: "模板" }));
    await waitFor(() => expect(screen.getByRole("button", { name: /重新分配分值/ })).toBeEnabled());
    await user.click(screen.getByRole("button", { name: /重新分配分值/ }));
    expect(await screen.findByText(/各一级指标的分值都已正确/)).toBeInTheDocument();
    expect(actions.rebalance).not.toHaveBeenCalled();
  });

  it("says what is still wrong before 送审版 is made, and makes it as wished", async () => {
    const { user, actions } = renderPane({
      checkBeforeHandIn: () =>
        Promise.resolve({ errors: 2, warnings: 1, unfilled: 3, verified: 4 }),
    });
    await user.click(await screen.findByRole("tab", { name: "模板" }));
    await waitFor(() => expect(screen.getByRole("button", { name: /生成送审版/ })).toBeEnabled());
    await user.click(screen.getByRole("button", { name: /生成送审版/ }));
    expect(await screen.findByText(/2 个错误，1 个警告，未填 3 项/)).toBeInTheDocument();
    expect(actions.makeHandIn).not.toHaveBeenCalled();
    await user.selectOptions(screen.getByLabelText("得分的写法"), "只留数值");
    actions.makeHandIn.mockResolvedValue({
      sheet: madeSheet("s7", "送审703001自评表2024"),
      isRefused: false,
      fileName: "703001自评表2024（送审版）.xlsx",
      leftBehind: [{ row: 41, column: 1 }],
    });
    await user.click(screen.getByRole("button", { name: "生成送审版" }));
    expect(actions.makeHandIn).toHaveBeenCalledWith({
      content: "values",
      lockComputed: true,
      place: "sheet",
    });
    expect(await screen.findByText(/已生成「送审703001自评表2024」/)).toBeInTheDocument();
    expect(
      screen.getByText(/原表有 1 个单元格不属于这张表，没有带过去：B42。/),
    ).toBeInTheDocument();
  });

  it("opens 送审版 as a workbook of its own, which only the person can close", async () => {
    const { user, actions } = renderPane();
    await user.click(await screen.findByRole("tab", { name: "模板" }));
    await waitFor(() => expect(screen.getByRole("button", { name: /生成送审版/ })).toBeEnabled());
    await user.click(screen.getByRole("button", { name: /生成送审版/ }));
    await user.selectOptions(screen.getByLabelText("放在"), "新工作簿（单独的文件）");
    expect(screen.getByText(/新工作簿在新窗口打开，由您另存/)).toBeInTheDocument();
    const fileName = "703001自评表2024（送审版）.xlsx";
    actions.makeHandIn.mockResolvedValue({
      ...{ sheet: null, isRefused: false },
      ...{ fileName, leftBehind: [] },
    });
    await user.click(screen.getByRole("button", { name: "生成送审版" }));
    expect(actions.makeHandIn).toHaveBeenCalledWith({
      content: "native",
      lockComputed: true,
      place: "workbook",
    });
    expect(await screen.findByText(new RegExp(`文件名可用：${fileName}`))).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
  });

  it("says that 送审版 is a sheet where Excel has opened no workbook", async () => {
    const { user } = renderPane({
      makeHandIn: () =>
        Promise.resolve({
          ...{ sheet: madeSheet("s7", "送审703001自评表2024"), isRefused: true },
          ...{ fileName: "703001自评表2024（送审版）.xlsx", leftBehind: [] },
        }),
    });
    await user.click(await screen.findByRole("tab", { name: "模板" }));
    await waitFor(() => expect(screen.getByRole("button", { name: /生成送审版/ })).toBeEnabled());
    await user.click(screen.getByRole("button", { name: /生成送审版/ }));
    await user.click(screen.getByRole("button", { name: "生成送审版" }));
    expect(
      await screen.findByText(/Excel 没有打开新工作簿，改为放在本工作簿的新表/),
    ).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "撤销" })).toBeInTheDocument();
  });

  it("makes rows higher, tells what stays too long, and takes it back", async () => {
    const fitted = { sheetId: "s1", rows: [{ row: 12, before: 22, height: 60 }], tooLong: 1 };
    const { user, actions } = renderPane({ fitRows: () => Promise.resolve(fitted) });
    await user.click(await screen.findByRole("tab", { name: "模板" }));
    await waitFor(() => expect(screen.getByRole("button", { name: /调整行高/ })).toBeEnabled());
    expect(screen.getByText("让长文字完整显示、完整打印")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /调整行高/ }));
    expect(await screen.findByText("已调高 1 行，长文字完整显示。")).toBeInTheDocument();
    expect(screen.getByText(/有 1 行已到 Excel 的最大行高仍放不下/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "撤销" }));
    expect(actions.undoFitRows).toHaveBeenCalledWith(fitted);
    expect(await screen.findByText("已撤销，行高恢复原样。")).toBeInTheDocument();
  });

  it("says that rows are high enough, or that the sheet's protection forbids to change them", async () => {
    const { user, actions } = renderPane();
    await user.click(await screen.findByRole("tab", { name: "模板" }));
    await waitFor(() => expect(screen.getByRole("button", { name: /调整行高/ })).toBeEnabled());
    await user.click(screen.getByRole("button", { name: /调整行高/ }));
    expect(await screen.findByText(/各行高度都够/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "撤销" })).not.toBeInTheDocument();
    actions.fitRows.mockRejectedValue(coded("protectedSheet"));
    await user.click(screen.getByRole("button", { name: /调整行高/ }));
    expect(await screen.findByText(/撤消工作表保护/)).toBeInTheDocument();
  });

  it("says that a protected sheet can't be written", async () => {
    const { user } = renderPane({
      readScores: () => Promise.resolve({ ...filledForm, isProtected: true }),
    });
    await user.click(await screen.findByRole("tab", { name: "模板" }));
    expect(await screen.findByText(/本表受保护：锁定的单元格不会改动/)).toBeInTheDocument();
  });
});

it("opens the sample", async () => {
  const { user, actions } = renderPane(onNoForm);
  await user.click(await screen.findByRole("button", { name: /打开示例/ }));
  expect(actions.insertSample).toHaveBeenCalled();
  expect(await screen.findByText(/已插入「703001自评表2024」/)).toBeInTheDocument();
});

describe("taking new sheets back", () => {
  async function insertedSample(changes: Parameters<typeof renderPane>[0] = {}) {
    const driven = renderPane({ ...onNoForm, ...changes });
    await driven.user.click(await screen.findByRole("button", { name: /打开示例/ }));
    await driven.user.click(await screen.findByRole("button", { name: "撤销" }));
    return driven;
  }

  it("deletes them and says so", async () => {
    const { actions } = await insertedSample();
    expect(actions.undoInsert).toHaveBeenCalledWith([madeSheet("s2", "703001自评表2024")]);
    expect(await screen.findByText("已撤销，删除了刚生成的 1 张表。")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "撤销" })).not.toBeInTheDocument();
  });

  it("tells which stay because they were filled in or are the last", async () => {
    await insertedSample({
      undoInsert: () =>
        Promise.resolve({
          removed: 1,
          deleted: [],
          kept: [
            { name: "703002自评表", why: "filledIn" },
            { name: "703003自评表", why: "lastVisible" },
            { name: "703004自评表", why: "referred" },
          ],
        }),
    });
    expect(await screen.findByText(/删除了刚生成的 1 张表/)).toBeInTheDocument();
    expect(screen.getByText(/「703002自评表」生成后填过内容，没有删除/)).toBeInTheDocument();
    expect(screen.getByText(/「703003自评表」是最后一张可见的工作表/)).toBeInTheDocument();
    expect(screen.getByText(/^别的工作表有公式或名称引用「703004自评表」/)).toBeInTheDocument();
  });

  it("says that they are gone already", async () => {
    const nothing = { removed: 0, deleted: [], kept: [] };
    await insertedSample({ undoInsert: () => Promise.resolve(nothing) });
    expect(await screen.findByText(/已经不在工作簿里/)).toBeInTheDocument();
  });

  it("can be tried again when Excel refuses", async () => {
    await insertedSample({ undoInsert: () => Promise.reject(coded("cellEditMode")) });
    expect(await screen.findByText(/有单元格正在编辑/)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("button", { name: "撤销" })).toBeEnabled());
  });
});

describe("on a sheet of the add-in's own", () => {
  it.each([
    ["rules", "校验本表"],
    ["notes", "校验全部工作表"],
    ["derivation", "转到绩效表"],
    ["review", "校验本表"],
    ["differences", "复核进度和差异表"],
    ["comparison", "转到绩效表"],
    ["monitoring", "刷新监控表"],
    ["summary", "刷新汇总表"],
  ] as const)("%s: what makes sense there is the biggest thing: %s", async (ownSheet, title) => {
    renderPane({ readScores: () => Promise.resolve({ ...noForm, ownSheet }) });
    const next = await screen.findByRole("button", { name: new RegExp(`^${title}`) });
    const primary = [...document.querySelectorAll(".choice.ms-Button--compoundPrimary")];
    expect(primary).toEqual([next]);
    expect(document.querySelector(".choice")).toBe(next);
    expect(screen.getByText("更多")).toBeInTheDocument();
  });

  it("goes to the form that the sheet was made for, and says where there is none", async () => {
    const { user, actions } = renderPane({
      readScores: () => Promise.resolve({ ...noForm, ownSheet: "monitoring" }),
    });
    await user.click(await screen.findByRole("button", { name: /^转到绩效表/ }));
    expect(await screen.findByText("已转到「703001自评表2024」。")).toBeInTheDocument();
    actions.showFormOfSheet.mockResolvedValue(null);
    await user.click(screen.getByRole("button", { name: /^转到绩效表/ }));
    expect(await screen.findByText(/^没有找到它的绩效表/)).toBeInTheDocument();
  });

  it("validates all sheets from 校验报告, which reads what the unit wrote", async () => {
    const { user, actions } = renderPane({
      readScores: () => Promise.resolve({ ...noForm, ownSheet: "notes" }),
    });
    await user.click(await screen.findByRole("button", { name: /^校验全部工作表/ }));
    await waitFor(() => expect(actions.validateAll).toHaveBeenCalled());
    expect(screen.getByRole("tab", { name: "校验" })).toHaveAttribute("aria-selected", "true");
  });
});

describe("what several forms are needed for", () => {
  const titles = ["生成汇总表", "抽查", "对比", "复核"];
  it.each([
    ["no form, none elsewhere", noForm, false, []],
    ["no form, several elsewhere", noForm, true, titles],
    ["the only form", filledForm, false, ["复核"]],
    ["one of several forms", filledForm, true, titles],
  ] as const)("%s", async (_, report, several, expected) => {
    const { user } = renderPane({
      readScores: () => Promise.resolve(report),
      hasSeveralForms: () => Promise.resolve(several),
    });
    await user.click(await screen.findByRole("tab", { name: "模板" }));
    if (several) await screen.findByRole("tab", { name: "总览" });
    await screen.findByRole("button", { name: /^(插入模板|校验本表 )/ });
    const panel = document.querySelector("[role=tabpanel]:not([hidden])")!;
    const found = titles.filter((title) =>
      [...panel.querySelectorAll("button.choice")].some((each) =>
        each.getAttribute("aria-label")?.startsWith(title),
      ),
    );
    expect(found).toEqual(expected);
  });
});
