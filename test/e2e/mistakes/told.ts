/** What the list of the 校验 view tells, row by row. */
import type { Frame, Locator } from "playwright-core";

/** A problem as it stands in the list. */
export interface Told {
  /** Its code and its cell, such as "ACTUAL_MISSING H35". */
  name: string;
  key: string;
  level: string;
  cell: string;
  sentence: string;
  /** What its button does, where it has one. */
  fix: string | null;
}

/** Everything in the list, 未填 included, and for how many cells 全部修复 is offered. */
export async function lookAtList(pane: Frame): Promise<{ told: Told[]; safeFixes: number }> {
  return pane.evaluate(() => {
    const text = (row: Element | null, selector: string) =>
      row?.querySelector(selector)?.textContent ?? "";
    const told = [...document.querySelectorAll<HTMLElement>("[data-problem]")].map((row) => {
      const key = row.dataset.problem ?? "";
      const [code, cell] = key.split(" ").slice(-3).reverse().slice(1);
      const line = row.parentElement;
      return {
        name: `${code} ${cell}`,
        key,
        level: text(row, ".level"),
        cell: text(row, ".cell"),
        sentence: text(row, ".sentence"),
        fix: line?.querySelector(".fix")?.textContent ?? null,
      };
    });
    const fixAll = [...document.querySelectorAll("button")].find((button) =>
      button.textContent?.startsWith("全部修复"),
    );
    return { told, safeFixes: Number(/\d+/.exec(fixAll?.textContent ?? "0")?.[0]) };
  });
}

/** The line of a problem: what is clicked to jump, and its button beside it. */
export function lineOf(pane: Frame, { key }: Told): Locator {
  return pane.locator(".problem-line").filter({ has: pane.locator(`[data-problem="${key}"]`) });
}
