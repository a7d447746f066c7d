import type { TableColumn } from "../../actions";
import { Select, type Option } from "../parts/Select";
import { usePane } from "../state/context";

interface ColumnSelectProps {
  label: string;
  columns: readonly TableColumn[];
  /** The number of a column, or the key of one of the others; null: nothing is chosen. */
  value: number | string | null;
  /** What can be chosen besides columns; the key "" stands for null. */
  others: readonly Option[];
  onChange: (value: number | string | null) => void;
}

/** One of a table's columns, by its letter and heading: H 全年完成值. */
export function ColumnSelect(props: ColumnSelectProps): JSX.Element {
  const { label, columns, value, others, onChange } = props;
  const words = usePane().texts.pane.template.writeFormulas;
  const named = columns.map(({ column, letter, heading, isEmpty }) => ({
    key: String(column),
    text: words.column(letter, heading || (isEmpty ? words.emptyColumn : words.noHeading)),
  }));
  return (
    <Select
      className="grow"
      label={label}
      value={String(value ?? "")}
      options={[...others, ...named]}
      onChange={(key) => onChange(/^\d+$/.test(key) ? Number(key) : key || null)}
    />
  );
}
