import { useState } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { DerivationRow, DerivationTable, ScoreReport } from "../../actions";
import { rowsInOrder } from "../../actions/losses";
import { stepSentence, type Texts } from "../../locale";
import type { PageWords } from "../../locale/pageWords";
import { madeSheets } from "../outcome/madeSheets";
import type { Work } from "../outcome/outcome";
import type { Doing } from "../outcome/useWork";
import { copyText } from "../parts/copyText";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";
import { inserting } from "../template/actions/insert";

interface WholeDerivationProps {
  report: ScoreReport;
  /** What writes the sheet: it outlives the form's view, as the new sheet is shown, which is no form. */
  doing: Doing;
}

/** How all scores of the form come about: copied at once, or written as a sheet. */
export function WholeDerivation({ report, doing }: WholeDerivationProps): JSX.Element {
  const { texts } = usePane();
  const { copied } = texts.pane;
  const { losses: words } = usePageWords();
  const [isCopied, setCopied] = useState(false);
  const table = tableOf(report, texts, words);
  return (
    <section aria-label={words.whole}>
      <div className="footer">
        <DefaultButton
          iconProps={{ iconName: isCopied ? "CheckMark" : "Copy" }}
          text={isCopied ? copied : words.copyAll}
          onClick={() => void copyText(textOf(table)).then(setCopied)}
        />
        <DefaultButton
          text={words.writeSheet}
          disabled={doing.task.running}
          onClick={() => doing.start(writing(table))}
        />
      </div>
      <TaskState task={doing.task} working={(what) => doing.working(texts.pane, what)} />
    </section>
  );
}

function writing(table: DerivationTable): Work {
  return {
    working: inserting,
    run: async (actions) =>
      madeSheets(
        actions,
        { made: [await actions.writeDerivation(table)], failed: null },
        ({ template }) => [template.insert.doneSeveral(1)],
      ),
  };
}

function tableOf(report: ScoreReport, texts: Texts, words: PageWords["losses"]): DerivationTable {
  const { scoring } = texts.pane;
  return {
    sheetName: report.sheetName,
    title: words.title(report.sheetName),
    headings: words.headings,
    rows: rowsInOrder(report.sections).map(({ row, section }) => ({
      section,
      name: row.name,
      weight: row.weight,
      score: row.score,
      steps:
        row.state === "notFilled"
          ? [scoring.notFilled]
          : row.steps.map((step) => stepSentence(texts, step)),
    })),
    total: { label: words.sum, score: report.form?.total ?? "" },
  };
}

/** The table as text for a report: each row with its points, its steps numbered below. */
function textOf({ title, rows, total }: DerivationTable): string {
  return [title, ...rows.map(rowText), `${total.label} ${total.score}`.trim()].join("\n\n");
}

function rowText({ section, name, weight, score, steps }: DerivationRow): string {
  const head = `${section} · ${name}　${score === "" ? "–" : score} / ${weight}`;
  return [head, ...steps.map((step, place) => `${place + 1}. ${step}`)].join("\n");
}
