import { useState } from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import type { ValidationReport } from "../../actions";
import { CollectPage } from "../collect/CollectPage";
import { useCollection } from "../collect/useCollection";
import { OutcomeNotice } from "../outcome/OutcomeNotice";
import { Choice } from "../parts/Choice";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { useDrafts, type Drafts } from "../state/useDrafts";
import { collect } from "../template/actions/collect";
import { DraftPreview } from "./DraftPreview";
import { SourcePicker } from "./SourcePicker";

interface ImportViewProps {
  /** Whether many files are collected, in place of one source. */
  isCollecting: boolean;
  onCollecting: (isCollecting: boolean) => void;
  /** Called after files were put into the workbook. */
  onCollected: () => void;
  onMade: (report: ValidationReport) => void;
}

/** 导入: choose a source, look through what was recognised, make standard sheets; or 收表, many files at once. */
export function ImportView(props: ImportViewProps): JSX.Element {
  const { isCollecting, onCollecting, onCollected, onMade } = props;
  const { pane } = usePane().texts;
  const { importing } = pane;
  const drafts = useDrafts(onMade);
  const collection = useCollection(onCollected);
  const { task, outcome } = drafts;
  const working = (what: string) => {
    if (drafts.drafts !== null) return importing.generating(what);
    return outcome === null ? `${importing.reading} ${what}` : pane.template.changing;
  };
  if (isCollecting) {
    return <CollectPage collection={collection} onBack={() => onCollecting(false)} />;
  }
  return (
    <div className="view">
      {outcome !== null && (drafts.drafts === null || outcome.isPartial) && (
        <OutcomeNotice outcome={outcome} disabled={task.running} onUndo={drafts.undo} />
      )}
      {drafts.drafts === null ? (
        <>
          <p className="hint">{importing.start}</p>
          <SourcePicker disabled={task.running} onRecognise={drafts.recognise} />
          <TaskState task={task} working={working} />
          <Choice
            icon={collect.icon}
            {...pane.template.collect}
            disabled={task.running}
            onClick={() => onCollecting(true)}
          />
        </>
      ) : (
        <Recognised drafts={drafts} working={working} />
      )}
    </div>
  );
}

function Recognised({ drafts, working }: { drafts: Drafts; working: (what: string) => string }) {
  const { importing } = usePane().texts.pane;
  const { task, excluded } = drafts;
  const all = drafts.drafts ?? [];
  // Of several forms only what is doubtful is worth the scrolling.
  const [onlyGuesses, setOnlyGuesses] = useState(all.length > 1);
  const wanted = all.filter(({ key }) => !excluded.has(key)).length;
  return (
    <>
      <div className="row">
        <strong className="grow" role="status">
          {importing.found(all.length)}
        </strong>
        <DefaultButton text={importing.startOver} onClick={drafts.startOver} />
      </div>
      <Checkbox
        className="setting"
        label={importing.onlyGuesses}
        checked={onlyGuesses}
        onChange={(_, checked = false) => setOnlyGuesses(checked)}
      />
      {all.map((draft) => (
        <DraftPreview
          key={`${draft.key} ${onlyGuesses}`}
          draft={draft}
          included={!excluded.has(draft.key)}
          onlyGuesses={onlyGuesses}
          onInclude={(included) => drafts.include(draft, included)}
          onChange={(change) => drafts.change(draft, change)}
        />
      ))}
      <div className="sticky">
        <TaskState task={task} working={working} />
        <PrimaryButton
          className="wide"
          text={importing.generate(wanted)}
          disabled={task.running || wanted === 0}
          onClick={drafts.generate}
        />
      </div>
    </>
  );
}
