/**
 * The contract suite inside a real add-in page: bundle it into a page that loads office.js in a frame.
 * The parent gives `contractHooks` (see hostHooks.ts) and reads the promise `contractResults`.
 */
import { runContract, type CheckResult, type ContractHooks } from ".";

interface ContractParent {
  contractHooks: ContractHooks;
}

Object.assign(window, {
  contractResults: Office.onReady().then((): Promise<CheckResult[]> =>
    runContract({
      Excel,
      OfficeExtension,
      CustomFunctions,
      hooks: (window.parent as unknown as ContractParent).contractHooks,
    }),
  ),
});
