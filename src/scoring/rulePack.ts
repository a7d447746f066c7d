/** 等级 */
export type Grade = "优" | "良" | "中" | "差";

/** One band of 定性 rows. */
export interface Band {
  band: 1 | 2 | 3;
  /** The words a filler picks: 全部或基本达成预期指标 */
  text: string;
  /** The range printed behind them: 100%-80%（含） */
  range: string;
  /** Highest 完成程度 of the band, 0 to 1. */
  from: number;
  /** Lowest 完成程度 of the band, 0 to 1. */
  to: number;
}

/**
 * What a policy rests on. published: seen in a published form. national: the national rules
 * (财预〔2020〕10号). practice: what other places and systems do, to be compared with the local paper.
 * local: a local paper. own: written in the workbook's own rules without naming a paper.
 */
export type Evidence = "published" | "national" | "practice" | "local" | "own";

/** The fields of a rule pack that decide something, each of which places differ in. */
export type Policy = Exclude<
  keyof RulePack,
  "id" | "title" | "shortName" | "otherNames" | "evidence" | "papers" | "cited" | "sumTolerance"
>;

/**
 * The rules one finance bureau scores by, as data. Every policy that places differ in is a field;
 * the sources are S0 (the published self-evaluation form of 2024), the national rules
 * 财预〔2020〕10号 and the practice of provincial systems. A sheet names its pack in a visible cell,
 * so that it scores the same on every machine.
 */
export interface RulePack {
  /** What a formula or a sheet calls it: letters, digits and hyphens. */
  id: string;
  /** What a sheet (in Chinese) and the pane call it. */
  title: { "zh-CN": string; "en-US": string };
  /** The place or field in a word: 辽宁. */
  shortName: string;
  /** Names that it also answers to. */
  otherNames: string[];
  /** What each policy rests on; practice where nothing is said. */
  evidence: Partial<Record<Policy, Evidence>>;
  /** Of the rules that a workbook has written in a sheet of its own: the numbers of the local papers. */
  papers?: Partial<Record<Policy, string>>;
  /** Of such rules: what a score that was made by them cites, with those numbers. */
  cited?: string;
  /** Points of the parts of the form in printed order (S0: 40/20/5/5/5/20/5). They add up to the full total. */
  sectionPoints: { name: string; points: number }[];
  /** Decimals of 执行率 as a percentage; the score uses the rounded rate (S0: 0, so 93.64 % is 94 %). */
  taskRateDecimals: number;
  /** Decimals of 完成程度 as a ratio (S0: 2, so 0.8128 is 0.81); null: the score uses the unrounded ratio. */
  completionDecimals: number | null;
  /** Decimals of a row's 得分 in points (S0: none, 1.296 stands); null: not rounded. */
  rowScoreDecimals: number | null;
  /** Decimals of 总评价得分 in points (S0: 2, 97.616 is 97.62). */
  totalDecimals: number;
  /**
   * An execution rate above 1 (spent more than allocated). clamp: counts as 1, a score never exceeds
   * its weight (national). refuse: a person has to judge it (published tables leave it blank).
   */
  cap: "clamp" | "refuse";
  /**
   * 完成程度 of a <= or < row above its target t, with actual a.
   * linear_to_double: 1 - (a-t)/|t|, 0 from twice the target on (default of a provincial system).
   * inverse_ratio: t/a (Hubei); a negative target has no inverse ratio and falls under linear_to_double.
   * zero: 0 (all or nothing). per_point: offPerPoint is lost for each percentage point above it (a published frame of
   * 2016 for whole departments), also of a target of 0 or below; it speaks of percentages only, so that a row of
   * another unit falls under linear_to_double. No Liaoning rule is published.
   */
  reverseMiss: "linear_to_double" | "inverse_ratio" | "zero" | "per_point";
  /**
   * Share of the weight that each percentage point costs under per_point, in proportion, until nothing is left. That
   * frame takes a tenth in each of its rows: 0.1 of 1, 0.2 of 2, 0.3 of 3 points.
   */
  offPerPoint: number;
  /**
   * A target of 0 that is missed, also by an = row (policy reverse_zero; S0 only shows 0 reached).
   * zero: 完成程度 0. refuse: a person has to judge it.
   */
  reverseZero: "zero" | "refuse";
  /**
   * An = row above its target. full: counts as reached (provincial systems, with a warning).
   * deviation: 1 - |a-t|/|t|. refuse: a person has to judge it.
   */
  equalOver: "full" | "deviation" | "refuse";
  /**
   * A negative actual. zero_for_positive: counts as 0 in >=, > and = rows, is itself in <= and < rows,
   * where 三公 12 % down is -12. zero_for_all: counts as 0 everywhere (a provincial system).
   * refuse: an error in >=, > and = rows. Where the target is negative too, it is always itself.
   */
  negativeActual: "zero_for_positive" | "zero_for_all" | "refuse";
  /** The bands of 定性 rows, best first (national: 100-80/80-60/60-0; Hubei: 80-50/50-0). */
  qualBands: Band[];
  /** Band 1 chosen without a number. band1_full: 完成程度 1 (S0). ask: the number must be filled. */
  qualValue: "band1_full" | "ask";
  /** A positive row at this multiple of its target or more is to be explained (1.3: a provincial system). Never a deduction. */
  overThreshold: number;
  /** Lowest total of each grade in points, best first; the last is 0 (national: 90/80/60). */
  gradeBands: { grade: Grade; from: number }[];
  /**
   * A number beside a percentage that may be a ratio (unit %, target 95, actual 0.98) and scores differently as one.
   * one_is_whole: exactly 1 beside a target of 100 is the whole, as S0 has it (固定资产利用率); all else asks the
   * person. ask: all asks.
   */
  percentSlip: "one_is_whole" | "ask";
  /**
   * The lights of 绩效运行监控: the lowest progress (actual ÷ target × 12 ÷ month, as a ratio) of each light
   * above 红 (0.6/0.8/1.2: a platform of several provinces; no Liaoning rule is published).
   */
  progressLights: { yellow: number; green: number; blue: number };
  /** When 偏差原因分析 and 改进措施 must be filled (S0, provincial systems: below the weight). */
  reasonRequired: "score_below_weight" | "never";
  /** A typed score that differs from the rule's is kept; keep_and_report also lists it, keep does not. */
  override: "keep_and_report" | "keep";
  /** Largest difference taken for equal: money in 万元, points in points (S0 ties exactly). */
  sumTolerance: { money: number; points: number };
}
