import { useEffect, useState } from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import type { ScoreRow } from "../../actions";
import { stepSentence } from "../../locale";
import { copyText } from "../parts/copyText";
import { Notice } from "../parts/Notice";
import { usePane } from "../state/context";

interface DerivationProps {
  row: ScoreRow;
  onSelect: () => void;
}

/** How a row's score comes about, step by step, in words that can be copied into a report. */
export function Derivation({ row, onSelect }: DerivationProps): JSX.Element {
  const { texts } = usePane();
  const { scoring, copied } = texts.pane;
  const [isCopied, setCopied] = useState(false);
  const steps = row.steps.map((step) => stepSentence(texts, step));
  useEffect(() => setCopied(false), [row.key]);
  const copy = async () => {
    const lines = steps.map((step, index) => `${index + 1}. ${step}`);
    setCopied(await copyText([row.name, ...lines].join("\n")));
  };
  return (
    <section className="derivation" aria-label={scoring.derivation}>
      <h2>
        {scoring.derivation} · {row.name}
      </h2>
      {row.written !== null && <Notice kind="warning">{scoring.differs(row.written)}</Notice>}
      <ol>
        {steps.map((step, index) => (
          <li key={index}>{step}</li>
        ))}
      </ol>
      <div className="footer">
        <DefaultButton
          iconProps={{ iconName: isCopied ? "CheckMark" : "Copy" }}
          text={isCopied ? copied : scoring.copyDerivation}
          onClick={() => void copy()}
        />
        <DefaultButton text={scoring.select} onClick={onSelect} />
      </div>
      <p className="offscreen" role="status">
        {isCopied && copied}
      </p>
    </section>
  );
}
