import { loadRuleReader, readForm, type CellAddress, type Grid } from "../../form";
import { changeRows, type RowChange, type RowPart } from "../../form/rows/changeRows";
import { standingForm, type StandingForm } from "../../form/rows/standingForm";
import { computedFields } from "../../formulas";
import { isBlank } from "../../scoring";
import { readActiveSheetSizes } from "../../workbook";

/** A row of a form that can be changed, and how. */
export interface SheetRow {
  /** Counted from 0. */
  row: number;
  part: RowPart;
  /** 三级指标 or 对应项目; empty for a row without. */
  name: string;
  /** What can be done with it now. */
  can: Record<RowChange, boolean>;
}

/** The rows of a form on a sheet. */
export interface SheetRows {
  sheetId: string;
  /** False where the sheet is no form, or one whose rows are laid out otherwise than ours. */
  isOurs: boolean;
  isForm: boolean;
  rows: SheetRow[];
  selected: CellAddress;
}

const parts: RowPart[] = ["tasks", "indicators"];
const changes: RowChange[] = ["add", "remove", "up", "down", "complete"];

/**
 * The rows of the form on the active sheet, and which cell is selected. One sync.
 * @throws WorkbookError
 */
export async function readSheetRows(): Promise<SheetRows> {
  const { grid, selected } = await readActiveSheetSizes();
  if (grid.rules !== undefined) await loadRuleReader();
  const isForm = readForm(grid) !== null;
  const standing = standingOn(grid);
  const rows = standing === null ? [] : rowsOf(standing);
  return { sheetId: grid.sheetId, isForm, isOurs: standing !== null, rows, selected };
}

/** The form of a sheet as its rows can be changed; null where they can't. */
export function standingOn(grid: Grid): StandingForm | null {
  const form = readForm(grid);
  return form && standingForm(form, grid);
}

function rowsOf({ form }: StandingForm): SheetRow[] {
  const computed = new Set(computedFields(form).map(({ path }) => path));
  return parts.flatMap((part) =>
    form[part].map((row, place) => ({
      row: row.row,
      part,
      name: String(row.name.value ?? "").trim(),
      can: Object.fromEntries(
        changes.map((change) => [
          change,
          change === "complete"
            ? lacksFormulas(form, `${part}[${place}].`, computed)
            : typeof changeRows(form, part, place, change) === "object",
        ]),
      ) as SheetRow["can"],
    })),
  );
}

/** Whether a row has none of the formulas that belong into it, as one that was put in by hand. */
function lacksFormulas(
  form: StandingForm["form"],
  path: string,
  computed: ReadonlySet<string>,
): boolean {
  const own = computedFields(form).filter((each) => each.path.startsWith(path));
  const isLacking = own.every(({ field }) => field.formula === undefined && isBlank(field.value));
  return own.length > 0 && isLacking && computed.size > own.length;
}
