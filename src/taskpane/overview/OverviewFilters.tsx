import { TextField } from "office-ui-fabric-react/lib/TextField";
import {
  isIn,
  type ListedRow,
  type ListSort,
  type ListState,
  type ListWish,
} from "../../actions/overview/listing";
import { Select } from "../parts/Select";
import { usePane } from "../state/context";
import { usePageWords } from "../state/usePageWords";

interface OverviewFiltersProps {
  rows: readonly ListedRow[];
  wish: ListWish;
  onChange: (wish: ListWish) => void;
}

/** What narrows the list down, and its order; only choices that the forms at hand give sense to. */
export function OverviewFilters({ rows, wish, onChange }: OverviewFiltersProps): JSX.Element {
  const { kinds, grades } = usePane().texts.pane;
  const { overview: words } = usePageWords();
  const change = (part: Partial<ListWish>) => onChange({ ...wish, ...part });
  const presentKinds = [...new Set(rows.map(({ kind }) => kind))];
  const presentGrades = [...new Set(rows.map(({ grade }) => grade ?? "none"))];
  const gradeWords: Record<string, string> = { ...grades, none: words.noGrade };
  const states = (Object.keys(words.states) as ListState[])
    .map((state) => ({ state, count: rows.filter(isIn[state]).length }))
    .filter(({ state, count }) => count > 0 || wish.state === state);
  return (
    <div className="form" role="search">
      <TextField
        ariaLabel={words.search}
        placeholder={words.search}
        value={wish.search}
        onChange={(_, search = "") => change({ search })}
      />
      <div className="row">
        <Select
          className="grow"
          ariaLabel={words.sort}
          value={wish.sort}
          options={Object.entries(words.sorts).map(([key, text]) => ({ key, text }))}
          onChange={(sort) => change({ sort: sort as ListSort })}
        />
        <Narrowing
          label={words.kind}
          all={words.allKinds}
          chosen={wish.kind}
          present={presentKinds}
          textOf={(kind) => kinds[kind]}
          onChange={(kind) => change({ kind })}
        />
        <Narrowing
          label={words.grade}
          all={words.allGrades}
          chosen={wish.grade}
          present={presentGrades}
          textOf={(grade) => gradeWords[grade] ?? grade}
          onChange={(grade) => change({ grade })}
        />
      </div>
      {states.length > 0 && (
        <div className="filters">
          {states.map(({ state, count }) => (
            <button
              key={state}
              type="button"
              className="filter"
              aria-pressed={wish.state === state}
              onClick={() => change({ state: wish.state === state ? null : state })}
            >
              {words.states[state]} {count}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

interface NarrowingProps<Key extends string> {
  label: string;
  /** What none of them being chosen is called. */
  all: string;
  chosen: string;
  present: readonly Key[];
  textOf: (key: Key) => string;
  onChange: (key: string) => void;
}

/** One of what the forms at hand are, or all; nothing where they are all the same. */
function Narrowing<Key extends string>(props: NarrowingProps<Key>): JSX.Element | null {
  const { label, all, chosen, present, textOf, onChange } = props;
  if (present.length < 2) return null;
  return (
    <Select
      className="narrow"
      ariaLabel={label}
      value={chosen}
      options={[{ key: "", text: all }, ...present.map((key) => ({ key, text: textOf(key) }))]}
      onChange={onChange}
    />
  );
}
