/** Calls as people type them, and as nobody would, made from a seed. */
import { behind } from "./spelling";
import * as typed from "./typed";
import type { Row } from "./row";

/** Numbers from 0 up to 1. */
export type Random = () => number;

/** The cells of the functions that take no row. */
export interface Measures {
  month: unknown;
  allocated: unknown;
  executed: unknown;
  total: unknown;
  /** Ranges of scores. */
  scores: unknown[][];
  points: unknown;
  count: unknown;
}

/** Target, actual and unit, and the operators that suit them, where not any does. */
interface Values extends Pick<Row, "target" | "actual" | "unit"> {
  operators?: unknown[];
}

/** The row that the next numbers stand for. */
export function randomRow(random: Random): Row {
  const { below, pick, chance } = choices(random);
  const { number, text, decimalNumber, pair, orError } = writer(random);
  const { operators, ...values } = targetAndActual();
  return {
    ...values,
    operator: orError(operators && chance(0.8) ? pick(operators) : operator()),
    weight: orError(weight()),
    rules: chance(0.004) ? pick(typed.unknownRules) : pick(typed.rules),
    ...(chance(0.003) && {
      [pick(["operator", "target", "actual", "unit"])]: pick(typed.errorTexts),
    }),
    ...(chance(0.01) && { target: orError(pick(typed.blanks)) }),
    ...(chance(0.01) && { actual: orError(pick(typed.blanks)) }),
    ...(chance(0.01) && { unit: pick(["辽宁", "national", "全 国", "Liaoning"]) }),
  };

  function operator(): unknown {
    const roll = random();
    if (roll < 0.62) return pick(typed.signs);
    if (roll < 0.84) return dressed(pick(typed.comparing));
    if (roll < 0.86) return pick(typed.englishOperators);
    if (roll < 0.94) return pick(typed.noOperators);
    return roll < 0.98 ? pick(typed.unknownOperators) : dressed(pick(behind));
  }

  /** Full-width, or with white space, as texts are pasted. */
  function dressed(plain: string): string {
    const roll = random();
    if (roll < 0.06) return wide(plain);
    return roll < 0.1 ? ` ${plain}　` : plain;
  }

  function weight(): unknown {
    const roll = random();
    if (roll < 0.6) return pick(typed.weights);
    return roll < 0.95 ? decimalNumber(below(4), 3) : pick(typed.oddWeights);
  }

  function targetAndActual(): Values {
    const roll = random();
    if (roll < 0.3) return numbers();
    if (roll < 0.62) return withUnits();
    if (roll < 0.76) return percents();
    if (roll < 0.86) return { ...words(), operators: typed.noOperators };
    if (roll < 0.94) return { ...dates(), operators: ["=", "<=", "等于", ...typed.noOperators] };
    const unit = chance(0.5) ? "" : pick(pick(typed.unitKinds));
    if (chance(0.5)) return { target: pick(typed.wrongKinds), actual: text(number()), unit };
    if (chance(0.2)) {
      return { target: pick(["0", 0, "0次", "0%"]), actual: pick(typed.noneWords), unit };
    }
    return { target: number(), actual: pick(typed.wrongKinds), unit };
  }

  /** Two bare numbers, as numbers or texts of them. */
  function numbers(): Values {
    const [target, actual] = pair();
    const share = pick([0, 0, 0.3, 1]);
    const cell = (value: number): unknown => (chance(share) ? text(value) : value);
    const unit = chance(0.1) ? pick(typed.blanks) : "";
    if (chance(0.01)) return { target: pick(typed.extremes), actual, unit };
    if (chance(0.01)) return { target, actual: pick(typed.extremes), unit };
    return { target: cell(target), actual: cell(actual), unit };
  }

  function withUnits(): Values {
    const kind = pick(typed.unitKinds);
    const unit = (): string => pick(chance(0.06) ? pick(typed.unitKinds) : kind);
    const [target, actual] = pair();
    const cell = (value: number): unknown =>
      chance(0.45) ? value : chance(0.85) ? text(value, unit()) : text(value);
    return { target: cell(target), actual: cell(actual), unit: chance(0.55) ? "" : unit() };
  }

  function percents(): Values {
    const points = (): number =>
      pick([
        ...[100, 100, 95, 98, 50, 49.99, 81.28, 60, 30, 10, 5, 0, 120, 0.98, 1, 1, 1.02, 1.5],
        ...[1.51, 0.5, 0.005, -1, -1.5, 0.95, 2, decimalNumber(2, 2), decimalNumber(1, 2)],
      ]);
    const cell = (): unknown => {
      const roll = random();
      if (roll < 0.55) return points();
      return roll < 0.85 ? text(points(), pick(["%", "％", "%", "%", "‰"])) : text(points());
    };
    const unit = chance(0.55) ? pick(typed.percentUnits) : "";
    return { target: cell(), actual: cell(), unit };
  }

  function words(): Values {
    const unit = chance(0.8) ? "" : pick(["%", "项", "无"]);
    const odd = (): unknown => pick<unknown>([...typed.blanks, number(), date(), true]);
    const target = chance(0.85) ? pick(typed.wordTargets) : odd();
    const roll = random();
    if (roll < 0.35) return { target, actual: band(), unit };
    if (roll < 0.55) return { target, actual: pick(typed.answers), unit };
    if (roll < 0.6) return { target, actual: chance(0.5) ? target : date(), unit };
    return { target, actual: completion(), unit };
  }

  function completion(): unknown {
    const value = pick([
      ...[0, 0.5, 0.805, 0.995, 1, 1.2, 2, 70, 85.5, 100, 101, -0.1, 1.99, 1e-9],
      ...[random(), random(), decimalNumber(0, 3)],
    ]);
    return chance(0.5) ? value : text(value, pick(["", "", "%", "‰", "项", "分"]));
  }

  function band(): string {
    const range = pick(typed.bandRanges).replace("-", pick(typed.dashes));
    const ended = range === "" ? "" : range + pick(typed.rangeEnds);
    const whole = chance(0.3) && range !== "" ? `（${ended}）` : ended;
    const object = pick(typed.bandObjects) + pick(typed.bandTails);
    const named = chance(0.85) ? pick(typed.bandWords) + object : "";
    return [...(named + whole)].join(chance(0.05) ? " " : "");
  }

  function dates(): Values {
    const roll = random();
    const target = roll < 0.9 ? date() : number();
    const other = roll < 0.1 || roll > 0.95 ? number() : pick(typed.answers);
    const actual = roll >= 0.2 && roll <= 0.95 ? date() : other;
    return { target, actual, unit: chance(0.85) ? "" : pick(["月", "%", "项"]) };
  }

  function date(): string {
    const roll = random();
    const month = pick(typed.months);
    const plain = roll < 0.4 ? month : roll < 0.6 ? pick(typed.years) + month : null;
    const ended = (plain ?? pick(typed.fullDates)) + pick(typed.dateEnds);
    return chance(0.03) ? wide(ended) : ended;
  }
}

/** The cells of the other functions that the next numbers stand for. */
export function randomMeasures(random: Random): Measures {
  const { below, pick, chance } = choices(random);
  const { number, text, decimalNumber, pair, orError } = writer(random);
  const [given, spent] = pair();
  return {
    month: orError(chance(0.8) ? 1 + below(12) : pick(typed.oddMonths)),
    allocated: orError(amount(given)),
    executed: orError(amount(spent)),
    total: orError(total()),
    scores: Array.from({ length: 1 + below(3) }, () =>
      Array.from({ length: 1 + below(6) }, () => orError(score())),
    ),
    points: orError(points()),
    count: orError(chance(0.8) ? 1 + below(30) : pick(typed.oddCounts)),
  };

  function amount(value: number): unknown {
    const positive = chance(0.95) ? Math.abs(value) : value;
    if (chance(0.5)) return positive;
    return chance(0.9)
      ? text(positive, chance(0.3) ? "" : pick(typed.moneyUnits))
      : pick<unknown>([...typed.blanks, ...typed.wrongKinds, 0]);
  }

  function total(): unknown {
    const roll = random();
    const limit = pick([0, 1, 60, 80, 90, 100, 59.995, 89.995, 100.005, -0.004]);
    if (roll < 0.8) return limit + pick([0, 0, 0.001, -0.001, 0.004999999, random()]);
    if (roll < 0.9) return text(below(120), pick(["", "", "分", "%", "项"]));
    return pick<unknown>([...typed.blanks, ...typed.oddScores, number()]);
  }

  function score(): unknown {
    const roll = random();
    if (roll < 0.6) return decimalNumber(below(3), below(4));
    if (roll < 0.75) return text(decimalNumber(1, 2));
    return roll < 0.9 ? pick(typed.blanks) : pick(typed.oddScores);
  }

  function points(): unknown {
    return chance(0.8)
      ? decimalNumber(below(3), pick([0, 1, 2, 2, 3]))
      : pick<unknown>([...typed.oddWeights, 1e11, 1e12, 1e300, number()]);
  }
}

/** Choices that a random number makes. */
function choices(random: Random) {
  const below = (count: number): number => Math.floor(random() * count);
  const pick = <Value>(list: readonly Value[]): Value => list[below(list.length)]!;
  const chance = (share: number): boolean => random() < share;
  return { below, pick, chance };
}

/** Makes numbers, and texts of them. */
function writer(random: Random) {
  const { below, pick, chance } = choices(random);
  return { number, text, decimalNumber, pair, orError };

  /** Rarely, what a cell holds that could not be calculated. */
  function orError(cell: unknown): unknown {
    const { notAvailable, divisionByZero } = CustomFunctions.ErrorCode;
    return chance(0.003) ? new CustomFunctions.Error(pick([notAvailable, divisionByZero])) : cell;
  }

  /** Two numbers, often near each other, or a tie of rounding apart. */
  function pair(): [number, number] {
    const roll = random();
    const target = number();
    if (roll < 0.2) return [target, target];
    if (roll < 0.35) return [target, besides(target)];
    if (roll < 0.55) return tie();
    if (roll < 0.75) return [target, shortest(target * (random() * 2.2 - 0.1))];
    return [target, number()];
  }

  /** The number beside a number of 15 digits. */
  function besides(value: number): number {
    const power = Number(value.toExponential(14).split("e")[1]);
    return shortest(shortest(value) + Number(`${pick(["", "-"])}1e${power - 14}`));
  }

  /** An actual at half a hundredth, thousandth or ten-thousandth of its target. */
  function tie(): [number, number] {
    const [places, scale] = [pick([2, 3, 4]), pick([1, 1, 10, 0.1, 1000])];
    const part = 2 * below(10 ** places) + 1;
    const target = 2 * 10 ** places * pick([1, 1, 2, 3, 7, 0.5]) * pick([1, 1, 1, -1]);
    const over = chance(0.3) ? Math.abs(target) : 0;
    const actual = over + (part * target) / (2 * 10 ** places);
    return [shortest(target * scale), shortest(actual * scale)];
  }

  function number(): number {
    const roll = random();
    if (roll < 0.3) {
      return pick([0, 1, 2, 3, 5, 10, 12, 30, 50, 100, 95, 98, 81.28, 1.5, 0.5, 200, 365, 1e4]);
    }
    if (roll < 0.45) return below(1000);
    if (roll < 0.8) return decimalNumber(below(5), below(7)) * (chance(0.1) ? -1 : 1);
    if (roll < 0.9) return (chance(0.5) ? 1 : -1) * decimalNumber(below(15), 14);
    if (roll < 0.93) return pick([0.1 + 0.2, 0.1 + 0.7, 1.1 * 3, 1 / 3, 2 / 3, 1.005, 0, -0]);
    if (roll < 0.95) return (random() - 0.1) * pick([1, 100, 1e9]);
    return pick([1, -1, 9, 5]) * 10 ** (below(30) - 14) * (1 + below(9));
  }

  /** A number of at most so many digits before and behind the point, 15 in all. */
  function decimalNumber(before: number, after: number): number {
    const digits = Array.from({ length: Math.min(15, before + after) }, () => below(10)).join("");
    return Number(`0${digits.slice(0, before)}.${digits.slice(before)}`);
  }

  /** A number as a text, in one of the ways in which people write it. */
  function text(value: number, unit = ""): string {
    const money = unit === "" && chance(0.05) ? pick(["¥", "￥"]) : "";
    const moneyUnit = money !== "" && chance(0.5) ? pick(["元", "万元", "万", "美元", "%"]) : "";
    const space = chance(0.06) ? pick([" ", "　", "\n"]) : "";
    const plain = digitsOf(Math.abs(value)) + space + unit + moneyUnit;
    const signed = value < 0 ? negative(money, plain) : (chance(0.03) ? "+" : "") + money + plain;
    const operated = chance(0.07) ? withOperator(signed) : signed;
    if (chance(0.04)) return wide(operated);
    return chance(0.03) ? ` ${operated}\n` : operated;
  }

  function negative(money: string, plain: string): string {
    if (chance(0.2)) return `(${money}${plain})`;
    const minus = pick(["-", "-", "−", "–", "－"]);
    return chance(0.5) ? money + minus + plain : minus + money + plain;
  }

  function digitsOf(value: number): string {
    const plain = plainDecimal(value);
    const grouped = chance(0.15) ? plain.replace(/^\d+/, groups) : plain;
    const long = chance(0.03)
      ? grouped + (grouped.includes(".") ? "" : ".") + moreDigits()
      : grouped;
    const short = chance(0.1) ? long.replace(/^0\./, ".") : long;
    return chance(0.03) && !short.includes(".") ? `${short}.` : short;
  }

  /** More digits than a number can hold, often at the middle between two numbers. */
  function moreDigits(): string {
    return pick(["5", "50", "49", "500000001", "4999999999999999", `${below(1e9)}${below(1e9)}`]);
  }

  function withOperator(value: string): string {
    const roll = random();
    const front = pick([...typed.comparing, ...typed.englishOperators]);
    if (roll < 0.6) return front + (chance(0.2) ? " " : "") + value;
    return roll < 0.9 ? value + pick(behind) : front + value + pick(behind);
  }
}

/** A number's 15 digits without an exponent. */
function plainDecimal(value: number): string {
  const [digits, power] = shortest(value).toExponential().split("e");
  const all = digits!.replace(".", "");
  const place = 1 + Number(power);
  if (place <= 0) return `0.${"0".repeat(-place)}${all}`;
  return all.length <= place
    ? all.padEnd(place, "0")
    : `${all.slice(0, place)}.${all.slice(place)}`;
}

/** A comma before each three digits. */
function groups(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ",");
}

function shortest(value: number): number {
  return Number(value.toPrecision(15));
}

/** The text in full-width characters. */
function wide(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
