import type { ConditionalRule } from "hucre";
import { formatCorners } from "../model/address";
import type { ConditionalFormat, WorkbookModel } from "../model/model";
import { attributes, escapeXml, unescapeXml, type Package } from "./package";

/**
 * Data bars, which Excel keeps twice: as the bars of 2007, which fade and begin at the edge, and under an extension with
 * all that came in 2010 (MS-XLSX, x14:dataBar).
 */

type Rule = ConditionalFormat["rule"];
type Bounds = NonNullable<ConditionalRule["dataBar"]>["cfvo"];

const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const xm = "http://schemas.microsoft.com/office/excel/2006/main";
/** What Excel knows these extensions by: of a rule, and of a sheet. */
const [ofRule, ofSheet] = [
  "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}",
  "{78C0D931-6437-407d-A8EE-F0AAD7539E65}",
];

const boundTypes: [model: string, file: string][] = [
  ["LowestValue", "min"],
  ["HighestValue", "max"],
  ["Number", "num"],
  ["Percent", "percent"],
  ["Percentile", "percentile"],
  ["Formula", "formula"],
];

const directions: [model: string, file: string][] = [
  ["Context", "context"],
  ["LeftToRight", "leftToRight"],
  ["RightToLeft", "rightToLeft"],
];

const axes: [model: string, file: string][] = [
  ["Automatic", "automatic"],
  ["None", "none"],
  ["CellMidPoint", "middle"],
];

interface Bound {
  type: string;
  formula?: string;
}

/** The bar of 2007 in hucre's words; by itself it ends at the smallest and the largest number. */
export function fileDataBar(rule: Rule): NonNullable<ConditionalRule["dataBar"]> {
  const bound = (name: string, automatic: string) => {
    const { type, formula } = rule[name] as Bound;
    const kind = boundTypes.find(([model]) => model === type)?.[1] ?? automatic;
    return { type: kind, ...(formula === undefined ? {} : { value: bare(formula) }) };
  };
  return {
    cfvo: [bound("lowerBoundRule", "min"), bound("upperBoundRule", "max")] as Bounds,
    color: argb(rule["positive.fillColor"]),
  };
}

/** Adds to the bars of 2007 that hucre has written what came later. */
export function addDataBars(file: Package, model: WorkbookModel): void {
  model.sheets().forEach(({ id }, sheet) => {
    const bars = model
      .conditionalFormats(id)
      .map((format, index) => ({ format, priority: index + 1, guid: guid(sheet, index) }))
      .filter(({ format }) => format.type === "DataBar");
    if (bars.length === 0) return;
    file.change(`xl/worksheets/sheet${sheet + 1}.xml`, (text) => {
      const referred = bars.reduce((xml, { priority, guid: own }) => {
        const rule = new RegExp(
          `(<cfRule type="dataBar" priority="${priority}"[^>]*>.*?)</cfRule>`,
        );
        const link = `<extLst><ext xmlns:x14="${x14}" uri="${ofRule}"><x14:id>${own}</x14:id></ext></extLst>`;
        return xml.replace(rule, (_, begin: string) => `${begin}${link}</cfRule>`);
      }, text);
      const extension =
        `<ext xmlns:x14="${x14}" uri="${ofSheet}"><x14:conditionalFormattings>` +
        `${bars.map(({ format, guid: own }) => extended(format, own)).join("")}` +
        "</x14:conditionalFormattings></ext>";
      return referred.includes("</extLst></worksheet>")
        ? referred.replace("</extLst></worksheet>", `${extension}</extLst></worksheet>`)
        : referred.replace("</worksheet>", `<extLst>${extension}</extLst></worksheet>`);
    });
  });
}

function extended({ rule, areas }: ConditionalFormat, own: string): string {
  const bound = (name: string, automatic: string) => {
    const { type, formula } = rule[name] as Bound;
    const kind = boundTypes.find(([model]) => model === type)?.[1] ?? automatic;
    const value = formula === undefined ? "" : `<xm:f>${escapeXml(bare(formula))}</xm:f>`;
    return `<x14:cfvo type="${kind}">${value}</x14:cfvo>`;
  };
  const color = (name: string, key: string) =>
    rule[key] === "" ? "" : `<x14:${name} rgb="${argb(rule[key])}"/>`;
  const fileWord = (words: [string, string][], key: string) =>
    words.find(([model]) => model === rule[key])?.[1] ?? "";
  const hasBorder = rule["positive.borderColor"] !== "";
  const flags = {
    minLength: 0,
    maxLength: 100,
    showValue: digit(rule["showDataBarOnly"] !== true),
    border: digit(hasBorder),
    gradient: digit(rule["positive.gradientFill"] === true),
    direction: fileWord(directions, "barDirection"),
    negativeBarColorSameAsPositive: digit(rule["negative.matchPositiveFillColor"] === true),
    negativeBarBorderColorSameAsPositive: digit(rule["negative.matchPositiveBorderColor"] === true),
    axisPosition: fileWord(axes, "axisFormat"),
  };
  const listed = Object.entries(flags).map(([name, value]) => `${name}="${value}"`);
  const sqref = areas.map((area) => formatCorners(area)).join(" ");
  return (
    `<x14:conditionalFormatting xmlns:xm="${xm}"><x14:cfRule type="dataBar" id="${own}">` +
    `<x14:dataBar ${listed.join(" ")}>` +
    `${bound("lowerBoundRule", "autoMin")}${bound("upperBoundRule", "autoMax")}` +
    `${hasBorder ? color("borderColor", "positive.borderColor") : ""}` +
    `${color("negativeFillColor", "negative.fillColor")}` +
    `${hasBorder ? color("negativeBorderColor", "negative.borderColor") : ""}` +
    `${color("axisColor", "axisColor")}</x14:dataBar></x14:cfRule>` +
    `<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`
  );
}

/** What a sheet says of its bars beyond those of 2007, by the cells that they cover. */
export type LaterBars = ReadonlyMap<string, Rule>;

/** @param path of the sheet's part */
export function laterBars(file: Package, path: string): LaterBars {
  const formats = file
    .text(path)
    .matchAll(/<x14:conditionalFormatting\b.*?<\/x14:conditionalFormatting>/gs);
  return new Map(
    [...formats].flatMap(([xml]) => {
      const sqref = /<xm:sqref>(.*?)<\/xm:sqref>/s.exec(xml)?.[1] ?? "";
      const bar = /<x14:dataBar\b[^>]*>/.exec(xml)?.[0];
      return bar === undefined ? [] : [[sqref, laterRule(attributes(bar), xml)] as const];
    }),
  );
}

function laterRule(flags: Record<string, string>, xml: string): Rule {
  const isOn = (name: string, otherwise: boolean) =>
    flags[name] === undefined ? otherwise : flags[name] === "1" || flags[name] === "true";
  const color = (name: string) => {
    const tag = new RegExp(`<x14:${name}\\b[^>]*>`).exec(xml)?.[0] ?? "";
    const { rgb } = attributes(tag);
    return rgb === undefined ? "" : `#${rgb.slice(-6).toUpperCase()}`;
  };
  const modelWord = (words: [string, string][], name: string) =>
    words.find(([, file]) => file === flags[name])?.[0] ?? words[0]?.[0];
  const [lower, upper] = [...xml.matchAll(/<x14:cfvo\b([^>]*?)(?:\/>|>(.*?)<\/x14:cfvo>)/gs)].map(
    ([, head = "", body = ""]) =>
      boundOf(attributes(head)["type"], unescapeXml(/<xm:f>(.*?)<\/xm:f>/s.exec(body)?.[1] ?? "")),
  );
  const border = isOn("border", false) ? color("borderColor") : "";
  return {
    showDataBarOnly: !isOn("showValue", true),
    barDirection: modelWord(directions, "direction"),
    axisFormat: modelWord(axes, "axisPosition"),
    axisColor: color("axisColor"),
    ...(lower ? { lowerBoundRule: lower } : {}),
    ...(upper ? { upperBoundRule: upper } : {}),
    "positive.borderColor": border,
    "positive.gradientFill": isOn("gradient", true),
    "negative.fillColor": color("negativeFillColor") || usual["negative.fillColor"],
    "negative.borderColor": border === "" ? "" : color("negativeBorderColor"),
    "negative.matchPositiveBorderColor": isOn("negativeBarBorderColorSameAsPositive", true),
    "negative.matchPositiveFillColor": isOn("negativeBarColorSameAsPositive", false),
  };
}

/** What a bar of 2007 has besides its bounds and its colour. */
const usual = {
  showDataBarOnly: false,
  barDirection: "Context",
  axisFormat: "None",
  axisColor: "#000000",
  "positive.borderColor": "",
  "positive.gradientFill": true,
  "negative.fillColor": "#FF0000",
  "negative.borderColor": "",
  "negative.matchPositiveBorderColor": true,
  "negative.matchPositiveFillColor": true,
};

/** The rule of the model; null for one that has no bounds. */
export function modelDataBar({ dataBar, range }: ConditionalRule, later: LaterBars): Rule | null {
  const [lower, upper] = dataBar?.cfvo ?? [];
  if (!dataBar || !lower || !upper) return null;
  return {
    ...usual,
    lowerBoundRule: boundOf(lower.type, lower.value ?? ""),
    upperBoundRule: boundOf(upper.type, upper.value ?? ""),
    "positive.fillColor": `#${dataBar.color.slice(-6).toUpperCase()}`,
    ...later.get(range),
  };
}

function boundOf(kind: string | undefined, formula: string): Bound {
  const type = boundTypes.find(([, file]) => file === kind)?.[0] ?? "Automatic";
  return formula === ""
    ? { type }
    : { type, formula: type === "Formula" ? `=${formula}` : formula };
}

const bare = (formula: string) => formula.replace(/^=/, "");
const argb = (color: unknown) => `FF${String(color).slice(1)}`;
const digit = (flag: boolean) => (flag ? 1 : 0);

/** A GUID for a rule by the numbers of its sheet and its place on it. */
function guid(sheet: number, index: number): string {
  const part = (value: number, length: number) =>
    value.toString(16).toUpperCase().padStart(length, "0");
  return `{5C0E3A03-0000-4000-${part(0x8000 + sheet, 4)}-${part(index + 1, 12)}}`;
}
