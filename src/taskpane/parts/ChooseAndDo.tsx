import { useState } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { Select, type Option } from "./Select";

interface ChooseAndDoProps {
  ariaLabel: string;
  /** What stands in the list before something is chosen. */
  placeholder: string;
  options: readonly Option[];
  /** The button's word. */
  action: string;
  onDo: (key: string) => void;
}

/** A list and a button: walking through the list with the arrow keys does nothing yet. */
export function ChooseAndDo(props: ChooseAndDoProps): JSX.Element {
  const { ariaLabel, placeholder, options, action, onDo } = props;
  const [chosen, setChosen] = useState("");
  return (
    <div className="row">
      <Select
        className="grow"
        ariaLabel={ariaLabel}
        value={chosen}
        options={[{ key: "", text: placeholder }, ...options]}
        onChange={setChosen}
      />
      <DefaultButton
        className="fix"
        text={action}
        ariaLabel={`${ariaLabel} ${action}`}
        disabled={chosen === ""}
        onClick={() => {
          setChosen("");
          onDo(chosen);
        }}
      />
    </div>
  );
}
