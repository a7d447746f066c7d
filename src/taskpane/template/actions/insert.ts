import type { Actions, MadeSheets, TemplateRequest } from "../../../actions";
import { madeSheets } from "../../outcome/madeSheets";
import type { ActionOutcome, Work } from "../../outcome/outcome";
import { isForm, type PaneAction } from "./paneAction";

/** 插入模板: opens the page that asks for what. */
export const insert: PaneAction = {
  icon: "M2 3h12v10H2zM2 6.5h12M6.5 3v10",
  words: ({ insert: words }, form) => ({
    title: form === null ? words.title : words.another,
    hint: words.hint,
  }),
  shows: () => true,
  isAside: isForm,
  isPrimary: (form) => form === null,
  does: { opens: "insertPage" },
};

/** 正在插入 703001自评表2024 */
export const inserting: Work["working"] = ({ template }, what) => template.inserting(what);

/** Makes what the insert page asks for. */
export function insertForms(requests: TemplateRequest[]): Work {
  return {
    working: inserting,
    run: async (actions, control) =>
      inserted(actions, await actions.insertTemplates(requests, control)),
  };
}

/** Forms that were inserted: one is named, several are counted. */
export function inserted(actions: Actions, sheets: MadeSheets): ActionOutcome {
  return madeSheets(actions, sheets, ({ template: { insert: words } }) => {
    const [first, ...others] = sheets.made;
    return first !== undefined && others.length === 0
      ? [words.done(first.name)]
      : [words.doneSeveral(sheets.made.length)];
  });
}
