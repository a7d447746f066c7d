import {
  BooleanNumber,
  mergeWorksheetSnapshotWithDefault,
  type IWorksheetData,
} from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import {
  HostError,
  type SheetInfo,
  type SheetsPart,
  type SheetVisibility,
} from "../../model/model";
import { isSheetName } from "../../model/names";
import { newSheetData, sheetId as idOfSerial } from "../../univer/newWorkbook";
import { copyCharts } from "../objects/charts";
import { copyExtras } from "./sheetExtras";
import { copyDataValidations } from "../objects/dataValidations";
import type { Core } from "../../univer/core";

/** Univer brings a sheet that comes or is shown to the front; Excel does not when code does it. */
const staysBehind = { fromCollab: true };

/** The tabs: order, names, visibility, and which one is in front. */
export function sheetsPart(core: Core): SheetsPart {
  const { session } = core;
  const { workbook } = session;

  function visibility(sheetId: string): SheetVisibility {
    if (core.extra(sheetId).veryHidden) return "VeryHidden";
    return session.sheet(sheetId).getConfig().hidden === BooleanNumber.TRUE ? "Hidden" : "Visible";
  }

  const visibleSheets = () =>
    workbook.getSheets().filter((sheet) => visibility(sheet.getSheetId()) === "Visible");

  function requireAnotherVisible(sheetId: string): void {
    if (visibleSheets().every((sheet) => sheet.getSheetId() === sheetId)) {
      throw new HostError("InvalidOperation");
    }
  }

  const holderOf = (name: string) =>
    workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase());

  function checkName(name: string, ownId: string | null): void {
    if (!isSheetName(name)) throw new HostError("InvalidArgument");
    const holder = holderOf(name);
    if (holder && holder.getSheetId() !== ownId) throw new HostError("ItemAlreadyExists");
  }

  function freeName(): string {
    for (let serial = workbook.getSheets().length; ; serial++) {
      const name = `Sheet${Math.max(1, serial)}`;
      if (!holderOf(name)) return name;
    }
  }

  /** Excel's name of a copy: "Name (2)", cut so that it still fits. */
  function copyName(name: string): string {
    const base = name.replace(/ \(\d+\)$/, "");
    for (let serial = 2; ; serial++) {
      const suffix = ` (${serial})`;
      const candidate = base.slice(0, 31 - suffix.length) + suffix;
      if (!holderOf(candidate)) return candidate;
    }
  }

  function freeId(): string {
    for (let serial = workbook.getSheets().length + 1; ; serial++) {
      const id = idOfSerial(serial);
      if (!core.extras.has(id)) return id;
    }
  }

  function insert(index: number, data: Partial<IWorksheetData>): void {
    const params = { index, sheet: mergeWorksheetSnapshotWithDefault(data) };
    session.run(InsertSheetMutation.id, null, params, staysBehind);
    session.forgetUndo();
  }

  function activate(sheetId: string): void {
    session.sheet(sheetId);
    if (workbook.getActiveSheet()?.getSheetId() === sheetId) return;
    session.run(SetWorksheetActiveOperation.id, sheetId, {});
  }

  function setVisibility(sheetId: string, wanted: SheetVisibility): void {
    const before = visibility(sheetId);
    if (before === wanted) return;
    if (wanted !== "Visible") {
      requireAnotherVisible(sheetId);
      activateAnother(sheetId);
    }
    core.extra(sheetId).veryHidden = wanted === "VeryHidden";
    const hidden = wanted === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    session.run(SetWorksheetHideMutation.id, sheetId, { hidden }, { ...staysBehind, quiet: true });
    core.emit({ type: "visibilityChanged", sheetId, before, after: wanted });
  }

  /** A sheet that leaves the view hands the front to the next visible one. */
  function activateAnother(sheetId: string): void {
    if (workbook.getActiveSheet()?.getSheetId() !== sheetId) return;
    const order = workbook.getSheets().map((sheet) => sheet.getSheetId());
    const others = visibleSheets()
      .map((sheet) => sheet.getSheetId())
      .filter((id) => id !== sheetId);
    const place = order.indexOf(sheetId);
    const next = others.find((id) => order.indexOf(id) > place) ?? others[others.length - 1];
    if (next) activate(next);
  }

  return {
    get name() {
      return workbook.name;
    },
    sheets: () =>
      workbook.getSheets().map((sheet): SheetInfo => ({
        id: sheet.getSheetId(),
        name: sheet.getName(),
        visibility: visibility(sheet.getSheetId()),
        tabColor: String(sheet.getConfig().tabColor ?? "").toUpperCase(),
        showGridlines: sheet.getConfig().showGridlines !== BooleanNumber.FALSE,
        showHeadings: core.extra(sheet.getSheetId()).showHeadings,
      })),
    activeSheet: () => workbook.getActiveSheet(true)?.getSheetId() ?? "",
    activateSheet(sheetId) {
      if (visibility(sheetId) !== "Visible") throw new HostError("InvalidOperation");
      activate(sheetId);
    },
    addSheet(name) {
      const chosen = name ?? freeName();
      checkName(chosen, null);
      const id = freeId();
      insert(workbook.getSheets().length, newSheetData(id, chosen));
      return id;
    },
    copySheet(sheetId, position) {
      const source = session.sheet(sheetId).getSnapshot();
      const id = freeId();
      const data = structuredClone({ ...source, id, name: copyName(source.name) });
      insert(position, { ...data, hidden: BooleanNumber.FALSE });
      core.extras.set(
        id,
        copyExtras(core.extra(sheetId), id, (prefix) => core.newId(prefix)),
      );
      copyDataValidations(core, sheetId, id);
      copyCharts(core, sheetId, id);
      return id;
    },
    updateSheet(sheetId, changes) {
      const sheet = session.sheet(sheetId);
      if (changes.name !== undefined && changes.name !== sheet.getName()) {
        checkName(changes.name, sheetId);
        session.run(SetWorksheetNameCommand.id, sheetId, { name: changes.name });
        session.forgetUndo();
      }
      if (changes.visibility !== undefined) setVisibility(sheetId, changes.visibility);
      if (changes.tabColor !== undefined) {
        session.run(SetTabColorMutation.id, sheetId, { color: changes.tabColor });
      }
      if (changes.showGridlines !== undefined) {
        const showGridlines = changes.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
        session.run(ToggleGridlinesMutation.id, sheetId, { showGridlines });
      }
      if (changes.showHeadings !== undefined) {
        core.extra(sheetId).showHeadings = changes.showHeadings;
        core.emit({ type: "otherChanged", sheetId });
      }
    },
    moveSheet(sheetId, position) {
      const order = workbook.getConfig().sheetOrder;
      const fromOrder = order.indexOf(sheetId);
      if (fromOrder < 0) throw new HostError("ItemNotFound");
      if (position < 0 || position >= order.length) throw new HostError("InvalidArgument");
      if (position === fromOrder) return;
      session.run(SetWorksheetOrderMutation.id, sheetId, { fromOrder, toOrder: position });
      session.forgetUndo();
    },
    deleteSheet(sheetId) {
      session.sheet(sheetId);
      requireAnotherVisible(sheetId);
      activateAnother(sheetId);
      session.run(RemoveSheetCommand.id, sheetId, {});
      session.forgetUndo();
    },
  };
}
