import { useState } from "react";
import type { FormStatus, ScoreRow } from "../../actions";
import { useWork, type Doing } from "../outcome/useWork";
import { WorkOutcome } from "../outcome/WorkOutcome";
import { Fold } from "../parts/Fold";
import { Notice } from "../parts/Notice";
import { TaskState } from "../parts/TaskState";
import { scoreWords } from "../StatusLine";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";
import type { ActiveSheet } from "../state/useSheet";
import { useTask } from "../state/useTask";
import { Derivation } from "./Derivation";
import { ExplainList } from "./ExplainList";
import { FormulaChoices } from "./FormulaChoices";
import { SectionRows } from "./SectionRows";
import { SectionTable } from "./SectionTable";
import { WaterfallTable } from "./WaterfallTable";
import { WholeDerivation } from "./WholeDerivation";

/** 评分 of the active sheet; what was made from here stays told, whatever sheet is shown by then. */
export function ScoreView({ sheet }: { sheet: ActiveSheet }): JSX.Element {
  const doing = useWork(() => void sheet.refresh());
  return (
    <div className="view">
      <WorkOutcome doing={doing} />
      <Scores sheet={sheet} doing={doing} />
    </div>
  );
}

/** Points and score by section, lost points first, and how each score comes about. */
function Scores({ sheet, doing }: { sheet: ActiveSheet; doing: Doing }): JSX.Element {
  const { report } = sheet;
  const { actions, texts } = usePane();
  const { scoring, status } = texts.pane;
  const { losses: words } = usePageWords();
  const selecting = useTask();
  const [section, setSection] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const form = report?.form ?? null;

  if (report === null) return <p className="hint">{status.reading}</p>;
  if (form === null) return <p className="hint">{scoring.notForm}</p>;
  if (form.isPlan) return <p className="hint">{scoring.targetForm}</p>;

  const open = report.sections.find(({ name }) => name === section) ?? report.sections[0];
  const row = open?.rows.find(({ key }) => key === chosen) ?? null;
  const select = ({ at }: Pick<ScoreRow, "at">) =>
    void selecting.run(() => actions.select(report.sheetId, at));
  return (
    <>
      <p className="total">
        {scoring.total} <strong>{scoreWords(form, report.unfilled, texts.pane)}</strong>
      </p>
      <Remarks form={form} />
      <TaskState task={selecting} />
      <SectionTable
        sections={report.sections}
        open={open?.name ?? ""}
        onOpen={(name) => {
          setSection(name);
          setChosen(null);
        }}
      />
      <p className="hint">{scoring.open}</p>
      {open !== undefined && (
        <SectionRows
          section={open}
          chosen={row?.key ?? null}
          onChoose={({ key }) => setChosen(key === chosen ? null : key)}
        />
      )}
      {row !== null && <Derivation row={row} onSelect={() => select(row)} />}
      <Fold summary={<span className="grow">{words.waterfall}</span>}>
        <WaterfallTable report={report} onSelect={select} />
      </Fold>
      <Fold summary={<span className="grow">{words.explain}</span>}>
        <ExplainList sections={report.sections} onSelect={(at) => select({ at })} />
      </Fold>
      <WholeDerivation report={report} doing={doing} />
      <FormulaChoices form={form} onDone={() => void sheet.refresh()} />
    </>
  );
}

/** Why the total is none yet, or another than the sheet shows: 未填, 不能计算 and 不一致 are told apart. */
function Remarks({ form }: { form: FormStatus }): JSX.Element {
  const { scoring } = usePane().texts.pane;
  const { filled, toFill, unreadable, total, sheetTotal, totalDiffers } = form;
  return (
    <>
      {filled < toFill && <Notice kind="info">{scoring.progress(filled, toFill)}</Notice>}
      {unreadable > 0 && <Notice kind="warning">{scoring.unscored(unreadable)}</Notice>}
      {totalDiffers && total !== null && sheetTotal !== null && (
        <Notice kind="warning">{scoring.totalDiffers(sheetTotal, total)}</Notice>
      )}
    </>
  );
}
