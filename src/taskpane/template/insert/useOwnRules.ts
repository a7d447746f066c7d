import { useEffect, useState } from "react";
import type { OwnTemplateRules } from "../../../actions";
import { usePane } from "../../state/context";

/** The rules that the workbook has of its own; null until it was asked, or where it could not be. */
export function useOwnRules(): OwnTemplateRules | null {
  const { actions } = usePane();
  const [own, setOwn] = useState<OwnTemplateRules | null>(null);
  useEffect(() => {
    let isWanted = true;
    // Where Excel does not answer, the add-in's rules are there; inserting then says what is wrong.
    actions.readOwnTemplateRules().then(
      (found) => isWanted && setOwn(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [actions]);
  return own;
}
