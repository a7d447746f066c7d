import {
  BooleanNumber,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { CellStyle, Underline } from "../../model/model";

/** Excel's cell style in Univer's terms, and what Univer has no room for beside it. */

/** Lives in a cell's `custom`, so that it moves with the cell. */
export interface CustomStyle {
  /** false where a line of cells is unlocked and this cell of it is not. */
  unlocked?: boolean;
  formulaHidden?: true;
  indentLevel?: number;
  shrinkToFit?: true;
  underline?: Underline;
  horizontalAlignment?: string;
  verticalAlignment?: string;
}

/** A cell's whole look as Univer keeps it. */
export interface StyleParts {
  style: IStyleData;
  custom: CustomStyle;
}

export const defaultFont = { name: "等线", size: 11, color: "#000000" };

const horizontal: Record<string, HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const vertical: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

function nameOf<T>(
  table: Record<string, T>,
  value: T | null | undefined,
  fallback: string,
): string {
  return Object.keys(table).find((name) => table[name] === value) ?? fallback;
}

function upperColor(color: Nullable<string>, fallback: string): string {
  if (!color) return fallback;
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (!rgb) return color.toUpperCase();
  return (
    "#" +
    rgb
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase()
  );
}

/** How one property is read from, and written to, what Univer keeps. null takes a thing away. */
interface PropertyMapping<K extends keyof CellStyle> {
  read(parts: StyleParts): CellStyle[K];
  style?(value: CellStyle[K]): IStyleData;
  custom?(value: CellStyle[K]): { [P in keyof CustomStyle]: CustomStyle[P] | undefined };
}

const bool = (value: boolean) => (value ? BooleanNumber.TRUE : null) as BooleanNumber;
const line = (value: boolean) =>
  (value ? { s: BooleanNumber.TRUE } : null) as NonNullable<IStyleData["st"]>;

export const properties: { [K in keyof CellStyle]: PropertyMapping<K> } = {
  fillColor: {
    read: ({ style }) => upperColor(style.bg?.rgb, ""),
    style: (value) => ({ bg: value === "" ? null : { rgb: value } }),
  },
  fontName: {
    read: ({ style }) => style.ff ?? defaultFont.name,
    style: (value) => ({ ff: value }),
  },
  fontSize: {
    read: ({ style }) => style.fs ?? defaultFont.size,
    style: (value) => ({ fs: value }),
  },
  fontColor: {
    read: ({ style }) => upperColor(style.cl?.rgb, defaultFont.color),
    style: (value) => ({ cl: value === "" ? null : { rgb: value } }),
  },
  bold: {
    read: ({ style }) => style.bl === BooleanNumber.TRUE,
    style: (value) => ({ bl: bool(value) }),
  },
  italic: {
    read: ({ style }) => style.it === BooleanNumber.TRUE,
    style: (value) => ({ it: bool(value) }),
  },
  underline: {
    read: ({ style, custom }) =>
      style.ul?.s === BooleanNumber.TRUE
        ? (custom.underline ?? (style.ul.t === TextDecoration.DOUBLE ? "Double" : "Single"))
        : "None",
    style: (value) => ({
      ul: (value === "None"
        ? null
        : {
            s: BooleanNumber.TRUE,
            t: value.startsWith("Double") ? TextDecoration.DOUBLE : TextDecoration.SINGLE,
          }) as NonNullable<IStyleData["ul"]>,
    }),
    custom: (value) => ({ underline: value.endsWith("Accountant") ? value : undefined }),
  },
  strikethrough: {
    read: ({ style }) => style.st?.s === BooleanNumber.TRUE,
    style: (value) => ({ st: line(value) }),
  },
  horizontalAlignment: {
    read: ({ style, custom }) =>
      custom.horizontalAlignment ??
      nameOf(horizontal, style.ht ?? HorizontalAlign.UNSPECIFIED, "General"),
    style: (value) => ({ ht: value === "General" ? null : (horizontal[value] ?? null) }),
    custom: (value) => ({ horizontalAlignment: value in horizontal ? undefined : value }),
  },
  verticalAlignment: {
    read: ({ style, custom }) => custom.verticalAlignment ?? nameOf(vertical, style.vt, "Bottom"),
    style: (value) => ({ vt: vertical[value] ?? null }),
    custom: (value) => ({ verticalAlignment: value in vertical ? undefined : value }),
  },
  wrapText: {
    read: ({ style }) => style.tb === WrapStrategy.WRAP,
    style: (value) => ({ tb: value ? WrapStrategy.WRAP : null }),
  },
  indentLevel: {
    read: ({ custom }) => custom.indentLevel ?? 0,
    style: (value) => ({ pd: value > 0 ? { l: value * 9 } : null }),
    custom: (value) => ({ indentLevel: value > 0 ? value : undefined }),
  },
  shrinkToFit: {
    read: ({ custom }) => custom.shrinkToFit === true,
    custom: (value) => ({ shrinkToFit: value || undefined }),
  },
  textOrientation: {
    read: ({ style }) => (style.tr?.v === BooleanNumber.TRUE ? 180 : -(style.tr?.a ?? 0) + 0),
    style: (value) => ({
      tr: value === 0 ? null : value === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -value },
    }),
  },
  locked: {
    read: ({ custom }) => custom.unlocked !== true,
    custom: (value) => ({ unlocked: !value }),
  },
  formulaHidden: {
    read: ({ custom }) => custom.formulaHidden === true,
    custom: (value) => ({ formulaHidden: value || undefined }),
  },
};

export function readStyle<K extends keyof CellStyle>(parts: StyleParts, property: K): CellStyle[K] {
  return properties[property].read(parts);
}

/** The patch of Univer's style, and the changed `custom` entries, for a change of properties. */
export function stylePatch(changes: Partial<CellStyle>): {
  style: IStyleData;
  custom: Record<string, unknown>;
} {
  const style: IStyleData = {};
  const custom: Record<string, unknown> = {};
  for (const property of Object.keys(changes) as (keyof CellStyle)[]) {
    const mapping = properties[property] as PropertyMapping<keyof CellStyle>;
    const value = changes[property] as CellStyle[keyof CellStyle];
    Object.assign(style, mapping.style?.(value));
    Object.assign(custom, mapping.custom?.(value));
  }
  return { style, custom };
}

/** `custom` with changes; undefined entries go, and null stands for nothing left. */
export function patchCustom(
  custom: ICellData["custom"],
  changes: Record<string, unknown>,
): NonNullable<ICellData["custom"]> | null {
  const patched = Object.fromEntries(
    Object.entries({ ...custom, ...changes }).filter(([, value]) => value !== undefined),
  );
  return Object.keys(patched).length > 0 ? patched : null;
}
