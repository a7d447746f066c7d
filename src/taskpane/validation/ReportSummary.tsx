import { TextField } from "office-ui-fabric-react/lib/TextField";
import type { ProblemLevel } from "../../validation/problem/problem";
import { LevelMark } from "../parts/LevelMark";
import { Select } from "../parts/Select";
import { usePane } from "../state/context";
import { levels, type Filter, type Order } from "./reportCounts";

interface ReportSummaryProps {
  counts: Record<ProblemLevel, number>;
  filter: Filter;
  order: Order;
  onFilter: (filter: Filter) => void;
  onOrder: (order: Order) => void;
}

/** 3 个错误 · 5 个警告 · 2 个提示, each a filter; search; order. */
export function ReportSummary(props: ReportSummaryProps): JSX.Element {
  const { counts, filter, order, onFilter, onOrder } = props;
  const { validation } = usePane().texts.pane;
  const toggle = (level: ProblemLevel) => {
    const shown = new Set(filter.levels);
    if (!shown.delete(level)) shown.add(level);
    onFilter({ ...filter, levels: shown });
  };
  return (
    <div className="summary">
      <div className="filters" role="group" aria-label={validation.filterLabel}>
        {levels.map((level) => (
          <button
            key={level}
            type="button"
            className="filter"
            aria-pressed={filter.levels.has(level)}
            onClick={() => toggle(level)}
          >
            <LevelMark level={level} text={validation.count[level](counts[level])} />
          </button>
        ))}
      </div>
      <div className="row">
        <TextField
          className="grow"
          ariaLabel={validation.search}
          placeholder={validation.searchHint}
          value={filter.search}
          onChange={(_, search = "") => onFilter({ ...filter, search })}
        />
        <Select
          className="grouping"
          ariaLabel={validation.order}
          value={order}
          options={[
            { key: "level", text: validation.worstFirst },
            { key: "place", text: validation.byPlace },
          ]}
          onChange={(key) => onOrder(key === "place" ? "place" : "level")}
        />
      </div>
    </div>
  );
}
