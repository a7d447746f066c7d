import { TextField } from "office-ui-fabric-react/lib/TextField";
import type { ProblemLevel } from "../../validation/problem";
import { LevelMark } from "../parts/LevelMark";
import { Select } from "../parts/Select";
import { usePane } from "../state/context";
import { levels, type Filter, type Grouping } from "./problemGroups";

interface ReportSummaryProps {
  counts: Record<ProblemLevel, number>;
  filter: Filter;
  grouping: Grouping;
  onFilter: (filter: Filter) => void;
  onGrouping: (grouping: Grouping) => void;
}

/** 3 个错误 · 5 个警告 · 2 个提示, each a filter; search; grouping. */
export function ReportSummary(props: ReportSummaryProps): JSX.Element {
  const { counts, filter, grouping, onFilter, onGrouping } = props;
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
          ariaLabel={validation.group}
          value={grouping}
          options={[
            { key: "section", text: validation.groupBySection },
            { key: "level", text: validation.groupByLevel },
          ]}
          onChange={(key) => onGrouping(key === "level" ? "level" : "section")}
        />
      </div>
    </div>
  );
}
