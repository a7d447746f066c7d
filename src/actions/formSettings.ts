import { platformIn, platformSetting, readSetting, writeSetting } from "../workbook";
import { loadValidation } from "./validation/loadValidation";
import type { Levels, PrecheckPlatform } from "./validation/validate";

/** Its name in the workbook. */
const levelsName = "perfscore.levels";

/**
 * The levels of problems that were set for this workbook; whatever is damaged is left out. One sync.
 * @throws WorkbookError
 */
export async function readLevels(): Promise<Levels> {
  return levelsOf(await readSetting(levelsName));
}

/**
 * Keeps the levels in the workbook, so that everyone who validates it finds the same. One sync.
 * @throws WorkbookError readOnly
 */
export function writeLevels(levels: Levels): Promise<void> {
  return writeSetting(levelsName, levels);
}

/** Takes from foreign data what has the right shape. */
function levelsOf(data: unknown): Levels {
  const levels: Levels = {};
  if (typeof data !== "object" || data === null) return levels;
  for (const [code, level] of Object.entries(data as Record<string, unknown>)) {
    if (level === "error" || level === "warning" || level === "info" || level === "off") {
      levels[code] = level;
    }
  }
  return levels;
}

/** The platforms whose uploads can be checked for, and the one that the workbook asks for. */
export interface PrecheckSetting {
  platforms: PrecheckPlatform[];
  chosen: string | null;
}

/**
 * The workbook's 导入预检. One sync.
 * @throws WorkbookError
 */
export async function readPrecheck(): Promise<PrecheckSetting> {
  const { precheckProfiles } = await loadValidation();
  const { platform = null } = platformIn({ value: await readSetting(platformSetting) });
  return { platforms: [...precheckProfiles], chosen: platform };
}

/**
 * Keeps in the workbook which platform's upload its forms are checked for; null for none. One sync.
 * @throws WorkbookError readOnly
 */
export function writePrecheck(platform: string | null): Promise<void> {
  return writeSetting(platformSetting, { platform: platform ?? "" });
}
