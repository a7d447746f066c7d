import { cellName, type BoundChange } from "../../actions";
import type { CellContent } from "../../form/model/cellEdit";
import { usePane } from "../state/context";

type Edit = BoundChange[number]["edits"][number];

/** Nobody reads on after so many, and a pane with 20,000 lines stands still. */
const MOST_LINES = 200;

/** What is written into cells, one a line, each with its row's name: J12 依法行政能力 1 → 100. */
export function CellChanges({ edits }: { edits: readonly Edit[] }): JSX.Element {
  const { preview } = usePane().texts.pane;
  const more = edits.length - MOST_LINES;
  return (
    <>
      <ul>
        {edits.slice(0, MOST_LINES).map((edit) => (
          <CellChange key={cellName(edit.at)} edit={edit} />
        ))}
      </ul>
      {more > 0 && <p className="hint">{preview.more(more)}</p>}
    </>
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
