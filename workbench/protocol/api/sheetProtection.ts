/** Protection of a sheet and its frozen panes. */
import { HostError } from "../../workbook/model/model";
import { defaultProtectionOptions } from "../../workbook/model/protection";
import { parseA1 } from "../../workbook/model/address";
import { invalid, number, optionalText, record } from "./arguments";
import { areaOf } from "./guards";
import type { SheetHandle } from "./handles";
import { notFound, rangeFrom } from "./lookup";
import type { ApiContext, Handle } from "./table";
import { defineType, method, readOnly } from "./table";

export const worksheetProtection = defineType<SheetHandle<"WorksheetProtection">>(
  "WorksheetProtection",
  {
    since: "1.2",
    properties: {
      Protected: readOnly(
        "1.2",
        ({ sheetId }, { model }) => model.sheetProtection(sheetId) !== null,
      ),
      Options: readOnly(
        "1.2",
        ({ sheetId }, { model }) => model.sheetProtection(sheetId)?.options ?? null,
      ),
    },
    methods: {
      Protect: method("1.2", ({ sheetId }, { model }, options, password) => {
        if (model.sheetProtection(sheetId)) throw new HostError("InvalidOperation");
        model.setSheetProtection(sheetId, {
          options: { ...defaultProtectionOptions, ...record(options ?? {}) },
          password: optionalText(password) || null,
        });
      }),
      Unprotect: method("1.2", ({ sheetId }, { model }, password) => {
        const protection = model.sheetProtection(sheetId);
        if (protection?.password && protection.password !== password) {
          throw new HostError("AccessDenied");
        }
        model.setSheetProtection(sheetId, null);
      }),
    },
  },
);

type FreezeHandle = SheetHandle<"WorksheetFreezePanes">;

function frozenRange({ sheetId }: FreezeHandle, { model, ranges }: ApiContext): Handle | null {
  const { rows, columns } = model.freeze(sheetId);
  if (rows === 0 && columns === 0) return null;
  const grid = parseA1("1:1048576") ?? invalid();
  return ranges.create(sheetId, {
    row: 0,
    column: 0,
    rowCount: rows || grid.rowCount,
    columnCount: columns || grid.columnCount,
  });
}

export const worksheetFreezePanes = defineType<FreezeHandle>("WorksheetFreezePanes", {
  since: "1.7",
  methods: {
    FreezeRows: method("1.7", ({ sheetId }, { model }, count) =>
      model.setFreeze(sheetId, { rows: number(count ?? 1, 0), columns: 0 }),
    ),
    FreezeColumns: method("1.7", ({ sheetId }, { model }, count) =>
      model.setFreeze(sheetId, { rows: 0, columns: number(count ?? 1, 0) }),
    ),
    FreezeAt: method("1.7", ({ sheetId }, context, frozen) => {
      const area = areaOf(rangeFrom(context, sheetId, frozen));
      const corner = { rows: area.row + area.rowCount, columns: area.column + area.columnCount };
      context.model.setFreeze(sheetId, corner);
    }),
    Unfreeze: method("1.7", ({ sheetId }, { model }) =>
      model.setFreeze(sheetId, { rows: 0, columns: 0 }),
    ),
    GetLocation: method("1.7", (panes, context) => frozenRange(panes, context) ?? notFound()),
    GetLocationOrNullObject: method("1.7", frozenRange),
  },
});
