import type { ColumnKey } from "../../form/model/fields";

/** What a platform takes for a 定性 row's 实际完成值, and the least share of 分值 that it lets stand beside it. */
export interface PlatformBand {
  word: string;
  from: number;
}

/** What a platform is known to refuse on upload. A check that it lacks is left out. */
export interface PrecheckChecks {
  /** Rows are matched by 三级指标 alone: of two rows of one name one is lost. */
  uniqueNames?: true;
  /** Characters that no value may have. */
  signs?: readonly string[];
  /** Neither half nor full spaces in names and values. */
  noSpaces?: true;
  /** The values of 定量 rows are plain numbers. */
  numbers?: true;
  /** The only words of a 定性 row, the best first. */
  bands?: readonly PlatformBand[];
  /** The column that it wants for each 定性 row, and that our forms have not. */
  description?: string;
  /** Most bytes of a text: one for an ASCII character, two for any other. */
  bytes?: { name?: number; goal?: number; explanation?: number };
  /** 分值 is above 0, and no 得分 above it. */
  weights?: true;
  /** The points that a 一级 or 二级 label prints are the sum of its rows. */
  levelPoints?: true;
  /** 定量 scores are recomputed and overwritten: see platformScore. */
  recomputes?: true;
  /** A row that loses points says why. */
  explained?: true;
}

/**
 * What one platform refuses, as data. Another place is another file of profiles/.
 * What it rests on is told to the user, because no ministry has published it.
 */
export interface PrecheckProfile {
  /** Kept in workbooks: never reused or renamed. */
  id: string;
  title: Record<"zh-CN" | "en-US", string>;
  /** When it was seen to do so. */
  year: string;
  checks: PrecheckChecks;
}

/** The columns whose values a platform reads letter by letter. */
export type ValueColumn = Extract<ColumnKey, "name" | "target" | "actual">;
