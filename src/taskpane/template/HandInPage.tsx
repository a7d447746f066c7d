import { useState, type ReactNode } from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import type { HandInWish } from "../../actions";
import { PageHeading } from "../parts/PageHeading";
import { Select } from "../parts/Select";
import { usePane } from "../state/context";
import { StillWrong } from "./StillWrong";

interface HandInPageProps {
  disabled: boolean;
  /** Progress or failure of making it, shown beside the button. */
  status: ReactNode;
  onMake: (wish: HandInWish) => void;
  onBack: () => void;
}

/** 送审版: what is still wrong with the form, how the copy is made, and the button. */
export function HandInPage({ disabled, status, onMake, onBack }: HandInPageProps): JSX.Element {
  const { texts } = usePane();
  const { template } = texts.pane;
  const { handIn } = template;
  const [wish, setWish] = useState<HandInWish>({
    content: "native",
    lockComputed: true,
    place: "sheet",
  });
  return (
    <form
      className="form"
      aria-label={handIn.title}
      onSubmit={(event) => {
        event.preventDefault();
        onMake(wish);
      }}
    >
      <PageHeading title={handIn.title} onBack={onBack} />
      <StillWrong />
      <Select
        label={handIn.content}
        value={wish.content}
        options={[
          { key: "native", text: handIn.native },
          { key: "values", text: handIn.values },
        ]}
        onChange={(key) => setWish({ ...wish, content: key === "values" ? "values" : "native" })}
      />
      <Select
        label={handIn.place}
        value={wish.place}
        options={[
          { key: "sheet", text: handIn.onSheet },
          { key: "workbook", text: handIn.asWorkbook },
        ]}
        onChange={(key) => setWish({ ...wish, place: key === "workbook" ? "workbook" : "sheet" })}
      />
      <Checkbox
        className="setting"
        label={template.lock}
        checked={wish.lockComputed}
        onChange={(_, lockComputed = false) => setWish({ ...wish, lockComputed })}
      />
      <p className="hint">
        {handIn.explained}
        {wish.place === "workbook" && handIn.workbookExplained}
      </p>
      <div className="sticky">
        {status}
        <PrimaryButton className="wide" type="submit" text={handIn.make} disabled={disabled} />
      </div>
    </form>
  );
}
