import type { OverviewRow } from "../../src/actions";

/** A form that is filled in and sound, as 总览 tells it. */
export const soundRow: OverviewRow = {
  key: "s1|0",
  sheetId: "s1",
  sheetName: "703001自评表2024",
  at: { row: 0, column: 0 },
  unit: { code: "703001", name: "朝阳市工业和信息化局" },
  project: "",
  year: "2024",
  kind: "selfEvaluation",
  filled: 29,
  toFill: 29,
  unfilled: 0,
  errors: 0,
  warnings: 0,
  total: "97.62",
  grade: "优",
  rate: 0.9483,
};
