/**
 * What Excel may be up to while an add-in works: things that a person, a co-author or a fault of
 * Excel brings about, played so that an add-in can be tested against them.
 */
import { HostError, type HostErrorCode } from "../workbook/model/model";
import { camelCase } from "./engine/spelling";

/** The add-in's page is shown in its pane, or runs for the functions alone. */
export type PaneVisibility = "Visible" | "Hidden";

/** `Office.addin.setStartupBehavior`: Background for load, Inactive for none. */
export type StartState = "Background" | "Inactive";

type Hook = () => void | Promise<void>;

export class Situation {
  /** Several sheets are selected together: office-js#2266, requests fail with a general error. */
  sheetsGrouped = false;
  /** A zoom by pages is taken and not kept: office-js#1860, where Page Layout was not open. */
  dropsFitToPages = false;
  /** See OfficeHostOptions. */
  strictNullObjects = false;
  /** Excel for the page's next start; lives in the document. */
  startState: StartState = "Inactive";
  private paneVisibility: PaneVisibility = "Visible";
  private silent = false;
  private waitingForAnswers: (() => void)[] = [];
  private readonly refusals = new Map<string, HostErrorCode>();
  private readonly hooks = new Set<Hook>();
  private readonly paneListeners = new Set<(visibility: PaneVisibility) => void>();

  get pane(): PaneVisibility {
    return this.paneVisibility;
  }

  /** A person opens or closes the pane, or the add-in does by Office.addin.showAsTaskpane and hide. */
  showPane(visibility: PaneVisibility): void {
    if (visibility === this.paneVisibility) return;
    this.paneVisibility = visibility;
    for (const listener of this.paneListeners) listener(visibility);
  }

  /** @returns ends it */
  onPane(listener: (visibility: PaneVisibility) => void): () => void {
    this.paneListeners.add(listener);
    return () => this.paneListeners.delete(listener);
  }

  /** Requests are taken and not answered (office-js#6678) until it is set to false again. */
  setSilent(silent: boolean): void {
    this.silent = silent;
    if (silent) return;
    const waiting = this.waitingForAnswers;
    this.waitingForAnswers = [];
    for (const goOn of waiting) goOn();
  }

  async untilAnswering(): Promise<void> {
    while (this.silent) {
      await new Promise<void>((resolve) => this.waitingForAnswers.push(resolve));
    }
  }

  /**
   * Reading, setting or calling a member fails from now on: "ConditionalFormat.type", or all of
   * "ConditionalFormat" (as after Excel's own Duplicate Rule, office-js#6835).
   * @returns ends it
   */
  refuse(member: string, code: HostErrorCode = "GeneralException"): () => void {
    this.refusals.set(member, code);
    return () => this.refusals.delete(member);
  }

  /** @throws HostError where the member is being refused */
  check(type: string, member: string): void {
    if (this.refusals.size === 0) return;
    const code =
      this.refusals.get(`${type}.${camelCase(member)}`) ?? this.refusals.get(type) ?? null;
    if (code) throw new HostError(code);
  }

  /**
   * Runs before each request of the workbook: where a co-author's changes come between two syncs.
   * @returns ends it
   */
  beforeEachRequest(hook: Hook): () => void {
    this.hooks.add(hook);
    return () => this.hooks.delete(hook);
  }

  async runHooks(): Promise<void> {
    for (const hook of [...this.hooks]) await hook();
  }
}
