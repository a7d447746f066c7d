import { useMemo, useState } from "react";
import type { ValidationReport } from "../../actions";
import { ChangePreview } from "../outcome/ChangePreview";
import { Notice } from "../parts/Notice";
import { usePane } from "../state/context";
import { useProblemWords } from "../state/useProblemWords";
import type { Validation } from "../state/useValidation";
import { countLevels, groupProblems, levels, type Filter, type Grouping } from "./problemGroups";
import { FoundForms } from "./FoundForms";
import { ProblemList } from "./ProblemList";
import { ReportFooter } from "./ReportFooter";
import { ReportSummary } from "./ReportSummary";
import { skippedWords, unmarkedWords } from "./uncheckedWords";

interface ReportProps {
  validation: Validation;
  report: ValidationReport;
  onSelect: (sheetId: string, at: { row: number; column: number }) => void;
  /** Opens the settings, where the rules in force stand. */
  onRules: () => void;
}

/** What a validation found, and what can be done about it. */
export function ReportView({ validation, report, onSelect, onRules }: ReportProps): JSX.Element {
  const { texts } = usePane();
  const words = texts.pane.validation;
  const [filter, setFilter] = useState<Filter>({ levels: new Set(levels), search: "" });
  const [grouping, setGrouping] = useState<Grouping>("section");
  const wordProblem = useProblemWords();
  const counts = useMemo(() => countLevels(report), [report]);
  const groups = useMemo(
    () => (wordProblem ? groupProblems(report, filter, grouping, texts, wordProblem) : []),
    [report, filter, grouping, texts, wordProblem],
  );
  const isClean = counts.error + counts.warning + counts.info === 0;
  const { running } = validation.task;
  const { proposed } = validation;
  const preview = proposed !== null && (
    <ChangePreview
      changes={proposed.changes}
      sheetNames={new Map(report.sheets.map(({ sheetId, sheetName }) => [sheetId, sheetName]))}
      disabled={running}
      onApply={validation.apply}
      onLeave={validation.leave}
    />
  );

  return (
    <>
      <FoundForms forms={report.forms} onRules={onRules} />
      {report.unmarked.length > 0 && (
        <Notice kind="warning">
          {unmarkedWords(report.unmarked, texts.pane).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {validation.stale && <Notice kind="info">{words.stale}</Notice>}
      {isClean ? (
        <Notice kind="success">{words.clean}</Notice>
      ) : (
        <>
          <ReportSummary
            counts={counts}
            filter={filter}
            grouping={grouping}
            onFilter={setFilter}
            onGrouping={setGrouping}
          />
          {groups.length === 0 && wordProblem !== null && <p className="hint">{words.noneMatch}</p>}
          <ProblemList
            groups={groups}
            canFix={!running}
            previewOf={(problem) => proposed?.of === problem && preview}
            onSelect={({ sheetId, at }) => onSelect(sheetId, at)}
            onFix={validation.fix}
          />
        </>
      )}
      {proposed?.of === "all" && preview}
      <ReportFooter
        safeFixes={report.safeFixes}
        canUndo={validation.canUndo}
        hasMarks={!isClean}
        disabled={running}
        onFixAll={validation.fixAll}
        onUndo={validation.undoFix}
        onClearMarks={validation.clearMarks}
      />
      <p className="hint">
        {words.cleanDetail(
          report.sheets.length,
          sum(report.forms.map(({ indicators }) => indicators)),
          sum(report.forms.map(({ tasks }) => tasks)),
        )}{" "}
        {skippedWords(report, texts.pane).join(" ")} {words.checkedAt(timeWords(report.checkedAt))}
      </p>
    </>
  );
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** "09:05" in any language. */
function timeWords(time: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}
