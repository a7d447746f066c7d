import { Component, type ReactNode } from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { PaneContext } from "../state/context";

/** Keeps a fault of ours from leaving an empty pane: says so and offers to start again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  static override contextType = PaneContext;
  declare context: React.ContextType<typeof PaneContext>;
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const pane = this.context?.texts.pane;
    return (
      <div className="view" role="alert">
        <p>{pane?.crashed}</p>
        <PrimaryButton text={pane?.restart} onClick={() => this.setState({ failed: false })} />
      </div>
    );
  }
}
