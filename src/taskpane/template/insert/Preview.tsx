import type { PreviewRow, TemplatePreview } from "../../../actions/templates";
import { Fold } from "../../parts/Fold";
import { usePane } from "../../state/context";
import { usePageWords } from "../../state/usePageWords";

/** As many rows of each table as say how it begins. */
const ROWS = { tasks: 2, indicators: 4 };

/** The first rows of the sheet that will be inserted. */
export function Preview({ preview }: { preview: TemplatePreview }): JSX.Element {
  const { pane } = usePane().texts;
  const { insert } = usePageWords();
  const { fields, sections } = pane;
  const { title, year, unit, rules, tasks, indicators } = preview;
  const hasWeights = indicators.some(({ weight }) => weight !== "");
  const rest = indicators.length - ROWS.indicators;
  const lines = (rows: PreviewRow[]) =>
    rows.map(({ level2, name, asked, weight }, place) => (
      <tr key={place}>
        <td>
          {level2 !== "" && <span className="quiet">{level2} · </span>}
          {name || <span className="quiet">{insert.toBeNamed}</span>}
        </td>
        <td>{asked}</td>
        {hasWeights && <td>{weight}</td>}
      </tr>
    ));
  return (
    <Fold summary={<span className="grow">{insert.preview}</span>} startsOpen>
      <table className="scores first-rows">
        <caption>
          {title} {year}
          <br />
          {[unit, rules].filter((each) => each !== "").join(" · ")}
        </caption>
        <thead>
          <tr>
            <th scope="col">{sections.tasks}</th>
            <th scope="col" />
            {hasWeights && <th scope="col">{fields.weight}</th>}
          </tr>
        </thead>
        <tbody>{lines(tasks.slice(0, ROWS.tasks))}</tbody>
        <thead>
          <tr>
            <th scope="col">{fields.name}</th>
            <th scope="col">{fields.target}</th>
            {hasWeights && <th scope="col">{fields.weight}</th>}
          </tr>
        </thead>
        <tbody>{lines(indicators.slice(0, ROWS.indicators))}</tbody>
      </table>
      {rest > 0 && <p className="hint">{insert.moreRows(rest)}</p>}
    </Fold>
  );
}
