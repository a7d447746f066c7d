/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import type { Actions, RowProposal, SheetRow, SheetRows } from "../../src/actions";
import { problem, renderPane, reportOf } from "./support/renderPane";

const can = { add: true, remove: true, up: false, down: true, complete: false };
const row = (at: number, name: string, more: Partial<SheetRow> = {}): SheetRow => ({
  ...{ row: at, part: "indicators", name, can },
  ...more,
});
const rows = (list: SheetRow[], more: Partial<SheetRows> = {}): SheetRows => ({
  ...{ sheetId: "s1", isForm: true, isOurs: true, rows: list },
  ...{ selected: { row: 11, column: 3 } },
  ...more,
});

const proposal: RowProposal = {
  ...{ sheetId: "s1", row: 11, change: "add", part: "indicators", name: "重点工作办结率" },
  changes: [
    {
      sheetId: "s1",
      edits: [{ at: { row: 11, column: 9 }, before: { value: 5 }, after: { value: 4 }, key: null }],
    },
  ],
  ...{ share: 4, filled: 0, commented: false, moves: 0, offer: "" },
};

const undo = { sheetId: "s1" } as Parameters<Actions["undoRows"]>[0];

function rowPane(
  answers: Partial<Actions> = {},
  list = [row(11, "重点工作办结率"), row(12, "依法行政能力")],
) {
  let select: (sheetId: string, address: string) => void = () => undefined;
  const driven = renderPane({
    readSheetRows: () => Promise.resolve(rows(list)),
    watchSelection: (given) => {
      select = given;
      return Promise.resolve(() => undefined);
    },
    proposeRow: () => Promise.resolve(proposal),
    changeRow: () =>
      Promise.resolve({ isDone: true, at: { row: 12, column: 3 }, lacksChecks: false, undo }),
    undoRows: () => Promise.resolve({ isDone: true, kept: 0 }),
    ...answers,
  });
  return { ...driven, select: (address: string) => act(() => select("s1", address)) };
}

it("names the row that is selected, and follows the selection without asking the workbook", async () => {
  const { actions, select } = rowPane();
  expect(await screen.findByText("第 12 行")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "上移" })).toBeDisabled();
  const asked = actions.readSheetRows.mock.calls.length;
  select("D13:E14");
  expect(screen.getByText("第 13 行")).toBeInTheDocument();
  select("A1");
  expect(screen.queryByText(/^第 \d+ 行$/)).not.toBeInTheDocument();
  expect(actions.readSheetRows).toHaveBeenCalledTimes(asked);
});

it("shows the new 分值 before a row is added, selects its name, and takes it back", async () => {
  const { user, actions } = rowPane();
  await user.click(await screen.findByRole("button", { name: "添加指标行" }));
  expect(await screen.findByText("新行的分值：4。")).toBeInTheDocument();
  expect(actions.changeRow).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "添加" }));
  expect(await screen.findByText("已添加第 13 行，光标在名称处。")).toBeInTheDocument();
  expect(actions.select).toHaveBeenCalledWith("s1", { row: 12, column: 3 });
  await user.click(screen.getByRole("button", { name: "撤销" }));
  expect(await screen.findByText("已撤销，行恢复原样。")).toBeInTheDocument();
  expect(actions.undoRows).toHaveBeenCalledWith(undo);
  await user.click(screen.getByRole("button", { name: "重做" }));
  expect(await screen.findByText("已添加第 13 行，光标在名称处。")).toBeInTheDocument();
  expect(actions.changeRow.mock.calls.map(([again]) => again)).toEqual([proposal, proposal]);
});

it("in 历史 a row that was taken back is added again, unless the sheet is another by then", async () => {
  let isSame = true;
  const { user } = rowPane({
    changeRow: () =>
      Promise.resolve(
        isSame
          ? { isDone: true, at: null, lacksChecks: false, undo }
          : { isDone: false, at: null, lacksChecks: false, undo: null },
      ),
  });
  await user.click(await screen.findByRole("button", { name: "添加指标行" }));
  await user.click(await screen.findByRole("button", { name: "添加" }));
  await user.click(await screen.findByRole("button", { name: /^历史/ }));
  await user.click(await screen.findByRole("button", { name: /^撤销/ }));
  await user.click(await screen.findByRole("button", { name: /^重做/ }));
  await user.click(await screen.findByRole("button", { name: /^撤销/ }));
  isSame = false;
  await user.click(await screen.findByRole("button", { name: /^重做/ }));
  expect(await screen.findAllByText("表刚被改过，没有动：请再点一次。")).not.toEqual([]);
});

it("does at once what changes nothing else, and says in a sentence why it does not", async () => {
  const { user, actions } = rowPane({
    proposeRow: ({ change }) =>
      Promise.resolve(
        change === "down"
          ? { ...proposal, change, changes: [], share: null, moves: 2 }
          : { why: "named", cells: "汇总!B2" },
      ),
  });
  await user.click(await screen.findByRole("button", { name: "下移" }));
  expect(await screen.findByText("已移到第 13 行。")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "删除指标行" }));
  expect(await screen.findByText(/^汇总!B2 的公式引用了这一行/)).toBeInTheDocument();
  expect(actions.changeRow).toHaveBeenCalledTimes(1);
});

it("offers first to complete a row that was put in by hand, and 校验 does so with the problem's own button", async () => {
  const bare = row(11, "", { can: { ...can, complete: true } });
  const edits = [
    { at: { row: 11, column: 8 }, before: { value: "" }, after: { value: "" }, key: null },
  ];
  const told = problem({ code: "ROW_INCOMPLETE", mends: "row", fix: { edits, safe: false } });
  const { user, actions } = rowPane(
    {
      validateSheet: () => Promise.resolve(reportOf([told])),
      validateSheets: () => Promise.resolve(reportOf([])),
      proposeRow: (wish) => Promise.resolve({ ...proposal, ...wish }),
    },
    [bare],
  );
  expect(await screen.findByText("（未写指标名）")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "校验本表" }));
  await user.click(await screen.findByRole("button", { name: "补全本行 J12" }));
  await user.click(await screen.findByRole("button", { name: "补全" }));
  expect(await screen.findByText("已补全第 13 行。")).toBeInTheDocument();
  expect(actions.fix).not.toHaveBeenCalled();
  expect(actions.proposeRow).toHaveBeenCalledWith({ sheetId: "s1", row: 11, change: "complete" });
});

it("says where rows can't be changed, and in 模板 what to select", async () => {
  const { user } = rowPane({ readSheetRows: () => Promise.resolve(rows([], { isOurs: false })) });
  await user.click(await screen.findByRole("tab", { name: "模板" }));
  expect(await screen.findByText(/^本表的行列与插入的表不同/)).toBeInTheDocument();
});
