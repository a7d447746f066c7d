import type { Failure } from "../../actions/control";
import { errorSentence } from "../../locale";
import { usePane } from "../state/context";
import { Fold } from "./Fold";

/** What went wrong and what to do; the code that support asks for is folded away. */
export function FailureWords({ failure }: { failure: Failure }): JSX.Element {
  const { texts } = usePane();
  return (
    <>
      {errorSentence(texts, failure)}
      {failure.support !== undefined && (
        <Fold summary={texts.pane.support}>
          <code>{failure.support}</code>
        </Fold>
      )}
    </>
  );
}
