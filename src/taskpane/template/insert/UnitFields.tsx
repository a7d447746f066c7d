import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { usePane } from "../../state/context";
import { usePageWords } from "../../state/usePageWords";
import type { TemplateForm } from "./useTemplateForm";

/** One unit by code and name, or many from a pasted list. */
export function UnitFields({ form }: { form: TemplateForm }): JSX.Element {
  const { listMark } = usePane().texts.pane;
  const { insert } = usePageWords();
  const { fields, unitLines, change } = form;
  const { unit, several, unitText } = fields;
  return (
    <>
      {several ? (
        <TextField
          label={insert.unitList}
          description={insert.unitListHint}
          multiline
          rows={5}
          value={unitText}
          errorMessage={
            unitLines.badLines.length > 0
              ? insert.unitLinesBad(unitLines.badLines.join(listMark))
              : undefined
          }
          onChange={(_, text = "") => change({ unitText: text })}
        />
      ) : (
        <div className="row">
          <TextField
            className="short"
            label={insert.unitCode}
            placeholder={insert.unitCodeHint}
            value={unit.code}
            onChange={(_, code = "") => change({ unit: { ...unit, code } })}
          />
          <TextField
            className="grow"
            label={insert.unitName}
            value={unit.name}
            onChange={(_, name = "") => change({ unit: { ...unit, name } })}
          />
        </div>
      )}
      {several && unitLines.units.length > 0 && (
        <p className="hint">{insert.unitLinesRead(unitLines.units.length)}</p>
      )}
      <Checkbox
        className="setting"
        label={insert.several}
        checked={several}
        onChange={(_, checked = false) => change({ several: checked })}
      />
    </>
  );
}
