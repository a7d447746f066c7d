import { IconButton } from "office-ui-fabric-react/lib/Button";
import { usePane } from "../state/context";

interface PageHeadingProps {
  title: string;
  onBack: () => void;
}

/** What a page is called, and the way back from it. */
export function PageHeading({ title, onBack }: PageHeadingProps): JSX.Element {
  const { back } = usePane().texts.pane;
  return (
    <div className="row heading">
      <IconButton iconProps={{ iconName: "ChevronLeft" }} ariaLabel={back} onClick={onBack} />
      <h2>{title}</h2>
    </div>
  );
}
