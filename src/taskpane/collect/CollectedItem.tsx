import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import type { JudgedFile, JudgedForm } from "../../actions";
import { errorSentence } from "../../locale";
import { LevelMark } from "../parts/LevelMark";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";

/** A file that brought no form: what it was, and what to do. */
export function RefusedItem({ file }: { file: JudgedFile }): JSX.Element {
  const { texts } = usePane();
  const { collect: words } = usePageWords();
  return (
    <li className="noted">
      <LevelMark level="warning" text={words.was[file.was]} />{" "}
      <strong className="file-name">{file.name}</strong>
      {file.refused !== null && <p className="quiet">{errorSentence(texts, file.refused)}</p>}
    </li>
  );
}

interface FormItemProps {
  file: JudgedFile;
  form: JudgedForm;
  /** The sheet that it was put in as. */
  sheet: string | undefined;
  /** Left out where forms are only listed. */
  isChosen?: boolean;
  disabled: boolean;
  onChoose: (isChosen: boolean) => void;
}

/** A form of a file: whose it is, what it is among the others, and whether it is put in. */
export function FormItem(props: FormItemProps): JSX.Element {
  const { file, form, sheet, isChosen, disabled, onChoose } = props;
  const { kinds } = usePane().texts.pane;
  const { collect: words } = usePageWords();
  const { unit, year, kind, project, standing, doubts } = form;
  const total = form.ownTotal ?? form.total;
  const whose = [
    `${unit.code} ${unit.name}`.trim() || words.noUnit,
    project,
    year || words.noYear,
    kinds[kind],
    total === null ? "" : words.total(total),
  ];
  const title = whose.filter((part) => part !== "").join(" · ");
  const place =
    file.forms.length > 1 ? words.place(file.forms.indexOf(form) + 1, file.forms.length) : "";
  const says = sheet === undefined ? words.standing[standing.is](standing.of) : words.isIn(sheet);
  const canChoose = sheet === undefined && isChosen !== undefined;
  return (
    <li className={`noted ${canChoose ? "to-choose" : ""}`}>
      {canChoose ? (
        <Checkbox
          label={title}
          checked={isChosen}
          disabled={disabled}
          onChange={(_, isOn = false) => onChoose(isOn)}
        />
      ) : (
        <span>{title}</span>
      )}
      <p className="quiet file-name">
        {[file.name, place].filter((part) => part !== "").join(" · ")}
      </p>
      {says !== "" && <p>{says}</p>}
      {sheet === undefined && doubts > 0 && <p className="quiet">{words.doubts(doubts)}</p>}
    </li>
  );
}
