/**
 * Rows of a form changed in random sequences, through the real Office.js: the sheet is one that would have been made
 * with those rows, and taking all back leaves it as it was.
 */
import fc from "fast-check";
import {
  actions,
  type RowProposal,
  type RowsChanged,
  type TemplateRequest,
} from "../../../src/actions";
import type { PerformanceForm } from "../../../src/form";
import { requestedForm, templateOptions } from "../../../src/form";
import {
  changeRows,
  level1Of,
  type RowChange,
  type RowPart,
} from "../../../src/form/rows/changeRows";
import { rowWeights } from "../../../src/form/rows/rowWeights";
import { planForm } from "../../../src/formulas";
import { writePlan } from "../../../src/workbook";
import { untilCalculated } from "../../support/perfFunctions";
import { openExcel } from "../support/workbook";
import { sheetLook } from "../support/sheetLook";

/** Few rows, as every cell of two sheets is compared; enough for 二级指标 of one row and of several. */
const MOST_OF_SECTION = 4;

function requestOf(
  kind: TemplateRequest["kind"],
  lockComputed: boolean,
  nativeFormulas: boolean,
): TemplateRequest {
  const { sections } = templateOptions(kind);
  return {
    kind,
    unit: { code: "703001", name: "朝阳市工业和信息化局" },
    year: 2024,
    taskRows: 3,
    indicators: sections.flatMap(({ standard, suggestions }) =>
      [...standard, ...suggestions].slice(0, MOST_OF_SECTION),
    ),
    lockComputed,
    nativeFormulas,
    liveChecks: true,
  };
}

/** The form after a change, as it was wished: worked out with no sheet. */
function afterChange(
  form: PerformanceForm,
  part: RowPart,
  place: number,
  change: RowChange,
): PerformanceForm | null {
  const changed = changeRows(form, part, place, change);
  if (typeof changed === "string") return null;
  const level1 = part === "tasks" ? "" : level1Of(form.indicators[place]);
  const isMove = change === "up" || change === "down";
  const weights = isMove
    ? new Map<number, number>()
    : rowWeights(form, changed, level1, change === "add");
  const next = structuredClone(changed.form);
  for (const [row, value] of weights) next[part][row]!.weight.value = value;
  return next;
}

const steps = fc.array(
  fc.record({
    part: fc.constantFrom<RowPart>("tasks", "indicators", "indicators", "indicators"),
    at: fc.nat(999),
    change: fc.constantFrom<RowChange>("add", "add", "remove", "remove", "up", "down"),
  }),
  { minLength: 1, maxLength: 4 },
);

const kinds = fc.constantFrom<TemplateRequest["kind"]>(
  "selfEvaluation",
  "selfEvaluation",
  "target",
);

test(
  "a sheet with changed rows is one made with them; each change is taken back to the letter",
  async () => {
    await fc.assert(
      fc.asyncProperty(
        kinds,
        fc.boolean(),
        fc.boolean(),
        steps,
        async (kind, locked, native, changes) => {
          const excel = await openExcel();
          const request = requestOf(kind, locked, native);
          const { made } = await actions.insertTemplates([request], {});
          const { sheetId } = made[0]!;
          await untilCalculated(excel);
          let form = requestedForm(request);
          const looks = [sheetLook(excel, sheetId)];
          const undos: NonNullable<RowsChanged["undo"]>[] = [];
          for (const { part, at, change } of changes) {
            const place = at % form[part].length;
            const next = afterChange(form, part, place, change);
            const rows = (await actions.readSheetRows()).rows.filter((row) => row.part === part);
            expect(rows.map(({ name }) => name)).toEqual(form[part].map(({ name }) => name.value));
            expect(rows[place]!.can[change]).toBe(next !== null);
            const proposal = await actions.proposeRow({ sheetId, row: rows[place]!.row, change });
            expect("why" in proposal).toBe(next === null);
            if (next === null) continue;
            const done = await actions.changeRow(
              proposal as RowProposal,
              native ? "native" : "addIn",
            );
            expect(done).toMatchObject({ isDone: true, lacksChecks: false });
            form = next;
            undos.push(done.undo!);
            await untilCalculated(excel);
            looks.push(sheetLook(excel, sheetId));
          }
          const wished = await writePlan(
            planForm(form, {
              lockComputed: locked,
              formulas: native ? "native" : "addIn",
              liveChecks: true,
            }),
          );
          await untilCalculated(excel);
          expect(looks[looks.length - 1]).toEqual(sheetLook(excel, wished.sheetId));
          for (const undo of undos.reverse()) {
            looks.pop();
            expect(await actions.undoRows(undo)).toEqual({ isDone: true, kept: 0 });
            await untilCalculated(excel);
            expect(sheetLook(excel, sheetId)).toEqual(looks[looks.length - 1]);
          }
        },
      ),
      { numRuns: Number(process.env.ROW_RUNS ?? 4), seed: Number(process.env.ROW_SEED ?? 15) },
    );
  },
  Number(process.env.ROW_TIME ?? 60000),
);
