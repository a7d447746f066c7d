import { useCallback, useState } from "react";
import type { SheetWish, Unit } from "../../actions";
import type { Language } from "../../locale/language";
import type { Theme } from "../theme";

/**
 * What the pane remembers on this machine: what belongs to the person. What belongs to the form lives
 * in the workbook, so that losing this harms nothing.
 */
export interface Preferences {
  /** null follows Excel. */
  language: Language | null;
  /** null follows Excel, as far as that tells. */
  theme: Theme | null;
  unit: Unit;
  /** Validate again after changes. */
  live: boolean;
  lockComputed: boolean;
  /** New sheets compute without the add-in. */
  nativeFormulas: boolean;
  /** New sheets check themselves. */
  liveChecks: boolean;
  /** Ids of the rule packs of which it was said that a part of them rests on practice alone. */
  toldRules: string[];
}

/** How sheets are to be made. */
export function sheetWish({ nativeFormulas, liveChecks }: Preferences): SheetWish {
  return { formulas: nativeFormulas ? "native" : "addIn", liveChecks };
}

export const defaultPreferences: Preferences = {
  language: null,
  theme: null,
  unit: { code: "", name: "" },
  live: false,
  lockComputed: false,
  nativeFormulas: true,
  liveChecks: true,
  toldRules: [],
};

const key = "perfscore.preferences";

/** The stored preferences; whatever is missing, damaged or not allowed to be read is the default. */
export function loadPreferences(): Preferences {
  try {
    return readPreferences(JSON.parse(localStorage.getItem(key) ?? "null"));
  } catch {
    return defaultPreferences;
  }
}

export function usePreferences(): [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(loadPreferences);
  const change = useCallback((changed: Partial<Preferences>) => {
    setPreferences((current) => {
      const next = { ...current, ...changed };
      store(next);
      return next;
    });
  }, []);
  return [preferences, change];
}

function store(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // A browser may forbid storage in frames; the pane then only forgets.
  }
}

/** Takes from foreign data what has the right shape. */
export function readPreferences(data: unknown): Preferences {
  const { language, theme, unit, live, lockComputed, nativeFormulas, liveChecks, toldRules } =
    asRecord(data);
  const { code, name } = asRecord(unit);
  return {
    language: language === "zh-CN" || language === "en-US" ? language : null,
    theme: theme === "light" || theme === "dark" ? theme : null,
    unit: { code: asText(code), name: asText(name) },
    live: live === true,
    lockComputed: lockComputed === true,
    nativeFormulas: nativeFormulas !== false,
    liveChecks: liveChecks !== false,
    toldRules: Array.isArray(toldRules) ? toldRules.map(asText).filter((id) => id !== "") : [],
  };
}

function asRecord(data: unknown): Record<string, unknown> {
  return typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
}

function asText(data: unknown): string {
  return typeof data === "string" ? data : "";
}
