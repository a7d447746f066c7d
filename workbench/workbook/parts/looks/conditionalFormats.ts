import { HostError, type RulesPart } from "../../model/model";
import type { Core } from "../../univer/core";

/**
 * Conditional formats are kept beside Univer: its own are calculated by its formula engine, which
 * rests here. A page asks conditionalStyle.ts what they
 * make of a cell and draws it.
 */
export function conditionalFormatsPart(
  core: Core,
): Omit<RulesPart, "dataValidations" | "dataValidation" | "setDataValidation"> {
  const formats = (sheetId: string) => core.extra(sheetId).conditionalFormats;

  function indexOf(sheetId: string, id: string): number {
    const index = formats(sheetId).findIndex((format) => format.id === id);
    if (index < 0) throw new HostError("ItemNotFound");
    return index;
  }

  const changed = (sheetId: string) => core.emit({ type: "otherChanged", sheetId });

  return {
    conditionalFormats: (sheetId) => structuredClone(formats(sheetId)),
    addConditionalFormat(sheetId, format) {
      const id = core.newId("CF");
      formats(sheetId).unshift({ ...structuredClone(format), id });
      changed(sheetId);
      return id;
    },
    updateConditionalFormat(sheetId, id, changes) {
      const index = indexOf(sheetId, id);
      Object.assign(formats(sheetId)[index] ?? {}, structuredClone(changes));
      changed(sheetId);
    },
    moveConditionalFormat(sheetId, id, priority) {
      const list = formats(sheetId);
      const last = list.length - 1;
      // A negative one counts from the back; beyond the list is its end.
      const place = priority < 0 ? Math.max(0, list.length + priority) : Math.min(priority, last);
      const [format] = list.splice(indexOf(sheetId, id), 1);
      if (format) list.splice(place, 0, format);
      changed(sheetId);
    },
    deleteConditionalFormat(sheetId, id) {
      formats(sheetId).splice(indexOf(sheetId, id), 1);
      changed(sheetId);
    },
  };
}
