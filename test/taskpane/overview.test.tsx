/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { Overview, OverviewRow } from "../../src/actions";
import { soundRow } from "../support/overviewRow";
import { coded, filledForm, reportOf, renderPane } from "./support/renderPane";

const first = soundRow;
const second: OverviewRow = {
  ...first,
  ...{ key: "s2|0", sheetId: "s2", sheetName: "703002自评表2024" },
  unit: { code: "703002", name: "朝阳市教育局" },
  ...{ filled: 18, unfilled: 11, errors: 3, total: null, grade: null, rate: null },
};
const overview: Overview = { rows: [first, second], readAt: new Date(2026, 10, 21, 9, 5) };

async function openOverview(answers: Parameters<typeof renderPane>[0] = {}) {
  const driven = renderPane({
    hasSeveralForms: () => Promise.resolve(true),
    readOverview: () => Promise.resolve(overview),
    ...answers,
  });
  await driven.user.click(await screen.findByRole("tab", { name: "总览" }));
  return driven;
}

const entries = () =>
  within(screen.getByRole("list", { name: "本工作簿的绩效表" })).getAllByRole("button");

test("a workbook with one form has no 总览", async () => {
  const { actions } = renderPane();
  await waitFor(() => expect(actions.hasSeveralForms).toHaveBeenCalledTimes(1));
  expect(screen.getAllByRole("tab").map(({ textContent }) => textContent)).not.toContain("总览");
  expect(actions.readOverview).not.toHaveBeenCalled();
});

test("each form in one entry; arrow keys walk, Enter opens the sheet and tells more", async () => {
  const { user, actions } = await openOverview();
  await screen.findByText("共 2 张表，平均 97.62 分");
  expect(entries().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(
      /朝阳市工业和信息化局.*97\.62 优.*自评表 · 2024 · 已填 29\/29 · 执行 94\.83%.*无问题/,
    ),
    expect.stringMatching(/朝阳市教育局.*自评表 · 2024 · 已填 18\/29.*错误 3.*未填 11/),
  ]);
  entries()[0]!.focus();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(actions.select).toHaveBeenCalledWith("s2", { row: 0, column: 0 });
  expect(screen.getByText(/703002 朝阳市教育局 · 工作表：703002自评表2024/)).toHaveTextContent(
    "打开以后还没有校验",
  );
});

test("filters, search and order narrow the list; an empty one says so and is left at once", async () => {
  const { user } = await openOverview();
  await user.click(await screen.findByRole("button", { name: "有错误 1" }));
  expect(entries()).toHaveLength(1);
  await user.type(screen.getByRole("textbox", { name: /查找/ }), "703001");
  await screen.findByText("没有符合的表。");
  await user.click(screen.getByRole("button", { name: "全部显示" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "排序" }), "错误多的在前");
  expect(entries()[0]).toHaveTextContent("朝阳市教育局");
  await user.selectOptions(screen.getByRole("combobox", { name: "等级" }), "优");
  expect(entries()).toHaveLength(1);
});

test("what was changed since it was validated says so, and when that was", async () => {
  const { user, changeCells } = await openOverview({
    validateAll: () => Promise.resolve(reportOf([])),
  });
  await user.click(await screen.findByRole("button", { name: "校验全部" }));
  await user.click(entries()[0]!);
  await screen.findByText(/校验于 09:05$/);
  changeCells("s1");
  await screen.findByText(/校验于 09:05，之后有改动/);
  expect(entries()[0]).toHaveTextContent("已改动");
  expect(entries()[1]).not.toHaveTextContent("已改动");
  expect(screen.getByRole("button", { name: "已改动 1" })).toBeInTheDocument();
});

test("it is read anew when it is opened after a change, and not when nothing has changed", async () => {
  const { user, actions, changeCells } = await openOverview();
  await screen.findByText("共 2 张表，平均 97.62 分");
  await user.click(screen.getByRole("tab", { name: "校验" }));
  await user.click(screen.getByRole("tab", { name: "总览" }));
  expect(actions.readOverview).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole("tab", { name: "校验" }));
  changeCells("s1");
  await user.click(screen.getByRole("tab", { name: "总览" }));
  await waitFor(() => expect(actions.readOverview).toHaveBeenCalledTimes(2));
});

test("no form read, and a reading that failed, are told", async () => {
  const readOverview = jest
    .fn<Promise<Overview>, []>()
    .mockRejectedValueOnce(coded("tooLarge"))
    .mockResolvedValue({ ...overview, rows: [] });
  const { user } = await openOverview({
    readOverview,
    readScores: () => Promise.resolve({ ...filledForm, forms: 2 }),
  });
  await screen.findByText(/内容太多，一次处理不了/);
  await user.click(screen.getByRole("button", { name: "重新读取" }));
  await screen.findByText(/本工作簿没有读到绩效表/);
  expect(screen.getByRole("button", { name: "校验全部" })).toBeDisabled();
});
