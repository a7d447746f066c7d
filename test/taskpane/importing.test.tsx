/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { Actions, Draft, DraftField } from "../../src/actions";
import { changeDraft } from "../../src/report/changeDraft";
import { draftOf } from "../../src/report/draft";
import { makeForm } from "../../src/form";
import { coded, madeSheet, noForm, problem, renderPane, reportOf } from "./support/renderPane";

/** A self-evaluation of which one unit of measure is a guess and one word found no place. */
function draft(place = 0): Draft {
  const form = makeForm({
    kind: "selfEvaluation",
    unit: "703001朝阳市工业和信息化局",
    tasks: [{ name: "人员经费", allocated: 10, executed: 9 }],
    indicators: [
      { level1: "社会效应", level2: "经济效益", name: "对接企业户数", operator: ">=", target: 30 },
    ],
  });
  const path = "indicators[0].unit";
  return draftOf(
    {
      form,
      readings: {
        [path]: { source: { row: 4, column: 6 }, text: "户 <b>", sure: false },
      },
      leftovers: [{ source: { row: 9, column: 0 }, text: "户" }],
      notes: [],
      columns: { tasks: new Map(), indicators: new Map() },
    },
    `form ${place}`,
  );
}

const madeAll: Actions["writeDrafts"] = (drafts) =>
  Promise.resolve({ made: drafts.map(() => madeSheet("s7", "703001自评表")), failed: null });

/** The pane with the cursor where a text is pasted. */
async function pasting(count = 1, writeDrafts: Actions["writeDrafts"] = madeAll) {
  const driven = renderPane({
    readScores: () => Promise.resolve(noForm),
    recognise: () => Promise.resolve(Array.from({ length: count }, (_, i) => draft(i))),
    changeDraft,
    writeDrafts,
    validateSheets: () => Promise.resolve(reportOf([problem()])),
  });
  await driven.user.click(await screen.findByRole("tab", { name: "导入" }));
  await driven.user.click(screen.getByRole("radio", { name: "粘贴文本" }));
  await driven.user.click(screen.getByLabelText("粘贴旧表的文字"));
  return driven;
}

async function recognised(count = 1, writeDrafts?: Actions["writeDrafts"]) {
  const driven = await pasting(count, writeDrafts);
  await driven.user.paste("一级指标\t二级指标");
  await driven.user.click(screen.getByRole("button", { name: "识别" }));
  await screen.findByText(`认出 ${count} 张表`);
  return driven;
}

const fieldOf = ({ indicators }: Draft, role: string): DraftField =>
  indicators[0]!.fields.find((field) => field.role === role)!;

it("marks what is to be checked beside what the source says, and lists leftovers", async () => {
  const { actions } = await recognised();
  expect(actions.recognise.mock.calls[0]![0]).toEqual({
    from: "text",
    text: "一级指标\t二级指标",
  });
  const unsure = document.querySelector<HTMLElement>(".unsure")!;
  expect(unsure).toHaveTextContent("度量单位");
  expect(unsure).toHaveTextContent("待核对");
  expect(unsure).toHaveTextContent("原文 第 5 行第 7 列：户 <b>");
  expect(screen.getByText("放不进表里的内容（1）")).toBeInTheDocument();
});

it("takes a pasted text that is too long to be shown, and tells its length", async () => {
  const { user, actions } = await pasting();
  const field = screen.getByLabelText("粘贴旧表的文字");
  const text = "绩".repeat(6_000_000);
  await user.paste(text);
  expect(field).toHaveValue("已粘贴 6000000 个字");
  await user.paste("绩效");
  expect(field).toHaveValue("绩效");
  await user.clear(field);
  await user.paste(text);
  await user.click(screen.getByRole("button", { name: "识别" }));
  await screen.findByText("认出 1 张表");
  const [source] = actions.recognise.mock.calls[0]!;
  expect(source.from === "text" && source.text === text).toBe(true);
});

it("puts a leftover where the user wants it and makes the sheets", async () => {
  const { user, actions } = await recognised();
  await user.selectOptions(screen.getByLabelText("放到 户"), "对接企业户数 · 度量单位");
  await user.click(screen.getByRole("button", { name: "放到 户 放进去" }));
  expect(screen.queryByText(/放不进表里的内容/)).not.toBeInTheDocument();
  expect(document.querySelector(".unsure")).toBeNull();
  await user.click(screen.getByRole("button", { name: "生成标准表" }));
  const [written] = actions.writeDrafts.mock.calls[0]![0];
  expect(fieldOf(written!, "unit")).toMatchObject({ text: "户", sure: true });
  expect(await screen.findByRole("tab", { name: "校验", selected: true })).toBeInTheDocument();
  expect(await screen.findByText("J12")).toBeInTheDocument();
});

it.each([
  ["1.05", 1.05],
  ["0.05", 0.05],
  ["-0.5", -0.5],
  ["100.0", 100],
  ["1.", "1."],
  ["管理规范", "管理规范"],
])("takes %s as it was typed, key by key", async (typed, value) => {
  const { user, actions } = await recognised();
  await user.click(screen.getByRole("button", { name: "修改 对接企业户数" }));
  const target = screen.getByLabelText("指标值");
  await user.clear(target);
  await user.type(target, typed);
  expect(target).toHaveValue(typed);
  await user.click(screen.getByRole("button", { name: "生成标准表" }));
  const [written] = actions.writeDrafts.mock.calls[0]![0];
  expect(written!.imported.form.indicators[0]!.target.value).toBe(value);
});

it("takes what was typed with Enter, and leaves it with Escape", async () => {
  const { user } = await recognised();
  await user.click(screen.getByRole("button", { name: "修改 对接企业户数" }));
  const target = screen.getByLabelText("指标值");
  await user.type(target, "5{Escape}");
  expect(target).toHaveValue("30");
  await user.clear(target);
  await user.type(target, "0.50{Enter}{Escape}");
  expect(target).toHaveValue("0.50");
});

it("keeps everything in its place while a field is checked", async () => {
  const { user } = await recognised();
  await user.click(screen.getByRole("checkbox", { name: "只看要核对的" }));
  await user.click(screen.getByRole("button", { name: "修改 对接企业户数" }));
  await user.type(screen.getByLabelText("度量单位"), "户{Enter}");
  expect(screen.getByLabelText("度量单位")).toHaveValue("户");
  expect(screen.getByRole("button", { name: "度量单位 确认无误" })).toBeDisabled();
});

it("moves a value to the field it belongs to", async () => {
  const { user } = await recognised();
  const row = screen.getByText("对接企业户数", { selector: "strong" }).closest("li")!;
  await user.click(within(row).getByRole("button", { name: "修改 对接企业户数" }));
  await user.selectOptions(within(row).getByLabelText("指标值 这个值其实是"), "全年完成值");
  await user.click(within(row).getByRole("button", { name: "指标值 这个值其实是 移过去" }));
  expect(within(row).getByLabelText("全年完成值")).toHaveValue("30");
  expect(within(row).getByLabelText("指标值")).toHaveValue("");
});

it("says when there is no form in the source, and stays ready", async () => {
  const { user } = renderPane({
    readScores: () => Promise.resolve(noForm),
    recognise: () => Promise.reject(coded("noForm")),
  });
  await user.click(await screen.findByRole("tab", { name: "导入" }));
  await user.click(screen.getByRole("button", { name: "识别" }));
  expect(await screen.findByText(/没有找到绩效表/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "识别" })).toBeEnabled();
});

it("takes the sheets it made back", async () => {
  const { user, actions } = await recognised();
  await user.click(screen.getByRole("button", { name: "生成标准表" }));
  await user.click(await screen.findByRole("tab", { name: "导入" }));
  await user.click(await screen.findByRole("button", { name: "撤销" }));
  expect(actions.undoInsert).toHaveBeenCalledWith([madeSheet("s7", "703001自评表")]);
  expect(await screen.findByText("已撤销，删除了刚生成的 1 张表。")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "撤销" })).not.toBeInTheDocument();
});

it("keeps what could not be made, and says why", async () => {
  const failed = { code: "protectedWorkbook", values: {}, what: "703002自评表", left: 1 };
  const { user, actions } = await recognised(2, (drafts) =>
    Promise.resolve({ made: drafts.slice(1).map(() => madeSheet("s7", "703001自评表")), failed }),
  );
  await user.click(screen.getByRole("button", { name: "生成 2 张标准表" }));
  expect(await screen.findByText("从「703002自评表」起还有 1 张表没有生成：")).toBeInTheDocument();
  expect(screen.getByText(/^工作簿结构受保护/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "生成标准表" })).toBeEnabled();
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(actions.undoInsert).toHaveBeenCalledWith([madeSheet("s7", "703001自评表")]);
});
