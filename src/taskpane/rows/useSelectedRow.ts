import { useEffect, useState } from "react";
import type { SheetRow, SheetRows } from "../../actions";
import { usePane } from "../state/context";
import type { ActiveSheet } from "../state/useSheet";

/** The row of the form that a person has selected. */
export interface SelectedRow {
  /** null until the sheet's rows have been read. */
  rows: SheetRows | null;
  /** null where the selected cell is in none of the form's rows. */
  row: SheetRow | null;
}

/**
 * The row that is selected on the active sheet. Rows are read with each report of the sheet; what is selected is
 * told by Excel itself, and costs no request.
 */
export function useSelectedRow({ report, isShown }: ActiveSheet): SelectedRow {
  const { actions } = usePane();
  const [rows, setRows] = useState<SheetRows | null>(null);
  const [selected, setSelected] = useState<{ sheetId: string; row: number } | null>(null);

  useEffect(() => {
    if (report?.form == null) return setRows(null);
    let wanted = true;
    actions.readSheetRows().then(
      (read) => {
        if (!wanted) return;
        setRows(read);
        setSelected({ sheetId: read.sheetId, row: read.selected.row });
      },
      // The next report tries again; what hinders it is told of where the sheet itself is read.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [actions, report]);

  useEffect(() => {
    if (!isShown) return;
    let stop: (() => void) | undefined;
    let ended = false;
    const select = (sheetId: string, address: string) => {
      const row = Number(/\d+/.exec(address)?.[0] ?? 0) - 1;
      setSelected({ sheetId, row });
    };
    actions.watchSelection(select).then(
      (stopWatching) => {
        if (ended) stopWatching();
        else stop = stopWatching;
      },
      () => undefined,
    );
    return () => {
      ended = true;
      stop?.();
    };
  }, [actions, isShown]);

  const isHere = rows !== null && selected?.sheetId === rows.sheetId;
  return { rows, row: (isHere && rows.rows.find((each) => each.row === selected.row)) || null };
}
