import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import type { CommonOperator, FoundTable, Output, TableWish } from "../../actions";
import { cellName } from "../../actions";
import { Select } from "../parts/Select";
import { usePane } from "../state/context";
import { ColumnSelect } from "./ColumnSelect";

interface TableFieldsProps {
  found: FoundTable;
  wish: TableWish;
  change: (changed: Partial<TableWish>) => void;
}

const commonOperators: readonly CommonOperator[] = [">=", "<=", "="];
const outputKeys: readonly Output[] = ["completion", "score", "check"];

/** Which columns are read and which are written, in which rows, by which rules. */
export function TableFields(props: TableFieldsProps): JSX.Element {
  return (
    <>
      <InputFields {...props} />
      <OutputFields {...props} />
      <RowFields {...props} />
    </>
  );
}

function InputFields({ found: { columns }, wish: { inputs }, change }: TableFieldsProps) {
  const { fields, template } = usePane().texts.pane;
  const words = template.writeFormulas;
  const put = (part: keyof typeof inputs, value: number | string | null) =>
    change({ inputs: { ...inputs, [part]: value } });
  const select = (part: "target" | "actual" | "unit" | "weight", nothing: string) => (
    <ColumnSelect
      label={fields[part]}
      columns={columns}
      value={inputs[part]}
      others={[{ key: "", text: nothing }]}
      onChange={(value) => put(part, value)}
    />
  );
  return (
    <fieldset className="columns">
      <legend>{words.inputs}</legend>
      <ColumnSelect
        label={fields.operator}
        columns={columns}
        value={inputs.operator}
        others={[
          { key: "", text: words.inTarget },
          ...commonOperators.map((key) => ({ key, text: words.forAll(key) })),
        ]}
        onChange={(value) => put("operator", value)}
      />
      {select("target", words.choose)}
      {select("actual", words.choose)}
      {select("unit", words.noColumn)}
      {select("weight", words.noColumn)}
    </fieldset>
  );
}

function OutputFields({ found, wish, change }: TableFieldsProps): JSX.Element {
  const { fields, template } = usePane().texts.pane;
  const words = template.writeFormulas;
  const { outputs, total } = wish;
  const nothing = { key: "", text: words.notWritten };
  const put = (output: Output, value: number | string | null) => {
    const column = typeof value === "number" ? value : null;
    const isScore = output === "score";
    const moved = total !== null && column !== null ? { row: total.row, column } : null;
    change({
      outputs: { ...outputs, [output]: column },
      ...(isScore ? { total: moved } : {}),
    });
  };
  const sums = outputs.score === null ? [] : found.totals;
  return (
    <fieldset className="columns">
      <legend>{words.outputs}</legend>
      {outputKeys.map((output) => (
        <ColumnSelect
          key={output}
          label={output === "check" ? words.check : fields[output]}
          columns={found.columns}
          value={outputs[output]}
          others={[nothing]}
          onChange={(value) => put(output, value)}
        />
      ))}
      {sums.length > 0 && (
        <Select
          className="grow"
          label={words.total}
          value={String(total?.row ?? "")}
          options={[
            nothing,
            ...sums.map(({ row }) => ({
              key: String(row),
              text: cellName({ row, column: outputs.score ?? 0 }),
            })),
          ]}
          onChange={(row) =>
            change({
              total: row === "" ? null : { row: Number(row), column: outputs.score ?? 0 },
            })
          }
        />
      )}
    </fieldset>
  );
}

function RowFields({ found, wish, change }: TableFieldsProps): JSX.Element {
  const { pane, language } = usePane().texts;
  const words = pane.template.writeFormulas;
  const { rulesCell, hasOwnRules, rulePacks } = found;
  const field = (label: string, row: number, put: (row: number) => void) => (
    <TextField
      className="grow"
      label={label}
      inputMode="numeric"
      value={Number.isNaN(row) ? "" : String(row + 1)}
      onChange={(_, text = "") => put(/^\d{1,7}$/.test(text.trim()) ? Number(text) - 1 : NaN)}
    />
  );
  return (
    <>
      <fieldset className="columns">
        <legend>{words.which}</legend>
        {field(words.firstRow, wish.firstRow, (row) => change({ firstRow: row }))}
        {field(words.lastRow, wish.lastRow, (row) => change({ lastRow: row }))}
        <Select
          className="grow"
          label={pane.fields.rulePack}
          value={wish.rules}
          options={[
            ...(rulesCell === null ? [] : [{ key: "sheet", text: words.rulesOfSheet(rulesCell) }]),
            ...(hasOwnRules ? [{ key: "own", text: words.ownRules }] : []),
            ...rulePacks.map(({ id, title }) => ({ key: id, text: title[language] })),
          ]}
          onChange={(rules) => change({ rules })}
        />
      </fieldset>
      <Checkbox
        className="setting"
        label={words.overwrite}
        checked={wish.overwrite}
        onChange={(_, overwrite = false) => change({ overwrite })}
      />
    </>
  );
}
