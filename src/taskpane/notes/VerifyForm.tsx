import { useState } from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { noteWords } from "../../locale/noteWords";
import { usePane } from "../state/context";

interface VerifyFormProps {
  /** Of the problem. */
  cell: string;
  /** What the unit has said to it already. */
  said: string;
  disabled: boolean;
  onVerify: (reason: string) => void;
}

/** 核实无误: asks for the reason, without which nothing is marked. */
export function VerifyForm({ cell, said, disabled, onVerify }: VerifyFormProps): JSX.Element {
  const words = noteWords[usePane().texts.language];
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState(said);
  const [isAsked, setAsked] = useState(false);
  if (!isOpen) {
    return (
      <DefaultButton
        text={words.verify}
        ariaLabel={words.verifyThis(cell)}
        disabled={disabled}
        onClick={() => setOpen(true)}
      />
    );
  }
  return (
    <form
      className="form"
      aria-label={words.verifyThis(cell)}
      // The list moves from problem to problem with these keys.
      onKeyDown={(event) => event.stopPropagation()}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === "") setAsked(true);
        else onVerify(reason);
      }}
    >
      <TextField
        label={words.reason}
        placeholder={words.reasonHint}
        multiline
        autoFocus
        rows={2}
        value={reason}
        errorMessage={isAsked && reason.trim() === "" ? words.reasonMissing : undefined}
        onChange={(_, text = "") => setReason(text)}
      />
      <p className="hint">{words.kept}</p>
      <div className="row">
        <PrimaryButton type="submit" text={words.save} disabled={disabled} />
        <DefaultButton text={words.leave} onClick={() => setOpen(false)} />
      </div>
    </form>
  );
}
