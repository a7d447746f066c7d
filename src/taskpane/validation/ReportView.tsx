import { useMemo, useState } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { ValidationReport } from "../../actions";
import { ChangePreview } from "../outcome/ChangePreview";
import { timeText } from "../../actions";
import { PrecheckFindings, VerifiedList, VerifyForm } from "../laterPages";
import { wordedProblem, wordedProblems } from "../notes/wordedProblems";
import { Fold } from "../parts/Fold";
import { LevelMark } from "../parts/LevelMark";
import { Notice } from "../parts/Notice";
import { usePane } from "../state/context";
import type { Validation } from "../state/useValidation";
import type { ProblemGroup } from "./problemGroups";
import { countLevels, levels, type Filter, type Order } from "./reportCounts";
import { useListing } from "./useListing";
import { FoundForms } from "./FoundForms";
import { ProblemList } from "./ProblemList";
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
  const [order, setOrder] = useState<Order>("level");
  const listing = useListing();
  const counts = useMemo(() => countLevels(report), [report]);
  const groups = useMemo(
    () => listing?.groupProblems(report, filter, order, listing.wording) ?? [],
    [report, filter, order, listing],
  );
  const apart = useMemo(() => {
    const of = (outcome: "unfilled" | "notJudged" | "precheck" | "verified") =>
      listing?.groupRows(report, (sheet) => sheet[outcome], listing.wording) ?? [];
    const verified = of("verified").flatMap(({ problems }) => problems);
    return {
      unfilled: of("unfilled"),
      notJudged: of("notJudged"),
      precheck: of("precheck"),
      verified,
    };
  }, [report, listing]);
  const unfilled = sum(report.sheets.map((sheet) => sheet.unfilled.length));
  const notJudged = sum(report.sheets.map((sheet) => sheet.notJudged.length));
  const isClean = counts.error + counts.warning + counts.info === 0;
  const { running } = validation.task;
  const { proposed } = validation;
  const preview = proposed !== null && (
    <ChangePreview
      changes={proposed.changes}
      words={proposed.words}
      told={proposed.told}
      sheetNames={new Map(report.sheets.map(({ sheetId, sheetName }) => [sheetId, sheetName]))}
      disabled={running}
      onApply={validation.apply}
      onLeave={validation.leave}
    />
  );

  const listOf = (label: string, shown: ProblemGroup[]) => (
    <ProblemList
      label={label}
      groups={shown}
      canFix={!running}
      previewOf={(problem) => proposed?.of === problem && preview}
      onSelect={({ sheetId, at }) => onSelect(sheetId, at)}
      onFix={validation.fix}
      besides={({ problem, cell }) =>
        listing !== null &&
        problem.isVerifiable === true && (
          <VerifyForm
            cell={cell}
            said={problem.note?.row.says ?? ""}
            disabled={running}
            onVerify={(reason) =>
              validation.verify(wordedProblem(report, problem, listing.wording.wordProblem), reason)
            }
          />
        )
      }
    />
  );

  return (
    <>
      {report.forms.length > 0 && <FoundForms forms={report.forms} onRules={onRules} />}
      {report.unmarked.length > 0 && (
        <Notice kind="warning">
          {unmarkedWords(report.unmarked, texts.pane).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {validation.stale && <Notice kind="info">{words.stale}</Notice>}
      {isClean ? (
        <Notice kind="success">{unfilled > 0 ? words.cleanSoFar(unfilled) : words.clean}</Notice>
      ) : (
        <>
          <ReportSummary
            counts={counts}
            filter={filter}
            order={order}
            onFilter={setFilter}
            onOrder={setOrder}
          />
          {groups.length === 0 && listing !== null && <p className="hint">{words.noneMatch}</p>}
          {listOf(words.listLabel, groups)}
        </>
      )}
      {unfilled > 0 && (
        <Fold summary={<LevelMark level="unfilled" text={words.unfilled(unfilled)} />}>
          {listOf(words.unfilledLabel, apart.unfilled)}
        </Fold>
      )}
      {notJudged > 0 && (
        <Fold summary={<LevelMark level="notJudged" text={words.notJudged(notJudged)} />}>
          {listOf(words.notJudgedLabel, apart.notJudged)}
        </Fold>
      )}
      {report.platform !== null && (
        <PrecheckFindings
          platform={report.platform}
          count={sum(report.sheets.map((sheet) => sheet.precheck.length))}
          list={(label) => listOf(label, apart.precheck)}
        />
      )}
      {(apart.verified.length > 0 || report.outdated.length > 0) && (
        <VerifiedList
          listed={apart.verified}
          outdated={report.outdated}
          disabled={running}
          onSelect={({ sheetId, at }) => onSelect(sheetId, at)}
          onTakeBack={validation.unverify}
        />
      )}
      <div className="footer">
        <DefaultButton
          text={words.writeReport}
          disabled={running || listing === null}
          onClick={() =>
            listing && validation.writeReport(wordedProblems(report, listing.wording.wordProblem))
          }
        />
        <DefaultButton
          text={words.clearMarks}
          disabled={running || isClean}
          onClick={validation.clearMarks}
        />
      </div>
      <p className="hint">
        {words.cleanDetail(
          report.sheets.length,
          sum(report.forms.map(({ indicators }) => indicators)),
          sum(report.forms.map(({ tasks }) => tasks)),
        )}{" "}
        {skippedWords(report, texts.pane).join(" ")} {words.checkedAt(timeText(report.checkedAt))}
      </p>
    </>
  );
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
