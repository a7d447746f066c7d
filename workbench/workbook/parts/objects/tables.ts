import { intersection } from "../../model/area";
import { HostError, type ObjectsPart, type TableEntry } from "../../model/model";
import { isDefinedName } from "../../model/names";
import type { Core } from "../../univer/core";

type TablesPart = Pick<ObjectsPart, "tables" | "addTable" | "updateTable" | "deleteTable">;

export function tablesPart(core: Core): TablesPart {
  const all = () => [...core.extras.values()].flatMap((extras) => extras.tables);

  function find(id: string): TableEntry {
    const table = all().find((each) => each.id === id);
    if (!table) throw new HostError("ItemNotFound");
    return table;
  }

  const nameTaken = (name: string) =>
    all().some((table) => table.name.toLowerCase() === name.toLowerCase());

  return {
    tables: () => structuredClone(all()),
    addTable(sheetId, area, hasHeaders) {
      const { tables } = core.extra(sheetId);
      if (tables.some((table) => intersection(table.area, area))) {
        throw new HostError("InvalidArgument");
      }
      let serial = all().length + 1;
      while (nameTaken(`Table${serial}`)) serial += 1;
      const id = core.newId("7A");
      tables.push({
        id,
        sheetId,
        name: `Table${serial}`,
        area,
        showHeaders: hasHeaders,
        showTotals: false,
        showBandedRows: true,
        showFilterButton: true,
        style: "TableStyleMedium2",
      });
      core.emit({ type: "otherChanged", sheetId });
      return id;
    },
    updateTable(id, changes) {
      const table = find(id);
      if (changes.name !== undefined && changes.name.toLowerCase() !== table.name.toLowerCase()) {
        if (!isDefinedName(changes.name)) throw new HostError("InvalidArgument");
        if (nameTaken(changes.name)) throw new HostError("ItemAlreadyExists");
      }
      Object.assign(table, structuredClone(changes));
      core.emit({ type: "otherChanged", sheetId: table.sheetId });
    },
    deleteTable(id) {
      const { sheetId } = find(id);
      const extras = core.extra(sheetId);
      extras.tables = extras.tables.filter((each) => each.id !== id);
      core.emit({ type: "otherChanged", sheetId });
    },
  };
}
