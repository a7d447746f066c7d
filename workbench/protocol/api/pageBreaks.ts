/** Page breaks that were put in by hand. */
import { integer, invalid } from "./arguments";
import { areaOf } from "./guards";
import type { SheetHandle } from "./handles";
import { rangeFrom } from "./lookup";
import type { ApiContext, Handle } from "./table";
import { defineType, hidden, method, readOnly } from "./table";

type Axis = "rows" | "columns";

interface Breaks extends SheetHandle<"PageBreakCollection"> {
  readonly axis: Axis;
}

interface Break extends Handle {
  readonly type: "PageBreak";
  readonly sheetId: string;
  readonly axis: Axis;
  /** The row or column after the break. */
  readonly line: number;
}

export function pageBreaks(sheetId: string, axis: Axis): Breaks {
  return { type: "PageBreakCollection", sheetId, axis };
}

function linesOf({ sheetId, axis }: Breaks | Break, { model }: ApiContext): number[] {
  return model.pageLayout(sheetId).breaks[axis];
}

function setLines(self: Breaks | Break, { model }: ApiContext, lines: number[]): void {
  const { breaks } = model.pageLayout(self.sheetId);
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  model.setPageLayout(self.sheetId, { breaks: { ...breaks, [self.axis]: sorted } });
}

function handles(self: Breaks, context: ApiContext): Break[] {
  return linesOf(self, context).map((line) => ({ ...self, type: "PageBreak", line }));
}

function at(self: Breaks, context: ApiContext, index: unknown): Break {
  return handles(self, context)[integer(index, 0)] ?? invalid();
}

export const pageBreakCollection = defineType<Breaks>("PageBreakCollection", {
  since: "1.9",
  items: handles,
  getItem: at,
  methods: {
    // Before the first cell of the range; before the first line of the sheet none can be.
    Add: method("1.9", (self, context, cells) => {
      const area = areaOf(rangeFrom(context, self.sheetId, cells));
      const line = self.axis === "rows" ? area.row : area.column;
      if (line === 0) invalid();
      setLines(self, context, [...linesOf(self, context), line]);
      return { ...self, type: "PageBreak", line };
    }),
    GetCount: method("1.9", (self, context) => handles(self, context).length),
    GetItem: method("1.9", at),
    RemovePageBreaks: method("1.9", (self, context) => setLines(self, context, [])),
  },
});

export const pageBreak = defineType<Break>("PageBreak", {
  since: "1.9",
  identity: ["_Id"],
  properties: {
    _Id: hidden({
      since: "1.9",
      get: (self, context) => linesOf(self, context).indexOf(self.line),
    }),
    RowIndex: readOnly("1.9", ({ axis, line }) => (axis === "rows" ? line : 0)),
    ColumnIndex: readOnly("1.9", ({ axis, line }) => (axis === "columns" ? line : 0)),
  },
  methods: {
    Delete: method("1.9", (self, context) =>
      setLines(
        self,
        context,
        linesOf(self, context).filter((line) => line !== self.line),
      ),
    ),
    GetCellAfterBreak: method("1.9", ({ sheetId, axis, line }, { ranges }) =>
      ranges.create(sheetId, {
        row: axis === "rows" ? line : 0,
        column: axis === "columns" ? line : 0,
        rowCount: 1,
        columnCount: 1,
      }),
    ),
  },
});
