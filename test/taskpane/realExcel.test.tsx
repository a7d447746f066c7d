/**
 * What the pane says and offers where Excel fails or does not answer.
 * @jest-environment jsdom
 */
import { act, screen, waitFor } from "@testing-library/react";
import { shown } from "../../src/commands/forPane";
import { coded, filledForm, madeSheet, renderPane } from "./support/renderPane";

afterEach(() => jest.useRealTimers());

const unanswered = { ...filledForm, unanswered: 3 };

it("enters unanswered formulas again at a press, when they have lasted", async () => {
  let isMended = false;
  const { user, actions } = renderPane({
    readScores: () => Promise.resolve({ ...unanswered, unanswered: isMended ? 0 : 3 }),
    enterAgain: () => {
      isMended = true;
      return Promise.resolve({ entered: 2, left: [{ row: 11, column: 8 }] });
    },
  });
  await screen.findAllByText("97.62 优");
  expect(screen.queryByText(/没有算出来/)).not.toBeInTheDocument();
  await user.click(await screen.findByRole("button", { name: "重新输入公式" }));
  expect(actions.enterAgain).toHaveBeenCalledWith("s1");
  expect(await screen.findByText("已重新输入 2 个公式。")).toBeInTheDocument();
  expect(screen.getByText(/^I12 没有动/)).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText(/有 3 个公式/)).not.toBeInTheDocument());
});

it("keeps quiet about formulas that were only being calculated", async () => {
  let reads = 0;
  const { actions } = renderPane({
    readScores: () => Promise.resolve({ ...unanswered, unanswered: reads++ === 0 ? 3 : 0 }),
  });
  await waitFor(() => expect(actions.readScores.mock.calls.length).toBeGreaterThan(1));
  expect(screen.queryByText(/没有算出来/)).not.toBeInTheDocument();
});

describe("formulas that are being calculated", () => {
  /** A pane on a sheet that has so many of them at each reading; the last number stays. */
  async function renderCounting(counts: number[]) {
    jest.useFakeTimers();
    let reads = 0;
    const driven = renderPane({
      readScores: () => {
        const count = counts[Math.min(reads++, counts.length - 1)]!;
        return Promise.resolve({ ...unanswered, unanswered: count });
      },
    });
    await pass(0);
    return driven;
  }

  /** Lets the clock go on and what it set off come to its end. */
  async function pass(milliseconds: number) {
    act(() => void jest.advanceTimersByTime(milliseconds));
    for (let turn = 0; turn < 5; turn++) await act(() => Promise.resolve());
  }

  /** The text of a notice comes a moment later than its button. */
  const notice = () => screen.queryByRole("button", { name: "重新输入公式" });

  it("are not told while they become fewer", async () => {
    await renderCounting([6, 4, 1, 0]);
    for (let look = 0; look < 5; look++) {
      await pass(2_000);
      expect(notice()).toBeNull();
    }
  });

  it("are told of when they stay, and no more once Excel has answered", async () => {
    await renderCounting([6, 6, 0]);
    expect(notice()).toBeNull();
    await pass(2_000);
    expect(notice()).toBeInTheDocument();
    await pass(1);
    expect(screen.getByText(/有 6 个公式没有算出来/)).toBeInTheDocument();
    await pass(4_000);
    expect(notice()).toBeNull();
  });

  it("are not told because a cell was typed into meanwhile", async () => {
    const { changeCells } = await renderCounting([6]);
    act(() => changeCells("s1"));
    await pass(1_000);
    expect(notice()).toBeNull();
  });

  it("are not looked for while the pane is shut", async () => {
    const { actions } = await renderCounting([3]);
    expect(actions.readScores).toHaveBeenCalledTimes(1);
    act(() => shown.put(false));
    await pass(60_000);
    expect(actions.readScores).toHaveBeenCalledTimes(1);
    act(() => shown.put(true));
    await pass(0);
    expect(actions.readScores).toHaveBeenCalledTimes(2);
    expect(notice()).toBeNull();
    await pass(2_000);
    expect(actions.readScores).toHaveBeenCalledTimes(3);
    expect(notice()).toBeInTheDocument();
  });
});

it("tells what to do where a new sheet could not be made one page wide", async () => {
  const { user } = renderPane({
    insertSample: () => Promise.resolve({ ...madeSheet("s2", "示例"), fitsPage: false }),
  });
  await screen.findAllByText("97.62 优");
  await user.click(screen.getByRole("tab", { name: "模板" }));
  await user.click(screen.getByRole("button", { name: /^打开示例/ }));
  expect(await screen.findByText(/「示例」没能设成一页宽.*「宽度」选为 1 页/)).toBeInTheDocument();
});

it("offers to read again where Excel did not answer", async () => {
  let reads = 0;
  const { user } = renderPane({
    readScores: () =>
      reads++ === 0 ? Promise.reject(coded("timeout")) : Promise.resolve(filledForm),
  });
  expect(await screen.findByText(/Excel 一直没有回应/)).toBeInTheDocument();
  expect(screen.getByText("没有读到本表")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "重新读取" }));
  expect((await screen.findAllByText("97.62 优"))[0]).toBeInTheDocument();
  expect(screen.queryByText(/一直没有回应/)).not.toBeInTheDocument();
});

it("folds the code of an unknown error away, and shows none beside a known one", async () => {
  const error = Object.assign(coded("unknown"), {
    cause: { code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } },
  });
  const { user, actions } = renderPane({ validateSheet: () => Promise.reject(error) });
  await screen.findAllByText("97.62 优");
  await user.click(screen.getByRole("button", { name: "校验本表" }));
  const code = await screen.findByText("InvalidArgument Range.values");
  expect(code).not.toBeVisible();
  await user.click(screen.getByText("技术支持用的代码"));
  expect(code).toBeVisible();
  actions.validateSheet.mockRejectedValue(coded("general"));
  await user.click(screen.getByRole("button", { name: "校验本表" }));
  expect(await screen.findByText(/请先取消组合再试/)).toBeInTheDocument();
  expect(screen.queryByText("技术支持用的代码")).not.toBeInTheDocument();
});

describe("the settings", () => {
  async function openSettings(answers: Parameters<typeof renderPane>[0] = {}) {
    const driven = renderPane(answers);
    await driven.user.click(await screen.findByRole("button", { name: "设置" }));
    return driven;
  }

  it("start the add-in with the workbook, and say where that is refused", async () => {
    const { user, actions } = await openSettings();
    const box = screen.getByRole("checkbox", { name: "随本工作簿启动" });
    await user.click(box);
    expect(actions.setStartsWithWorkbook).toHaveBeenCalledWith(true);
    await waitFor(() => expect(box).toBeChecked());
    actions.setStartsWithWorkbook.mockRejectedValue(coded("readOnly"));
    await user.click(box);
    expect(await screen.findByText(/这个文件不能写入/)).toBeInTheDocument();
    expect(box).toBeChecked();
  });

  it("show the workbook's levels and keep a change in it, not on this machine", async () => {
    const { user, actions } = await openSettings({
      readLevels: () => Promise.resolve({ WEIGHT_DECIMALS: "error" }),
    });
    await user.click(screen.getByText("问题级别"));
    const level = await screen.findByRole("combobox", { name: /小数/ });
    await waitFor(() => expect(level).toHaveDisplayValue("错误"));
    await user.selectOptions(level, "不检查");
    expect(actions.writeLevels).toHaveBeenCalledWith({ WEIGHT_DECIMALS: "off" });
    expect(localStorage.getItem("perfscore.preferences") ?? "").not.toContain("WEIGHT");
    await user.click(screen.getAllByRole("button", { name: "返回" })[0]!);
    await user.click(screen.getByRole("button", { name: "校验本表" }));
    expect(actions.validateSheet).toHaveBeenCalledWith({ WEIGHT_DECIMALS: "off" });
  });

  it("lose none of the workbook's levels when these could not be read at first", async () => {
    let reads = 0;
    const { user, actions } = await openSettings({
      readLevels: () =>
        reads++ === 0
          ? Promise.reject(coded("cellEditMode"))
          : Promise.resolve({ UNIT_SPACES: "error" }),
    });
    await user.click(screen.getByText("问题级别"));
    await user.selectOptions(await screen.findByRole("combobox", { name: /小数/ }), "不检查");
    await waitFor(() =>
      expect(actions.writeLevels).toHaveBeenCalledWith({
        UNIT_SPACES: "error",
        WEIGHT_DECIMALS: "off",
      }),
    );
  });

  it("change no level while the workbook's can't be read, and say why", async () => {
    const { user, actions } = await openSettings({
      readLevels: () => Promise.reject(coded("timeout")),
    });
    await user.click(screen.getByText("问题级别"));
    const level = await screen.findByRole("combobox", { name: /小数/ });
    await user.selectOptions(level, "不检查");
    expect(await screen.findByText(/Excel 一直没有回应/)).toBeInTheDocument();
    expect(level).toHaveDisplayValue("警告");
    expect(actions.writeLevels).not.toHaveBeenCalled();
  });
});
