import { cellName, type BoundChange } from "../../actions";
import type { CellContent } from "../../form/model/cellEdit";
import { usePane } from "../state/context";

type Edit = BoundChange[number]["edits"][number];

/** What is written into cells, one a line, each with its row's name: J12 依法行政能力 1 → 100. */
export function CellChanges({ edits }: { edits: readonly Edit[] }): JSX.Element {
  return (
    <ul>
      {edits.map((edit) => (
        <CellChange key={cellName(edit.at)} edit={edit} />
      ))}
    </ul>
  );
}

function CellChange({ edit }: { edit: Edit }): JSX.Element {
  const { blank } = usePane().texts.pane.validation;
  return (
    <li className="change">
      <span className="cell">{cellName(edit.at)}</span>
      <span className="quiet">{rowName(edit)}</span>
      <del>{shown(edit.before) || blank}</del>
      <span aria-hidden="true">→</span>
      <ins>{shown(edit.after) || blank}</ins>
    </li>
  );
}

/** 三级指标 or 对应项目; empty outside of rows. */
function rowName({ key }: Edit): string {
  const [first = "", second] = key?.row?.says ?? [];
  return second ?? first;
}

function shown({ formula, value }: CellContent): string {
  return formula ?? String(value ?? "");
}
