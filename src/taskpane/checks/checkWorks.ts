import type { Actions, SwitchedChecks } from "../../actions";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import { changing, told, type ActionOutcome, type Work } from "../outcome/outcome";

/** Switches live checks on or off; where they are on already, they are laid over the rows anew. */
export function switching(on: boolean, which: "active" | "all"): Work {
  return {
    working: changing,
    run: async (actions) => switched(actions, on, await actions.switchLiveChecks(on, which)),
  };
}

function switched(actions: Actions, on: boolean, outcome: SwitchedChecks): ActionOutcome {
  const { done, changed, untouched } = outcome;
  return {
    told: (texts) => {
      const { switchedOn, switchedOff, nothing } = texts.checks;
      const words = untouchedWords(outcome, texts);
      if (done > 0) words.unshift((on ? switchedOn : switchedOff)(done));
      return words.length > 0 ? words : [nothing];
    },
    isPartial: untouched.length > 0,
    undo: changed.length === 0 ? null : () => switchBack(actions, on, changed),
  };
}

async function switchBack(
  actions: Actions,
  on: boolean,
  sheetIds: string[],
): Promise<ActionOutcome> {
  const outcome = await actions.switchLiveChecks(!on, sheetIds);
  return {
    told: (texts) => [texts.checks.undone(outcome.done), ...untouchedWords(outcome, texts)],
    isPartial: outcome.untouched.length > 0,
    isUndone: true,
    undo: async () => switched(actions, on, await actions.switchLiveChecks(on, sheetIds)),
  };
}

/** Which sheets keep what they have, and why: a sentence for each reason. */
function untouchedWords({ untouched }: SwitchedChecks, { checks, listMark }: PaneTexts): string[] {
  const reasons = ["protected", "unreadable", "failed"] as const;
  return reasons.flatMap((why) => {
    const names = untouched.filter((each) => each.why === why).map(({ sheetName }) => sheetName);
    return names.length === 0 ? [] : [checks.untouched[why](names.join(listMark))];
  });
}

async function printed(
  actions: Actions,
  plainly: boolean,
  sheetId: string,
  isUndone: boolean,
): Promise<ActionOutcome> {
  await actions.printPlainly(sheetId, plainly);
  return {
    ...told(({ checks }) => [plainly ? checks.plainOn : checks.plainOff]),
    isUndone,
    undo: () => printed(actions, !plainly, sheetId, !isUndone),
  };
}

/** Has a sheet printed in black and white, or in colour again. */
export function printing(plainly: boolean, sheetId: string): Work {
  return {
    working: changing,
    run: (actions) => printed(actions, plainly, sheetId, false),
  };
}
