import type { ReactNode } from "react";
import { ActionButton, IconButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { Select } from "../../parts/Select";
import { usePane } from "../../state/context";
import { usePageWords } from "../../state/usePageWords";
import { Combo } from "./Combo";
import type { PageRow } from "../insert/useTemplateForm";

interface OwnIndicatorFieldsProps {
  /** Its place among the section's own ones, from 1. */
  number: number;
  indicator: PageRow;
  level2: string[];
  units: string[];
  /** Its 分值; null in a form without. */
  weight: ReactNode;
  /** Whether the workbook keeps it for next time, just as it is. */
  isKept: boolean;
  onKeep: () => void;
  onChange: (indicator: PageRow) => void;
  onRemove: () => void;
}

const operators = [">=", "<=", "=", ">", "<"];

/** An indicator of the unit's own: 二级指标, name, operator, target, unit, 分值. */
export function OwnIndicatorFields(props: OwnIndicatorFieldsProps): JSX.Element {
  const { number, indicator, level2, units, weight, isKept, onKeep, onChange, onRemove } = props;
  const { fields, remove } = usePane().texts.pane;
  const { insert, library } = usePageWords();
  const isQualitative = indicator.operator === "";
  return (
    <fieldset className="own">
      <legend>{insert.ownIndicator(number)}</legend>
      <div className="row">
        <TextField
          className="grow"
          label={fields.name}
          value={indicator.name}
          placeholder={insert.ownNameLater}
          onChange={(_, name = "") => onChange({ ...indicator, name })}
        />
        <IconButton iconProps={{ iconName: "Clear" }} ariaLabel={remove} onClick={onRemove} />
      </div>
      <div className="row">
        <Combo
          className="grow"
          label={fields.level2}
          value={indicator.level2}
          suggestions={level2}
          onChange={(text) => onChange({ ...indicator, level2: text })}
        />
        {weight !== null && (
          <div className="select short">
            <span className="label" aria-hidden="true">
              {fields.weight}
            </span>
            {weight}
          </div>
        )}
      </div>
      <div className="row">
        <Select
          className="short"
          label={fields.operator}
          value={indicator.operator}
          options={[
            ...operators.map((key) => ({ key, text: key })),
            { key: "", text: insert.qualitative },
          ]}
          onChange={(key) => onChange(withOperator(indicator, key))}
        />
        <TextField
          className="grow"
          label={fields.target}
          value={String(indicator.target)}
          onChange={(_, text = "") => onChange({ ...indicator, target: targetOf(text) })}
        />
        <Combo
          className="short"
          label={fields.unit}
          disabled={isQualitative}
          value={indicator.unit}
          suggestions={isQualitative ? [] : units}
          onChange={(unit) => onChange({ ...indicator, unit })}
        />
      </div>
      <ActionButton
        className="add"
        text={isKept ? library.isKept : library.keep}
        disabled={isKept || indicator.name.trim() === ""}
        onClick={onKeep}
      />
    </fieldset>
  );
}

/** A 定性 row has no unit. */
function withOperator(indicator: PageRow, operator: string): PageRow {
  return { ...indicator, operator, unit: operator === "" ? "" : indicator.unit || "%" };
}

/** A plain number goes to the sheet as a number; everything else stays the text it is. */
function targetOf(text: string): string | number {
  return /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/.test(text) ? Number(text) : text;
}
