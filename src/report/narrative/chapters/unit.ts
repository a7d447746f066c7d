import { familyOf } from "../../../form";
import type { FamilyCheck } from "../../../form/families/family";
import { isBlank } from "../../../words/cell";
import { halfWidth } from "../../../words/compact";
import { yearOf } from "../../unit";
import type { Block, Piece } from "../narrativeReport";
import { gap, numberPiece, quote, textOf, type Reported } from "../pieces";

/** The unit's name as its cell shows it, without code and suffix. */
export function unitName({ form, shown }: Reported): Piece {
  const name = shown(form.unit)
    .replace(/^\p{Nd}+\s*/u, "")
    .replace(/[-－]\s*\p{Nd}+$/u, "")
    .trim();
  return name === "" ? gap("toFill", "部门（单位）名称", form.unit.at) : quote(name, form.unit.at);
}

/** 2024, from the cell of the year or else of the title. */
export function yearPiece({ form, shown }: Reported): Piece {
  const year = yearOf(form);
  if (year === "") return gap("toFill", "年度", form.year.at);
  const field = halfWidth(shown(form.year)).includes(year) ? form.year : form.title;
  return quote(year, field.at);
}

/** 部门（单位）整体绩效自评报告 */
export function reportTitle({ form }: Reported): string {
  return familyOf(form.kind).title.replace(/自评(?:结果)?表$/u, "自评报告");
}

/** 一、部门（单位）概况: who reports, on which money; what it does is for the unit to write. */
export function unitChapter(source: Reported): Block[] {
  const { form } = source;
  const isProject = familyOf(form.kind).of === "project";
  const code = /^\p{Nd}+/u.exec(source.shown(form.unit))?.[0] ?? "";
  const named: Piece[] = [
    ...(isProject ? ["项目名称：", textOf(source, form.project, "项目名称"), "。实施单位："] : []),
    unitName(source),
    ...(code === "" ? [] : ["（单位代码 ", quote(code, form.unit.at), "）"]),
    "。",
  ];
  const authority: Piece[] =
    form.authority.at === null
      ? []
      : ["主管部门：", textOf(source, form.authority, "主管部门"), "。"];
  const written = isProject
    ? ["项目背景和立项依据", "项目主要内容和实施情况"]
    : ["主要职责职能", "机构设置和人员情况"];
  return [
    { kind: "paragraph", pieces: [...named, ...authority] },
    ...written.map((what): Block => ({ kind: "paragraph", pieces: [gap("toFill", what)] })),
    ...budget(source),
  ];
}

/** 年初预算, where the form has cells for it; of a form that need not say it, where it does. */
function budget(source: Reported): Block[] {
  const { income, expenditure, kind } = source.form;
  const checks: readonly FamilyCheck[] = familyOf(kind).checks;
  const isAsked = checks.includes("budget");
  const unit = source.isLiaoning ? " 万元" : "";
  const parts = (
    [
      ["年初预算收入", income],
      ["年初预算支出", expenditure],
    ] as const
  ).filter(([, { at, value }]) => at !== null && (isAsked || !isBlank(value)));
  if (parts.length === 0) return [];
  const pieces = parts.flatMap(([what, field], place): Piece[] => [
    `${place === 0 ? "" : "，"}${what} `,
    numberPiece(source, field, what),
    unit,
  ]);
  return [{ kind: "paragraph", pieces: [...pieces, "。"] }];
}
