import { CompoundButton } from "office-ui-fabric-react/lib/Button";
import { Drawing } from "../icons";

interface ChoiceProps {
  /** The path of its drawing. */
  icon: string;
  title: string;
  hint: string;
  primary?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

/** A large button that says in a second line what it brings. */
export function Choice({ icon, title, hint, primary, disabled, onClick }: ChoiceProps) {
  return (
    <CompoundButton
      className="choice"
      primary={primary}
      disabled={disabled}
      onRenderIcon={() => (
        <span className="choice-icon">
          <Drawing path={icon} />
        </span>
      )}
      // The space parts the two lines where they are read as one text.
      secondaryText={` ${hint}`}
      ariaLabel={`${title} ${hint}`}
      onClick={onClick}
    >
      {title}
    </CompoundButton>
  );
}
