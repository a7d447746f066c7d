import { MessageBarButton } from "office-ui-fabric-react/lib/Button";
import type { FormStatus } from "../../actions";
import type { Work } from "../outcome/outcome";
import { useWork } from "../outcome/useWork";
import { WorkOutcome } from "../outcome/WorkOutcome";
import { WorkPreview } from "../outcome/WorkPreview";
import { ChooseAndDo } from "../parts/ChooseAndDo";
import { Notice } from "../parts/Notice";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { converting, repairing } from "./formulaWorks";

interface FormulaChoicesProps {
  form: FormStatus;
  /** Called after the workbook was changed. */
  onDone: () => void;
}

/** 本表公式: whose formulas the sheet has, and what can be done about them. */
export function FormulaChoices({ form, onDone }: FormulaChoicesProps): JSX.Element {
  const { texts } = usePane();
  const { formulas } = texts.pane.scoring;
  const doing = useWork(onDone);
  const { task } = doing;
  const { addIn, native } = form.formulas;
  const works: [key: string, title: string, work: Work][] = [
    ["repair", formulas.repair, repairing],
    ["native", native > 0 ? formulas.update : formulas.toNative, converting("native", "active")],
    ["addIn", formulas.toAddIn, converting("addIn", "active")],
    ["allNative", formulas.allToNative, converting("native", "all")],
    ["allAddIn", formulas.allToAddIn, converting("addIn", "all")],
  ];
  const update = (
    <MessageBarButton
      text={formulas.update}
      disabled={task.running}
      onClick={() => doing.start(converting("native", "active"))}
    />
  );
  return (
    <section aria-label={formulas.title}>
      <p className="hint">{formulas.style(styleOf(addIn, native))}</p>
      {form.rulesChanged && (
        <Notice kind="warning" actions={update}>
          {formulas.outdated}
        </Notice>
      )}
      <WorkPreview doing={doing}>
        <ChooseAndDo
          ariaLabel={formulas.title}
          placeholder={formulas.choose}
          options={works.map(([key, text]) => ({ key, text }))}
          action={formulas.go}
          onDo={(chosen) => {
            const work = works.find(([key]) => key === chosen)?.[2];
            if (work !== undefined) doing.start(work);
          }}
        />
      </WorkPreview>
      <TaskState task={task} working={(what) => doing.working(texts.pane, what)} />
      <WorkOutcome doing={doing} />
    </section>
  );
}

function styleOf(addIn: number, native: number): "none" | "addIn" | "native" | "mixed" {
  if (addIn === 0) return native === 0 ? "none" : "native";
  return native === 0 ? "addIn" : "mixed";
}
