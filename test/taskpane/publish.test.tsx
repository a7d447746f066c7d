/** @jest-environment jsdom */
/** 发表: which forms are handed out, how, and what is told of it. */
import { screen, waitFor, within } from "@testing-library/react";
import type { HandedOut, PublishableForm, Published } from "../../src/actions";
import { saveAsFile } from "../../src/taskpane/outcome/saveAsFile";
import { coded, filledForm, renderPane } from "./support/renderPane";

jest.mock("../../src/taskpane/outcome/saveAsFile", () => ({ saveAsFile: jest.fn() }));
const saved = jest.mocked(saveAsFile);
beforeEach(() => saved.mockClear());

const form = (code: string, callsAddIn = false): PublishableForm => ({
  key: `${code}|0`,
  sheetName: `${code}自评表2024`,
  title: `${code}2024年自评表`,
  callsAddIn,
});
const forms = [form("703001"), form("703002", true), form("703003")];

const handedOut: HandedOut = {
  count: 2,
  names: ["703001.xlsx", "703002.xlsx"],
  files: [{ name: "2024年自评表（2份）.zip", bytes: new Uint8Array([1]) }],
  failed: null,
  withAddIn: 0,
  lost: [],
};
const published = (part: Partial<Published> = {}): Published => ({
  ...handedOut,
  gone: 0,
  ...part,
});

async function openPage(answers: Parameters<typeof renderPane>[0] = {}) {
  const driven = renderPane({
    readScores: () => Promise.resolve(filledForm),
    readPublishable: () => Promise.resolve(forms),
    publishForms: () => Promise.resolve(published()),
    publishTemplates: () => Promise.resolve(handedOut),
    ...answers,
  });
  await driven.user.click(await screen.findByRole("tab", { name: "模板" }));
  await driven.user.click(await screen.findByText("更多"));
  await driven.user.click(await screen.findByRole("button", { name: /^发表/ }));
  await screen.findByRole("heading", { name: "发表" });
  return driven;
}

test("all are ticked; what is unticked is left out, and the rest is saved as one .zip", async () => {
  const { user, actions } = await openPage();
  await screen.findByText("共 3 张表，已选 3 张");
  await user.click(screen.getByRole("checkbox", { name: "7030032024年自评表" }));
  await screen.findByText("共 3 张表，已选 2 张");
  await user.click(screen.getByRole("button", { name: "生成 2 个文件" }));
  await screen.findByText(/^已把 2 张表各存成一个文件，打成压缩包「2024年自评表（2份）\.zip」/);
  expect(actions.publishForms.mock.calls[0]![0]).toEqual({
    keys: ["703001|0", "703002|0"],
    place: "zip",
    nativeFormulas: false,
  });
  expect(saved.mock.calls).toEqual([
    ["2024年自评表（2份）.zip", new Uint8Array([1]), "application/zip"],
  ]);
});

test("全选 ticks all or none, by keyboard too; with none there is no button to press", async () => {
  const { user } = await openPage();
  const all = await screen.findByRole("checkbox", { name: "全选（3）" });
  all.focus();
  await user.keyboard(" ");
  await screen.findByText("共 3 张表，已选 0 张");
  expect(screen.getByRole("button", { name: "生成 0 个文件" })).toBeDisabled();
  await user.keyboard(" ");
  await screen.findByText("共 3 张表，已选 3 张");
});

test("a long list is searched, and 全选 is for what was found", async () => {
  const many = Array.from({ length: 30 }, (_, at) => form(String(703001 + at)));
  const { user } = await openPage({ readPublishable: () => Promise.resolve(many) });
  await user.type(await screen.findByRole("textbox", { name: "按单位或表名查找" }), "70302");
  await user.click(screen.getByRole("checkbox", { name: "全选（10）" }));
  await screen.findByText("共 30 张表，已选 20 张");
  await user.type(screen.getByRole("textbox", { name: "按单位或表名查找" }), "x");
  await screen.findByText("没有符合的表。");
});

test("the add-in's functions are told, and native formulas can be had instead", async () => {
  const { user, actions } = await openPage();
  await screen.findByText(/^选中的 1 张表用加载项的函数/);
  await user.click(screen.getByRole("checkbox", { name: /^一律用原生公式/ }));
  expect(screen.queryByText(/^选中的 1 张表用加载项的函数/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "生成 3 个文件" }));
  await waitFor(() => expect(actions.publishForms).toHaveBeenCalled());
  expect(actions.publishForms.mock.calls[0]![0]).toMatchObject({ nativeFormulas: true });
});

test("windows: at most ten; what Excel did not open is told, and nothing is saved", async () => {
  const many = Array.from({ length: 11 }, (_, at) => form(String(703001 + at)));
  const { user } = await openPage({
    readPublishable: () => Promise.resolve(many),
    publishForms: () =>
      Promise.resolve(
        published({
          ...{ files: [], names: ["703001.xlsx"], count: 1 },
          failed: { code: "general", values: {}, what: "703002.xlsx", left: 9 },
        }),
      ),
  });
  const where = await screen.findByRole("combobox", { name: "生成到" });
  await user.selectOptions(where, "逐个打开为新工作簿，由您另存");
  expect(screen.getByRole("alert")).toHaveTextContent("一次最多打开 10 个新工作簿");
  expect(screen.getByRole("button", { name: "打开 11 个新工作簿" })).toBeDisabled();
  await user.click(screen.getByRole("checkbox", { name: "7030112024年自评表" }));
  await user.click(screen.getByRole("button", { name: "打开 10 个新工作簿" }));
  await screen.findByText(/^已打开 1 个新工作簿.*文件名可用：703001\.xlsx/);
  await screen.findByText(/^「703002\.xlsx」没有打开，还有 9 张没有做/);
  expect(saved).not.toHaveBeenCalled();
});

test("what did not come along is told by file", async () => {
  const lost = Array.from({ length: 7 }, (_, at) => ({
    file: `70300${at}.xlsx`,
    cells: at === 0 ? [] : [{ row: 41, column: 1 }],
    frozen: at === 0 ? 2 : 0,
  }));
  const { user } = await openPage({
    publishForms: () => Promise.resolve(published({ lost, gone: 1, withAddIn: 1 })),
  });
  await user.click(await screen.findByRole("button", { name: "生成 3 个文件" }));
  await screen.findByText("有 7 个文件没有带全：");
  await screen.findByText("703000.xlsx：2 处公式变成数值。");
  await screen.findByText("703004.xlsx：1 格没有带上（B42）。");
  await screen.findByText("另有 2 个文件也是这样。");
  await screen.findByText("有 1 张表已经不在，没有生成。");
  await screen.findByText(/^其中 1 个文件用加载项的函数/);
});

test("where reading or making fails it is said, and the page stays", async () => {
  const { user } = await openPage({
    publishForms: () => Promise.reject(coded("cellEditMode")),
  });
  await user.click(await screen.findByRole("button", { name: "生成 3 个文件" }));
  await screen.findByText(/^有单元格正在编辑/);
  expect(screen.getByRole("heading", { name: "发表" })).toBeInTheDocument();
});

test("without a form there are blank ones to hand out, for a list of units", async () => {
  const { user, actions } = await openPage({ readPublishable: () => Promise.resolve([]) });
  await screen.findByText("本工作簿没有绩效表。可以按单位清单发空表。");
  await user.click(screen.getByRole("button", { name: "发空表：按单位清单…" }));
  await screen.findByRole("heading", { name: "发空表" });
  await user.type(
    screen.getByRole("textbox", { name: "单位清单" }),
    "703002 朝阳市教育局\n703003 朝阳市水务局",
  );
  await user.click(screen.getByRole("button", { name: "生成 2 个文件" }));
  await screen.findByText(/^已把 2 张表各存成一个文件/);
  const [requests, place] = actions.publishTemplates.mock.calls[0]!;
  expect([requests.map(({ unit }) => unit.code), place]).toEqual([["703002", "703003"], "zip"]);
  expect(actions.insertTemplates).not.toHaveBeenCalled();
  expect(saved).toHaveBeenCalledTimes(1);
});

test("the insert page makes sheets as before, unless files are wished", async () => {
  const { user, actions } = await openPage({ readPublishable: () => Promise.resolve([]) });
  await user.click(screen.getByRole("button", { name: "发空表：按单位清单…" }));
  await user.type(
    await screen.findByRole("textbox", { name: "单位清单" }),
    "703002 朝阳市教育局\n703003 朝阳市水务局",
  );
  const where = screen.getByRole("combobox", { name: "生成到" });
  expect(within(where).getAllByRole("option")).toHaveLength(4);
  await user.selectOptions(where, "本工作簿，每个单位一张表");
  await user.click(screen.getByRole("button", { name: "生成 2 张表" }));
  await waitFor(() => expect(actions.insertTemplates).toHaveBeenCalledTimes(1));
  expect(actions.publishTemplates).not.toHaveBeenCalled();
});
