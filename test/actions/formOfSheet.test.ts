/** From a sheet of ours to the form that it was made for: shown, and refreshed from there. */
import { actions } from "../../src/actions";
import { planForm } from "../../src/formulas";
import { selectCell, writePlan } from "../../src/workbook";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";
import { untilCalculated } from "../support/perfFunctions";
import { counted, openForm } from "./support/workbook";

const top = { row: 0, column: 0 };
const FORM = "703001自评表2024";

/** Two forms, the second copied from the first, so that one has to be told from the other. */
async function twoForms() {
  const excel = await openForm(publishedSelfEvaluation());
  const other = await writePlan(planForm(publishedSelfEvaluation()));
  await selectCell(excel.sheetId, top);
  await untilCalculated(excel);
  return { excel, other };
}

const activeSheet = ({ excel }: Awaited<ReturnType<typeof twoForms>>) =>
  excel.workbook.selection().sheetId;

/** Each kind of sheet that is made for one form, made for the active one. */
const kinds: [string, (formId: string) => Promise<{ made: { sheetId: string } } | object>][] = [
  [
    "监控",
    () => actions.writeMonitoring({ month: 7, thresholds: "provincial", formulas: "native" }),
  ],
  ["复核", (formId) => actions.writeReview(formId, 0)],
  [
    "对比",
    async (formId) => {
      const { forms } = await actions.compareTwo(null, formId);
      const after = `${formId} 0`;
      const before = forms.find(({ key }) => key !== after)!.key;
      return { made: await actions.writeComparison({ before, after }) };
    },
  ],
];

test.each(kinds)("%s: shows its form, of two", async (_, make) => {
  const forms = await twoForms();
  const { excel, other } = forms;
  for (const [id, name] of [
    [excel.sheetId, FORM],
    [other.sheetId, `${FORM}(2)`],
  ] as const) {
    await selectCell(id, top);
    const written = (await make(id)) as { made: { sheetId: string } };
    await untilCalculated(excel);
    await selectCell(written.made.sheetId, top);
    expect(await actions.showFormOfSheet()).toBe(name);
    expect(activeSheet(forms)).toBe(id);
    // Which sheets there are is known by now.
    await selectCell(written.made.sheetId, top);
    expect((await counted(excel, () => actions.showFormOfSheet())).syncs).toBe(3);
  }
});

test("says that there is none once the form is gone or hidden", async () => {
  const { excel } = await twoForms();
  const july = { month: 7, thresholds: "provincial", formulas: "native" } as const;
  const written = (await actions.writeMonitoring(july)) as { made: { sheetId: string } };
  await untilCalculated(excel);
  excel.workbook.updateSheet(excel.sheetId, { visibility: "Hidden" });
  await selectCell(written.made.sheetId, top);
  expect(await actions.showFormOfSheet()).toBeNull();
  await expect(actions.writeMonitoring(july)).rejects.toMatchObject({ code: "notAForm" });
});

test("监控 is refreshed from where it stands, for its own form", async () => {
  const { excel } = await twoForms();
  const request = { month: 7, thresholds: "provincial", formulas: "native" } as const;
  const written = (await actions.writeMonitoring(request)) as { made: { sheetId: string } };
  const { sheetId } = written.made;
  await untilCalculated(excel);
  const month = { row: 1, column: 1, rowCount: 1, columnCount: 1 };
  expect(excel.workbook.values(sheetId, month)).toEqual([[7]]);
  await selectCell(sheetId, top);
  const again = await actions.writeMonitoring({ ...request, month: 9 });
  if (!("changed" in again)) throw new Error("another sheet was made");
  expect(again.changed.applied).toBe(1);
  expect(excel.workbook.values(sheetId, month)).toEqual([[9]]);
  await actions.undo(again.changed.undo);
  expect(excel.workbook.values(sheetId, month)).toEqual([[7]]);
});
