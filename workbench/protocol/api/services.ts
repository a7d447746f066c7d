/** Services that the library reaches by name: custom functions, the add-in's own state. */
import type { InvocationResult } from "../customFunctions";
import { invalid, oneOf, record } from "./arguments";
import type { PlainHandle } from "./handles";
import { defineType, method } from "./table";

const since = "CustomFunctions 1.1";

/** [[id, ok, value, error code?], ...] */
function fromArrays(results: unknown): InvocationResult[] {
  if (!Array.isArray(results)) return invalid();
  return results.map((result: unknown) => {
    const [id, ok, value, errorCode] = Array.isArray(result) ? (result as unknown[]) : invalid();
    return { id: Number(id), ok: ok === true, value, errorCode: Number(errorCode) };
  });
}

/** [{id, value, failed, errorCode}, ...], from libraries that know no arrays. */
function fromObjects(results: unknown): InvocationResult[] {
  if (!Array.isArray(results)) return invalid();
  return results.map((result: unknown) => {
    const { id, value, failed, errorCode } = record(result);
    return { id: Number(id), ok: failed !== true, value, errorCode: Number(errorCode) };
  });
}

type FunctionsHandle = PlainHandle<"Microsoft.ExcelServices.CustomFunctions">;

export const customFunctions = defineType<FunctionsHandle>(
  "Microsoft.ExcelServices.CustomFunctions",
  {
    since,
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: method(since, (_self, { functions }) =>
        functions.announceReady(),
      ),
      _GetEnabledFeatures: method(since, () => []),
      SetInvocationArrayResults: method(since, (_self, { functions }, results) =>
        functions.settle(fromArrays(results)),
      ),
      SetInvocationResults: method(since, (_self, { functions }, results) =>
        functions.settle(fromObjects(results)),
      ),
    },
  },
);

type AddinHandle = PlainHandle<"Microsoft.InternalService.AddinInternalService">;

export const addinService = defineType<AddinHandle>(
  "Microsoft.InternalService.AddinInternalService",
  {
    methods: {
      NotifyActionHandlerReady: method("SharedRuntime 1.1", () => undefined),
      notifyActionHandlerReady: method("SharedRuntime 1.1", () => undefined),
    },
  },
);

type RuntimeHandle = PlainHandle<"Microsoft.AppRuntime.AppRuntimeService">;

/** `Office.addin.showAsTaskpane()` and `hide()`: Visible, Background. */
export const appRuntimeService = defineType<RuntimeHandle>(
  "Microsoft.AppRuntime.AppRuntimeService",
  {
    methods: {
      SetAppRuntimeState: method("SharedRuntime 1.1", (_self, { situation }, state) =>
        situation.showPane(
          oneOf(state, ["Visible", "Background"] as const) === "Visible" ? "Visible" : "Hidden",
        ),
      ),
      GetAppRuntimeState: method("SharedRuntime 1.1", (_self, { situation }) =>
        situation.pane === "Visible" ? "Visible" : "Background",
      ),
    },
  },
);

type StartHandle = PlainHandle<"Microsoft.AppRuntime.AppRuntimePersistenceService">;

/** `Office.addin.setStartupBehavior()` and `getStartupBehavior()`. */
export const appRuntimePersistenceService = defineType<StartHandle>(
  "Microsoft.AppRuntime.AppRuntimePersistenceService",
  {
    methods: {
      SetAppRuntimeStartState: method("SharedRuntime 1.1", (_self, { situation }, state) => {
        situation.startState = oneOf(state, ["Background", "Inactive"] as const);
      }),
      GetAppRuntimeStartState: method(
        "SharedRuntime 1.1",
        (_self, { situation }) => situation.startState,
      ),
    },
  },
);
