import { isPlan, requestedForm, type SheetForm, type TemplateRequest } from "../../form";
import { formulaStyleOf } from "../../formulas";
import { formKey } from "../../report/overview/overviewRow";
import { fileNames, fileTitleOf, type FileTitle } from "../../report/publish/fileNames";
import { planBlankFile, planFileOf } from "../../report/publish/planFiles";
import { bearsChecks, readToMark, readVisibleSheets } from "../../workbook";
import { ActionError, type Control } from "../control";
import { readOwnTableFor } from "../insert";
import { readFormsOn } from "../readForms";
import { handOut, type HandedOut } from "./handOut";
import type { PublishPlace } from "./places";

/** A form of the workbook that can be handed out. */
export interface PublishableForm {
  key: string;
  sheetName: string;
  /** What its file is called when it is handed out alone, without .xlsx. */
  title: string;
  /** True where its formulas call the add-in's functions. */
  callsAddIn: boolean;
}

/** How forms of the workbook are to be handed out. */
export interface PublishWish {
  /** PublishableForm.key of each. */
  keys: readonly string[];
  place: PublishPlace;
  /** Native formulas, whichever a form has. */
  nativeFormulas: boolean;
}

/** What was handed out of a workbook. */
export interface Published extends HandedOut {
  /** How many of the wished forms are there no more. */
  gone: number;
}

/**
 * The forms on the visible sheets, in the workbook's order. One sync; one more when the list of sheets has changed
 * since the last time.
 * @throws ActionError cancelled; WorkbookError
 */
export async function readPublishable(control: Control): Promise<PublishableForm[]> {
  const { grids } = await readVisibleSheets();
  return (await readFormsOn(grids, control)).map((sheetForm): PublishableForm => ({
    key: formKey(sheetForm),
    sheetName: sheetForm.grid.sheetName,
    title: fileNames([titleOf(sheetForm)])[0]?.replace(/\.xlsx$/u, "") ?? "",
    callsAddIn: !isPlan(sheetForm.form.kind) && formulaStyleOf(sheetForm.form) === "addIn",
  }));
}

/**
 * Makes a file of each wished form; the workbook stays as it is. One sync to read, one more when the list of sheets
 * has changed since the last time; one a form where Excel is to open it.
 * @throws ActionError cancelled; noForms where none of them is there any more; WorkbookError
 */
export async function publishForms(wish: PublishWish, control: Control): Promise<Published> {
  const { grids } = await readToMark("all");
  const { signal } = control;
  const all = await readFormsOn(grids, signal === undefined ? {} : { signal });
  const wished = new Set(wish.keys);
  const forms = all.filter((each) => wished.has(formKey(each)));
  if (forms.length === 0) throw new ActionError("noForms");
  const toMake = forms.map((sheetForm) => ({
    title: titleOf(sheetForm),
    plan: () =>
      planFileOf(sheetForm, {
        nativeFormulas: wish.nativeFormulas,
        liveChecks: bearsChecks(sheetForm.grid.sheetId),
        others: all.filter((each) => each !== sheetForm && each.grid === sheetForm.grid),
      }),
  }));
  return {
    ...(await handOut(toMake, wish.place, control)),
    gone: wished.size - forms.length,
  };
}

/**
 * Makes a file of each requested form, to be filled in. No sync; one to read the workbook's own rules where a form goes
 * by them, and one a form where Excel is to open it.
 * @throws ActionError cancelled, noOwnRules; WorkbookError
 */
export async function publishTemplates(
  requests: readonly TemplateRequest[],
  place: PublishPlace,
  control: Control,
): Promise<HandedOut> {
  const ownRules = await readOwnTableFor(requests);
  const toMake = requests.map((request) => {
    const form = requestedForm(request, ownRules);
    const { nativeFormulas, lockComputed, liveChecks } = request;
    return {
      title: fileTitleOf(form),
      plan: () =>
        planBlankFile(form, {
          formulas: nativeFormulas ? "native" : "addIn",
          lockComputed,
          liveChecks,
        }),
    };
  });
  return handOut(toMake, place, control);
}

/** A form that says no unit is called as its sheet is. */
function titleOf({ grid, form }: SheetForm): FileTitle {
  const title = fileTitleOf(form);
  return title.owner === "" ? { owner: grid.sheetName, what: "" } : title;
}
