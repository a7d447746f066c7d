import type { Area } from "../../model/area";
import { fromRange, toRange } from "../../univer/ranges";
import { mergedAreas } from "../looks/cellLooks";
import {
  SetFrozenMutation,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import { RANGE_TYPE, type IRange } from "@univerjs/core";
import type { SheetStatePart } from "../../model/model";
import {
  cellArea,
  intersection,
  isWholeColumns,
  isWholeRows,
  maxColumns,
  maxRows,
} from "../../model/area";
import type { Core } from "../../univer/core";

/** Protection, page layout, freeze, selection and settings. */
export function sheetStatePart(
  core: Core,
  activateSheet: (sheetId: string) => void,
): SheetStatePart {
  const { session } = core;

  const activeSheetId = () => session.workbook.getActiveSheet(true)?.getSheetId() ?? "";

  function selectedAreas(): Area[] {
    const selections = session.injector
      .get(SheetsSelectionsService)
      .getWorkbookSelections(session.unitId)
      .getSelectionsOfWorksheet(activeSheetId());
    return selections.length > 0
      ? selections.map(({ range }) => selectedArea(range))
      : [cellArea(0, 0)];
  }

  return {
    sheetProtection: (sheetId) => structuredClone(core.extra(sheetId).protection),
    setSheetProtection(sheetId, protection) {
      core.extra(sheetId).protection = structuredClone(protection);
      core.emit({ type: "protectionChanged", sheetId, protected: protection !== null });
    },
    workbookProtection: () => core.workbookProtection,
    setWorkbookProtection(protection) {
      core.workbookProtection = protection;
      core.emit({ type: "otherChanged", sheetId: null });
    },
    pageLayout: (sheetId) => structuredClone(core.extra(sheetId).pageLayout),
    setPageLayout(sheetId, changes) {
      Object.assign(core.extra(sheetId).pageLayout, structuredClone(changes));
      core.emit({ type: "otherChanged", sheetId });
    },
    freeze(sheetId) {
      const { ySplit, xSplit } = session.sheet(sheetId).getConfig().freeze;
      return { rows: ySplit, columns: xSplit };
    },
    setFreeze(sheetId, { rows, columns }) {
      session.run(SetFrozenMutation.id, sheetId, {
        startRow: rows > 0 ? rows : -1,
        startColumn: columns > 0 ? columns : -1,
        ySplit: rows,
        xSplit: columns,
      });
      session.forgetUndo();
    },
    selection() {
      const areas = selectedAreas();
      return { sheetId: activeSheetId(), area: areas[areas.length - 1] ?? cellArea(0, 0) };
    },
    selectedAreas,
    select(sheetId, ...areas) {
      activateSheet(sheetId);
      const merges = mergedAreas(session, sheetId);
      session.run(SetSelectionsOperation.id, sheetId, {
        selections: areas.map((area) => selectionOf(area, merges)),
        // As in Excel, the view follows.
        reveal: true,
      });
    },
    selectedObject: () => core.selectedObject,
    selectObject(kind, id) {
      if (id !== undefined && core.selectedObject?.id === id) return;
      core.deselectObject();
      core.selectedObject = id === undefined ? { kind } : { kind, id };
      const chart = core.charts.find((each) => each.id === id);
      if (chart) core.emit({ type: "chartActivated", sheetId: chart.sheetId, chartId: chart.id });
    },
    settings: () => core.settings,
    setSetting(key, json) {
      if (json === null) core.settings.delete(key);
      else core.settings.set(key, json);
      core.emit({ type: "settingsChanged" });
    },
  };
}

/** Univer leaves the open ends of whole rows and columns out or ends them at the drawn sheet. */
export function selectedArea(range: IRange): Area {
  const area = fromRange(range);
  if (range.rangeType === RANGE_TYPE.ROW) return { ...area, column: 0, columnCount: maxColumns };
  if (range.rangeType === RANGE_TYPE.COLUMN) return { ...area, row: 0, rowCount: maxRows };
  return area;
}

function selectionOf(area: Area, merges: Area[]) {
  const merge = merges.find((each) => intersection(each, cellArea(area.row, area.column)));
  const first = merge ?? cellArea(area.row, area.column);
  const rangeType = isWholeRows(area)
    ? RANGE_TYPE.ROW
    : isWholeColumns(area)
      ? RANGE_TYPE.COLUMN
      : RANGE_TYPE.NORMAL;
  return {
    range: { ...toRange(area), rangeType },
    primary: {
      ...toRange(first),
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: merge !== undefined,
      isMergedMainCell: merge?.row === area.row && merge.column === area.column,
    },
    style: null,
  };
}
