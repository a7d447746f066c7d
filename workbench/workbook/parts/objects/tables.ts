import { intersection, isInsideGrid, type Area } from "../../model/area";
import {
  HostError,
  type CellsPart,
  type ObjectsPart,
  type TableColumnEntry,
  type TableEntry,
} from "../../model/model";
import { isDefinedName } from "../../model/names";
import type { Core } from "../../univer/core";
import { bodyArea } from "./structuredReferences";

type TablesPart = Pick<
  ObjectsPart,
  | "tables"
  | "addTable"
  | "restoreTable"
  | "updateTable"
  | "resizeTable"
  | "addTableRows"
  | "deleteTableRow"
  | "addTableColumn"
  | "deleteTableColumn"
  | "deleteTable"
  | "autoFilter"
  | "setAutoFilter"
>;

/** What Excel in Chinese writes into the first cell of a new total row. */
const totalLabel = "汇总";

/** Tables: where they are, their columns, and the room they make for rows, columns and totals. */
export function tablesPart(core: Core, cells: CellsPart): TablesPart {
  const all = () => [...core.extras.values()].flatMap((extras) => extras.tables);

  function find(id: string): TableEntry {
    const table = all().find((each) => each.id === id);
    if (!table) throw new HostError("ItemNotFound");
    return table;
  }

  const nameTaken = (name: string) =>
    all().some((table) => table.name.toLowerCase() === name.toLowerCase());

  function freeName(): string {
    for (let serial = all().length + 1; ; serial++) {
      if (!nameTaken(`Table${serial}`)) return `Table${serial}`;
    }
  }

  function changed(sheetId: string): void {
    core.calculation.namesChanged();
    core.emit({ type: "otherChanged", sheetId });
  }

  /** Empty cells below (or beside) are taken as they are; others make room. */
  function makeRoom(sheetId: string, area: Area, direction: "Down" | "Right"): void {
    if (isEmpty(sheetId, area)) return;
    cells.insertCells(sheetId, area, direction);
  }

  function isEmpty(sheetId: string, area: Area): boolean {
    return cells.formulas(sheetId, area).every((row) => row.every((cell) => cell === ""));
  }

  /** The names in the header row; blank and doubled ones become what Excel makes of them. */
  function nameHeaders(table: TableEntry): void {
    const row = { ...table.area, rowCount: 1 };
    const found = table.showHeaders
      ? (cells.text(table.sheetId, row)[0] ?? [])
      : table.columns.map(({ name }) => name);
    const names: string[] = [];
    for (const [index, name] of found.entries()) {
      names.push(uniqueHeader(name, index, names, found));
    }
    table.columns.forEach((column, index) => (column.name = names[index] ?? ""));
    if (!table.showHeaders || found.every((name, index) => name === names[index])) return;
    cells.enter(table.sheetId, row, [names.map((name) => `'${name}`)]);
  }

  function newColumns(count: number, taken: TableColumnEntry[] = []): TableColumnEntry[] {
    const last = Math.max(0, ...taken.map(({ id }) => id));
    return Array.from({ length: count }, (_, index) => ({
      id: last + index + 1,
      name: "",
      filter: null,
    }));
  }

  function showHeaders(table: TableEntry, shown: boolean): void {
    const { area, sheetId } = table;
    if (shown) {
      const above = { ...area, row: area.row - 1, rowCount: 1 };
      const free = isInsideGrid(above) && isEmpty(sheetId, above);
      if (!free) cells.insertCells(sheetId, { ...area, rowCount: 1 }, "Down");
      // Inserting has moved the table down, so that the row above is free now.
      const row = free ? area.row - 1 : area.row;
      const whole = { ...area, row, rowCount: area.rowCount + 1 };
      Object.assign(find(table.id), { showHeaders: true, area: whole });
      const names = table.columns.map(({ name }) => `'${name}`);
      cells.enter(sheetId, { ...whole, rowCount: 1 }, [names]);
      return;
    }
    nameHeaders(table);
    cells.clear(sheetId, { ...area, rowCount: 1 }, "Contents");
    table.showHeaders = false;
    table.area = { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
  }

  function showTotals(table: TableEntry, shown: boolean): void {
    const { area, sheetId } = table;
    const last = { ...area, row: area.row + area.rowCount, rowCount: 1 };
    if (!shown) {
      cells.clear(sheetId, { ...last, row: last.row - 1 }, "Contents");
      table.showTotals = false;
      table.area = { ...area, rowCount: area.rowCount - 1 };
      return;
    }
    makeRoom(sheetId, last, "Down");
    const whole = { ...area, rowCount: area.rowCount + 1 };
    Object.assign(find(table.id), { showTotals: true, area: whole });
    core.calculation.namesChanged();
    cells.enter(sheetId, last, [totalsOf(find(table.id))]);
  }

  /** A label in the first cell; in the last the sum of its numbers, or the count of its texts. */
  function totalsOf(table: TableEntry): string[] {
    const count = table.columns.length;
    const body = bodyArea(table);
    const lastColumn = { ...body, column: body.column + count - 1, columnCount: 1 };
    const numbers = cells
      .valueTypes(table.sheetId, lastColumn)
      .every(([type]) => type === "Double" || type === "Empty");
    const code = numbers ? 109 : 103;
    const total = `=SUBTOTAL(${code},${table.name}[${table.columns[count - 1]?.name ?? ""}])`;
    const row = new Array<string>(count).fill("");
    row[count - 1] = total;
    if (count > 1) row[0] = totalLabel;
    return row;
  }

  return {
    tables() {
      for (const table of all()) if (table.showHeaders) readHeaders(table);
      return structuredClone(all());
    },
    addTable(sheetId, area, hasHeaders) {
      const { tables } = core.extra(sheetId);
      if (tables.some((table) => intersection(table.area, area))) {
        throw new HostError("InvalidArgument");
      }
      // Without headers their row is put above the data, which moves down.
      if (!hasHeaders) cells.insertCells(sheetId, { ...area, rowCount: 1 }, "Down");
      const whole = {
        ...area,
        // A table has one data row at least.
        rowCount: hasHeaders ? Math.max(2, area.rowCount) : area.rowCount + 1,
      };
      const table: TableEntry = {
        id: core.newId("7A"),
        sheetId,
        name: freeName(),
        area: whole,
        columns: newColumns(area.columnCount),
        showHeaders: true,
        showTotals: false,
        showBandedRows: true,
        showBandedColumns: false,
        highlightFirstColumn: false,
        highlightLastColumn: false,
        showFilterButton: true,
        style: "TableStyleMedium2",
        sortFields: [],
        sortMatchCase: false,
      };
      core.extra(sheetId).tables.push(table);
      nameHeaders(table);
      changed(sheetId);
      core.emit({ type: "tableAdded", sheetId, tableId: table.id });
      return table.id;
    },
    restoreTable(table) {
      const { tables } = core.extra(table.sheetId);
      tables.push({ ...structuredClone(table), id: core.newId("7A") });
      changed(table.sheetId);
    },
    updateTable(id, changes) {
      const table = find(id);
      const { showHeaders: headers, showTotals: totals, ...plain } = changes;
      if (plain.name !== undefined && plain.name.toLowerCase() !== table.name.toLowerCase()) {
        if (!isDefinedName(plain.name)) throw new HostError("InvalidArgument");
        if (nameTaken(plain.name)) throw new HostError("ItemAlreadyExists");
      }
      Object.assign(table, structuredClone(plain));
      if (headers !== undefined && headers !== table.showHeaders) showHeaders(table, headers);
      if (totals !== undefined && totals !== table.showTotals) showTotals(table, totals);
      changed(table.sheetId);
    },
    resizeTable(id, area) {
      const table = find(id);
      const others = core.extra(table.sheetId).tables.filter((each) => each.id !== id);
      const least = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
      const allowed =
        area.row === table.area.row &&
        area.rowCount >= least &&
        intersection(area, table.area) &&
        !others.some((each) => intersection(each.area, area));
      if (!allowed) throw new HostError("InvalidArgument");
      const shared = table.columns.filter(
        (_, index) =>
          table.area.column + index >= area.column &&
          table.area.column + index < area.column + area.columnCount,
      );
      const before = Math.max(0, table.area.column - area.column);
      const added = newColumns(area.columnCount - shared.length, table.columns);
      table.columns = [...added.slice(0, before), ...shared, ...added.slice(before)];
      table.area = area;
      nameHeaders(table);
      changed(table.sheetId);
    },
    addTableRows(id, index, count) {
      const table = find(id);
      const body = bodyArea(table);
      const place = index ?? body.rowCount;
      if (place < 0 || place > body.rowCount) throw new HostError("InvalidArgument");
      const fresh = { ...body, row: body.row + place, rowCount: count };
      const { area } = table;
      if (place === body.rowCount && !table.showTotals) makeRoom(table.sheetId, fresh, "Down");
      else cells.insertCells(table.sheetId, fresh, "Down");
      find(id).area = { ...area, rowCount: area.rowCount + count };
      changed(table.sheetId);
    },
    deleteTableRow(id, index) {
      const table = find(id);
      const body = bodyArea(table);
      if (index < 0 || index >= body.rowCount) throw new HostError("ItemNotFound");
      const row = { ...body, row: body.row + index, rowCount: 1 };
      if (body.rowCount === 1) cells.clear(table.sheetId, row, "Contents");
      else cells.deleteCells(table.sheetId, row, "Up");
      changed(table.sheetId);
    },
    addTableColumn(id, index, name) {
      const table = find(id);
      const { area } = table;
      const place = index ?? area.columnCount;
      if (place < 0 || place > area.columnCount) throw new HostError("InvalidArgument");
      const fresh = { ...area, column: area.column + place, columnCount: 1 };
      const [column] = newColumns(1, table.columns);
      if (place === area.columnCount) makeRoom(table.sheetId, fresh, "Right");
      else cells.insertCells(table.sheetId, fresh, "Right");
      // The columns as they were: a shift of cells inside the table has brought one along.
      const before = table.columns.slice(0, place);
      const grown = Object.assign(find(id), {
        area: { ...area, columnCount: area.columnCount + 1 },
        columns: [...before, ...(column ? [column] : []), ...table.columns.slice(place)],
      });
      if (name !== null && table.showHeaders) {
        cells.enter(table.sheetId, { ...fresh, rowCount: 1 }, [[`'${name}`]]);
      } else if (name !== null && column) column.name = name;
      nameHeaders(grown);
      changed(table.sheetId);
      return column?.id ?? 0;
    },
    deleteTableColumn(id, index) {
      const table = find(id);
      const { area, columns } = table;
      if (index < 0 || index >= columns.length) throw new HostError("ItemNotFound");
      if (columns.length === 1) throw new HostError("InvalidOperation");
      const gone = { ...area, column: area.column + index, columnCount: 1 };
      const rest = columns.filter((_, each) => each !== index);
      cells.deleteCells(table.sheetId, gone, "Left");
      const shrunk = { ...area, columnCount: area.columnCount - 1 };
      Object.assign(find(id), { area: shrunk, columns: rest });
      changed(table.sheetId);
    },
    deleteTable(id, keepCells) {
      const { sheetId, area, name } = find(id);
      const extras = core.extra(sheetId);
      extras.tables = extras.tables.filter((each) => each.id !== id);
      if (!keepCells) cells.clear(sheetId, area, "All");
      changed(sheetId);
      core.emit({ type: "tableDeleted", sheetId, tableId: id, tableName: name });
    },
    autoFilter: (sheetId) => structuredClone(core.extra(sheetId).autoFilter),
    setAutoFilter(sheetId, filter) {
      core.extra(sheetId).autoFilter = structuredClone(filter);
      core.emit({ type: "otherChanged", sheetId });
    },
  };

  function readHeaders(table: TableEntry): void {
    const names = cells.text(table.sheetId, { ...table.area, rowCount: 1 })[0] ?? [];
    table.columns.forEach((column, index) => {
      if (names[index]) column.name = names[index];
    });
  }
}

/** "" in the third column becomes "Column3", a second "name" becomes "name2". */
function uniqueHeader(name: string, index: number, before: string[], all: string[]): string {
  const taken = (candidate: string) =>
    before.some((each) => each.toLowerCase() === candidate.toLowerCase());
  const base = name === "" ? "Column" : name;
  if (name !== "" && !taken(name)) return name;
  for (let serial = name === "" ? index + 1 : 2; ; serial++) {
    const candidate = `${base}${serial}`;
    if (!taken(candidate) && !all.includes(candidate)) return candidate;
  }
}
