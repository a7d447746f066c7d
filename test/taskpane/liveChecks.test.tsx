/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import type { Actions, SwitchedChecks } from "../../src/actions";
import { coded, madeSheet, noForm, renderPane } from "./support/renderPane";

const switched: SwitchedChecks = { done: 1, changed: ["s1"], untouched: [] };

/** The pane with 实时检查 opened. */
async function opened(answers: Partial<Actions> = {}) {
  const driven = renderPane(answers);
  await driven.user.click(await screen.findByRole("tab", { name: "校验" }));
  expect(driven.actions.readLiveChecks).not.toHaveBeenCalled();
  await driven.user.click(screen.getByText("实时检查", { selector: "summary" }));
  await waitFor(() => expect(driven.actions.readLiveChecks).toHaveBeenCalledWith("s1"));
  return driven;
}

const onSheet = () => screen.getByRole("checkbox", { name: "本表开启实时检查" });

it("asks how the sheet stands once it is opened, switches it on and takes that back", async () => {
  const { user, actions } = await opened({ switchLiveChecks: () => Promise.resolve(switched) });
  await waitFor(() => expect(onSheet()).toBeEnabled());
  expect(onSheet()).not.toBeChecked();
  await user.click(onSheet());
  expect(actions.switchLiveChecks).toHaveBeenCalledWith(true, "active");
  expect(await screen.findByText("已在 1 张表开启实时检查。")).toBeVisible();
  // It is asked again, so that the box says what the sheet has.
  expect(actions.readLiveChecks).toHaveBeenCalledTimes(2);
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(actions.switchLiveChecks).toHaveBeenLastCalledWith(false, ["s1"]);
  expect(await screen.findByText("已撤销，1 张表的实时检查恢复原样。")).toBeVisible();
  expect(screen.queryByRole("button", { name: "撤销" })).not.toBeInTheDocument();
});

it("names the sheets that keep what they have, and offers no undo where nothing changed", async () => {
  const { user } = await opened({
    switchLiveChecks: () =>
      Promise.resolve({
        done: 0,
        changed: [],
        untouched: [{ sheetName: "自评表", why: "protected" }],
      }),
  });
  await user.click(screen.getByRole("button", { name: "全部表开启" }));
  expect(await screen.findByText(/「自评表」受保护，实时检查没有变/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "撤销" })).not.toBeInTheDocument();
});

it("says so where there is nothing to switch off, and where Excel is typed into", async () => {
  const none = { done: 0, changed: [], untouched: [] };
  const { user, actions } = await opened({ switchLiveChecks: () => Promise.resolve(none) });
  await user.click(screen.getByRole("button", { name: "全部表关闭" }));
  expect(await screen.findByText("没有开着实时检查的表，不用关。")).toBeVisible();
  actions.switchLiveChecks.mockRejectedValueOnce(coded("cellEditMode"));
  await user.click(screen.getByRole("button", { name: "全部表开启" }));
  expect(await screen.findByText(/请按 Enter 结束编辑后再试/)).toBeVisible();
});

it("a sheet that is no form can't be switched on, only off", async () => {
  const state = { isOn: false, printsPlainly: false };
  const readLiveChecks = jest.fn(() => Promise.resolve(state));
  const readScores = () => Promise.resolve({ ...noForm, sheetId: "s1" });
  await opened({ readScores, readLiveChecks });
  await waitFor(() => expect(screen.getByRole("checkbox", { name: /^打印时/ })).toBeEnabled());
  expect(onSheet()).toBeDisabled();
});

it("printing without colours is set and taken back", async () => {
  const { user, actions } = await opened();
  const plain = screen.getByRole("checkbox", { name: /^打印时不显示颜色/ });
  await waitFor(() => expect(plain).toBeEnabled());
  await user.click(plain);
  expect(actions.printPlainly).toHaveBeenCalledWith("s1", true);
  expect(await screen.findByText("本表打印时不显示颜色了。")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(actions.printPlainly).toHaveBeenLastCalledWith("s1", false);
});

it("a new sheet without its checks is told of, and the wish is remembered", async () => {
  const { user, actions } = renderPane({
    readScores: () => Promise.resolve(noForm),
    insertSample: () => Promise.resolve({ ...madeSheet("s2", "示例表"), lacksChecks: true }),
  });
  await user.click(await screen.findByRole("button", { name: /^打开示例/ }));
  expect(actions.insertSample).toHaveBeenCalledWith({ formulas: "native", liveChecks: true });
  expect(await screen.findByText(/「示例表」的实时检查没有加上/)).toBeVisible();
});
