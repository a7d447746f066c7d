import type { Field } from "../../../form";
import { isBlank } from "../../../words/cell";
import type { Block } from "../narrativeReport";
import { linesIn } from "../reportLines";
import { gap, quote, textOf, type Reported } from "../pieces";

/** 二、整体绩效目标及完成情况: both in the form's own words. */
export function goalsChapter(source: Reported): Block[] {
  const { goal, achievement } = source.form;
  return [
    { kind: "heading", text: "（一）年初总体目标" },
    ...paragraphs(source, goal, "年初总体目标"),
    { kind: "heading", text: "（二）全年完成情况" },
    ...paragraphs(source, achievement, "全年完成情况"),
  ];
}

/** A text of several lines is as many paragraphs. */
function paragraphs(source: Reported, field: Field, what: string): Block[] {
  const { at } = field;
  if (isBlank(field.value)) return [{ kind: "paragraph", pieces: [gap("toFill", what, at)] }];
  const piece = textOf(source, field, what);
  const lines = typeof piece === "string" || "gap" in piece ? [] : linesIn(piece.text);
  return lines.length === 0
    ? [{ kind: "paragraph", pieces: [piece] }]
    : lines.map((line) => ({ kind: "paragraph", pieces: [quote(line, at)] }));
}
