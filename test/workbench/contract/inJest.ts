/** Turns the contract suite into jest tests of one environment. */
import { createOfficeHost, type TestHost, type TestHostOptions } from "../../../workbench/jest";
import { contractChecks } from ".";
import { runCheck, type ContractEnvironment } from "./check";
import { hostHooks } from "./hostHooks";

export function describeContract(title: string, options: TestHostOptions): void {
  describe(title, () => {
    let current: TestHost;
    const reset = async () => {
      current = await createOfficeHost({ strictNullObjects: true, ...options });
    };
    const hooks = hostHooks(() => current.host, reset);

    test("has at least 600 checks", () => {
      expect(contractChecks.length).toBeGreaterThanOrEqual(600);
      expect(new Set(contractChecks.map(({ name }) => name)).size).toBe(contractChecks.length);
    });

    test.each(contractChecks.map((check) => [check.name, check] as const))(
      "%s",
      async (_, check) => {
        await reset();
        const { Excel, OfficeExtension, CustomFunctions } = current;
        const environment: ContractEnvironment = { Excel, OfficeExtension, CustomFunctions, hooks };
        const { failure } = await runCheck(check, environment);
        expect(failure).toBeNull();
      },
    );
  });
}
