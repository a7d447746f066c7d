/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { coded, filledForm, renderPane } from "./support/renderPane";

async function openReport(answers: Parameters<typeof renderPane>[0] = {}) {
  const driven = renderPane(answers);
  await driven.user.click(await screen.findByRole("tab", { name: "模板" }));
  await driven.user.click(await screen.findByRole("button", { name: /^自评报告/ }));
  return driven;
}

test("gaps of the form lead to their cells, those of the report are listed, and the preview marks both", async () => {
  const { user, actions } = await openReport();
  await screen.findByText("自评表里还有 1 处没填，报告里有 1 处由人来写。");
  expect(actions.readNarrative).toHaveBeenCalledWith("s1", 0);
  await user.click(screen.getByText("自评表里先填（1）"));
  await user.click(screen.getByRole("button", { name: "I13 · 全年完成情况" }));
  expect(actions.select).toHaveBeenCalledWith("s1", { row: 12, column: 8 });
  expect(screen.getByText("待填 2").tagName).toBe("MARK");
  expect(screen.getByText("【待填：主要职责职能】").tagName).toBe("MARK");
});

test("the file is written as asked, and saved under its name", async () => {
  const saved: string[] = [];
  URL.createObjectURL = () => "blob:report";
  URL.revokeObjectURL = () => undefined;
  const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
  const { user, actions } = await openReport();
  await user.click(await screen.findByLabelText(/^注明单元格/));
  await user.click(screen.getByRole("button", { name: "下载 .docx" }));
  await screen.findByText(/^已生成「自评报告.docx」/);
  expect(actions.writeNarrative).toHaveBeenCalledWith("s1", 0, { withCells: true });
  expect(saved).toEqual(["自评报告.docx"]);
  click.mockRestore();
});

test("a change of the form drafts it anew, a change elsewhere does not", async () => {
  const { actions, changeCells } = await openReport();
  await screen.findByText("预览");
  const reads = actions.readNarrative.mock.calls.length;
  act(() => changeCells("s9"));
  act(() => changeCells("s1"));
  await waitFor(() => expect(actions.readNarrative).toHaveBeenCalledTimes(reads + 1));
});

test("what can't be read is told in a sentence", async () => {
  await openReport({ readNarrative: () => Promise.reject(coded("notAForm")) });
  expect(await screen.findByText(/不是绩效表/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "下载 .docx" })).toBeNull();
});

test("a target form offers no report; a form that is still being filled keeps it behind 更多", async () => {
  const form = filledForm.form!;
  const open = async (status: Partial<typeof form>) => {
    const { user, view } = renderPane({
      readScores: () => Promise.resolve({ ...filledForm, form: { ...form, ...status } }),
    });
    await user.click(await screen.findByRole("tab", { name: "模板" }));
    const more = await screen.findByText("更多", { exact: true });
    return { view, more };
  };
  const button = () => screen.queryByRole("button", { name: /^自评报告/, hidden: true });
  const target = await open({ kind: "target", isPlan: true, total: null });
  expect(button()).toBeNull();
  target.view.unmount();
  const { more } = await open({ total: null, grade: null });
  expect(more.closest("details")).toContainElement(button());
});
