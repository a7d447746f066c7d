import type { PrecheckProfile } from "../profile";
import { provincial } from "./provincial";

/** The platforms that are known, in the order of the settings. */
export const precheckProfiles: readonly PrecheckProfile[] = [provincial];

/** The platform of an id; null for none, and for one that another version knew. */
export function precheckProfile(id: string | undefined): PrecheckProfile | null {
  return precheckProfiles.find((profile) => profile.id === id) ?? null;
}
