import type { ReactElement } from "react";
import { render, unmountComponentAtNode } from "react-dom";

/**
 * react-dom/client as Univer imports it, on top of the React 17 that Fabric needs: Univer's
 * packages accept React 17, but take createRoot from a module that came with React 18.
 */
export function createRoot(container: Element): {
  render: (element: ReactElement) => void;
  unmount: () => void;
} {
  return {
    render: (element) => {
      render(element, container);
    },
    unmount: () => {
      unmountComponentAtNode(container);
    },
  };
}
