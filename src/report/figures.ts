import { roundHalfAway } from "../scoring";

/** Points as the form shows them: at most four decimals, no trailing zeros (1.296, 7.2, 8). */
export function pointsText(value: number): string {
  return String(roundHalfAway(value, 4));
}

/** A total with all its decimals: 97.6 with 2 is "97.60". */
export function fixedText(value: number, decimals: number): string {
  const [whole = "0", fraction = ""] = String(roundHalfAway(value, decimals)).split(".");
  return decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, "0")}`;
}

/** A ratio as a percentage, "94%". */
export function percentText(ratio: number): string {
  return `${roundHalfAway(ratio * 100, 4)}%`;
}
