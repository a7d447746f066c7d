import { MOST_WINDOWS } from "../../actions/publish/places";
import type { PublishPlace } from "../../actions";
import { Select } from "../parts/Select";
import { usePageWords } from "../state/usePageWords";

/** Where forms go: files in some way, or sheets of the workbook. */
export type FormPlace = PublishPlace | "sheets";

interface PlaceSelectProps<Place extends FormPlace> {
  places: readonly Place[];
  value: Place;
  /** How many forms it is chosen for. */
  count: number;
  onChange: (place: Place) => void;
}

/** How the files are handed out, and what there is to know of it. */
export function PlaceSelect<Place extends FormPlace>(props: PlaceSelectProps<Place>): JSX.Element {
  const { places, value, count, onChange } = props;
  const { publish: words } = usePageWords();
  const texts: Record<FormPlace, string> = { ...words.places, sheets: words.sheets };
  return (
    <>
      <Select
        label={words.place}
        value={value}
        options={places.map((key) => ({ key, text: texts[key] }))}
        onChange={(key) => onChange(places.find((each) => each === key) ?? value)}
      />
      {isTooMany(value, count) ? (
        <p className="fault" role="alert">
          {words.tooManyWindows(MOST_WINDOWS)}
        </p>
      ) : (
        (value === "zip" || value === "files") && <p className="hint">{words.placeHint}</p>
      )}
    </>
  );
}

/** Whether so many forms can't go there. */
export function isTooMany(place: FormPlace, count: number): boolean {
  return place === "windows" && count > MOST_WINDOWS;
}
