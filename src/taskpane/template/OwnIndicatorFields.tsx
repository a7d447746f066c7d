import { IconButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { Select } from "../parts/Select";
import { usePane } from "../state/context";
import type { OwnIndicator } from "../state/useTemplateForm";

interface OwnIndicatorFieldsProps {
  /** Its place among the section's own ones, from 1. */
  number: number;
  indicator: OwnIndicator;
  level2: string[];
  units: string[];
  onChange: (indicator: OwnIndicator) => void;
  onRemove: () => void;
}

const operators = [">=", "<=", "=", ">", "<"];

/** An indicator of the unit's own: 二级指标, name, operator, target, unit. */
export function OwnIndicatorFields(props: OwnIndicatorFieldsProps): JSX.Element {
  const { number, indicator, level2, units, onChange, onRemove } = props;
  const { fields, template, remove } = usePane().texts.pane;
  const isQualitative = indicator.operator === "";
  return (
    <fieldset className="own">
      <legend>{template.ownIndicator(number)}</legend>
      <div className="row">
        <TextField
          className="grow"
          label={fields.name}
          value={indicator.name}
          placeholder={template.ownNameLater}
          onChange={(_, name = "") => onChange({ ...indicator, name })}
        />
        <IconButton iconProps={{ iconName: "Clear" }} ariaLabel={remove} onClick={onRemove} />
      </div>
      <Select
        label={fields.level2}
        value={indicator.level2}
        options={level2.map((key) => ({ key, text: key }))}
        onChange={(key) => onChange({ ...indicator, level2: key })}
      />
      <div className="row">
        <Select
          className="short"
          label={fields.operator}
          value={indicator.operator}
          options={[
            ...operators.map((key) => ({ key, text: key })),
            { key: "", text: template.qualitative },
          ]}
          onChange={(key) => onChange(withOperator(indicator, key))}
        />
        <TextField
          className="grow"
          label={fields.target}
          value={String(indicator.target)}
          onChange={(_, text = "") => onChange({ ...indicator, target: targetOf(text) })}
        />
        <Select
          className="short"
          label={fields.unit}
          disabled={isQualitative}
          value={indicator.unit}
          options={(isQualitative ? [""] : units).map((key) => ({ key, text: key }))}
          onChange={(key) => onChange({ ...indicator, unit: key })}
        />
      </div>
    </fieldset>
  );
}

/** A 定性 row has no unit. */
function withOperator(indicator: OwnIndicator, operator: string): OwnIndicator {
  return { ...indicator, operator, unit: operator === "" ? "" : indicator.unit || "%" };
}

/** A plain number goes to the sheet as a number; everything else stays the text it is. */
function targetOf(text: string): string | number {
  return /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/.test(text) ? Number(text) : text;
}
