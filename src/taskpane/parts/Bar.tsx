/** A share of 0 to 1 as a bar; the numbers beside it say the same, so readers skip it. */
export function Bar({ share }: { share: number }): JSX.Element {
  const percent = Math.max(0, Math.min(1, share)) * 100;
  return (
    <span className="bar" aria-hidden="true">
      <span className="bar-fill" style={{ width: `${percent}%` }} />
    </span>
  );
}
