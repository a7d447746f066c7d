import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { usePane } from "../state/context";
import type { TemplateForm } from "../state/useTemplateForm";

/** One unit by code and name, or many from a pasted list. */
export function UnitFields({ form }: { form: TemplateForm }): JSX.Element {
  const { template, listMark } = usePane().texts.pane;
  const { fields, unitLines, change } = form;
  const { unit, several, unitText } = fields;
  return (
    <>
      {several ? (
        <TextField
          label={template.unitList}
          description={template.unitListHint}
          multiline
          rows={5}
          value={unitText}
          errorMessage={
            unitLines.badLines.length > 0
              ? template.unitLinesBad(unitLines.badLines.join(listMark))
              : undefined
          }
          onChange={(_, text = "") => change({ unitText: text })}
        />
      ) : (
        <div className="row">
          <TextField
            className="short"
            label={template.unitCode}
            placeholder={template.unitCodeHint}
            value={unit.code}
            onChange={(_, code = "") => change({ unit: { ...unit, code } })}
          />
          <TextField
            className="grow"
            label={template.unitName}
            value={unit.name}
            onChange={(_, name = "") => change({ unit: { ...unit, name } })}
          />
        </div>
      )}
      {several && unitLines.units.length > 0 && (
        <p className="hint">{template.unitLinesRead(unitLines.units.length)}</p>
      )}
      <Checkbox
        className="setting"
        label={template.several}
        checked={several}
        onChange={(_, checked = false) => change({ several: checked })}
      />
    </>
  );
}
