/** Reads arguments from outside: right type or InvalidArgument. */
import { HostError } from "../../workbook/model/model";
import { colorNames } from "./colorNames";

export function invalid(
  message = "The argument is invalid or missing or has an incorrect format.",
): never {
  throw new HostError("InvalidArgument", message);
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : invalid();
}

export function optionalText(value: unknown, otherwise = ""): string {
  return value === undefined || value === null ? otherwise : text(value);
}

export function integer(value: unknown, least = -Infinity): number {
  return typeof value === "number" && Number.isInteger(value) && value >= least ? value : invalid();
}

/** Checks for a whole number within limits. */
export function integerFrom(least: number, most: number): (value: unknown) => number {
  return (value) => {
    const found = integer(value, least);
    return found <= most ? found : invalid();
  };
}

export function number(value: unknown, least = -Infinity): number {
  return typeof value === "number" && Number.isFinite(value) && value >= least ? value : invalid();
}

export function flag(value: unknown): boolean {
  return typeof value === "boolean" ? value : invalid();
}

export function record(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : invalid();
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  return allowed.find((one) => one === value) ?? invalid();
}

/** "#RRGGBB", "RRGGBB" or a name that HTML knows -> "#RRGGBB" in upper case. */
export function color(value: unknown): string {
  const name = text(value).toLowerCase();
  if (Object.hasOwn(colorNames, name)) return colorNames[name] ?? invalid();
  const digits = /^#?([0-9a-f]{6})$/i.exec(text(value));
  return digits ? `#${(digits[1] ?? "").toUpperCase()}` : invalid();
}
