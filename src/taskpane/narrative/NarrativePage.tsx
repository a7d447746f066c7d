import { useEffect, useState } from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import type { Narrative } from "../../actions";
import { reportLines } from "../../actions/narrative/told";
import { saveAsFile } from "../outcome/saveAsFile";
import { copyText } from "../parts/copyText";
import { Notice } from "../parts/Notice";
import { PageHeading } from "../parts/PageHeading";
import { Select } from "../parts/Select";
import { TaskState } from "../parts/TaskState";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";
import { hasChanged, type ActiveSheet } from "../state/useSheet";
import { useTask } from "../state/useTask";
import { StillWrong } from "../template/StillWrong";
import { GapLists } from "./GapLists";
import { ReportPreview } from "./ReportPreview";

interface NarrativePageProps {
  sheet: ActiveSheet;
  onBack: () => void;
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** 自评报告: what is still to be written, how it will read, and the button that hands over the file. */
export function NarrativePage({ sheet, onBack }: NarrativePageProps): JSX.Element {
  const { actions, texts } = usePane();
  const { narrative: words } = usePageWords();
  const { copied, template } = texts.pane;
  // The sheet in view when the page was opened: another may be looked at meanwhile.
  const [sheetId] = useState(sheet.report?.sheetId ?? "");
  const [place, setPlace] = useState(0);
  const [read, setRead] = useState<Narrative | null>(null);
  const [withCells, setWithCells] = useState(false);
  const [saved, setSaved] = useState("");
  const [isCopied, setCopied] = useState(false);
  const reading = useTask();
  const writing = useTask();
  const changed = useLastChange(sheet, sheetId);
  const { run } = reading;
  useEffect(() => {
    void run(() => actions.readNarrative(sheetId, place)).then((found) => found && setRead(found));
  }, [actions, run, sheetId, place, changed]);
  const download = () => {
    setSaved("");
    void writing
      .run(() => actions.writeNarrative(sheetId, place, { withCells }))
      .then((written) => {
        if (written === undefined) return;
        setRead(written);
        saveAsFile(written.fileName, written.file, DOCX);
        setSaved(written.fileName);
      });
  };
  const { title } = template.narrative;
  return (
    <section className="form" aria-label={title}>
      <PageHeading title={title} onBack={onBack} />
      <p className="hint">{words.lead}</p>
      <StillWrong />
      <TaskState task={reading} working={read === null ? () => words.reading : undefined} />
      {read !== null && (
        <>
          {read.forms.length > 1 && (
            <Select
              label={words.form}
              value={String(place)}
              options={read.forms.map((text, each) => ({ key: String(each), text }))}
              onChange={(key) => setPlace(Number(key))}
            />
          )}
          <GapLists report={read.report} onSelect={(at) => void actions.select(sheetId, at)} />
          <ReportPreview report={read.report} />
          <Checkbox
            className="setting"
            label={words.withCells}
            checked={withCells}
            onChange={(_, checked = false) => setWithCells(checked)}
          />
          <div className="sticky">
            {saved !== "" && (
              <Notice kind="success" onDismiss={() => setSaved("")}>
                {words.saved(saved)}
              </Notice>
            )}
            <TaskState task={writing} working={() => words.writing} />
            <div className="row heading">
              <PrimaryButton
                className="grow"
                text={words.download}
                disabled={writing.running}
                onClick={download}
              />
              <DefaultButton
                iconProps={{ iconName: isCopied ? "CheckMark" : "Copy" }}
                text={isCopied ? copied : words.copy}
                onClick={() =>
                  void copyText(reportLines(read.report, { withCells }).join("\n")).then(setCopied)
                }
              />
            </div>
          </div>
        </>
      )}
    </section>
  );
}

/** Rises with each change of the sheet's cells, so that what was drafted from them is drafted again. */
function useLastChange({ changes }: ActiveSheet, sheetId: string): number {
  const [known, setKnown] = useState(changes.count);
  useEffect(() => {
    if (hasChanged(changes, sheetId, known)) setKnown(changes.count);
  }, [changes, sheetId, known]);
  return known;
}
