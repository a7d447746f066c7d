/** The host's side of the contract suite, for any environment that holds the host. */
import { parseA1, type OfficeHost } from "../../../workbench/protocol";
import type { ContractHooks } from "./check";

/**
 * @param host the host of this moment; `reset` may replace it
 * @param reset puts a fresh workbook with one empty "Sheet1" behind the page
 */
export function hostHooks(host: () => OfficeHost, reset: () => Promise<void>): ContractHooks {
  return {
    reset,
    setEditMode: (editing) => Promise.resolve(host().setEditMode(editing)),
    type: (sheetName, address, value) => {
      const { model } = host();
      const sheet = model.sheets().find(({ name }) => name === sheetName);
      const area = parseA1(address);
      if (!sheet || !area) throw new Error(`no cell ${sheetName}!${address}`);
      return Promise.resolve(model.enter(sheet.id, area, [[value]]));
    },
    callFunction: (id, args, allowErrors = false) =>
      host().functions.call(id, args, { address: "Sheet1!A1", allowErrors }).result,
    requestCount: () => Promise.resolve(host().requestCount),
    keptRangeCount: () => Promise.resolve(host().keptRangeCount),
    host,
    firstSheet: () => host().model.sheets()[0]?.id ?? "",
    useFunctions: (file) => host().model.useFunctions(file, host().functions.call),
  };
}
