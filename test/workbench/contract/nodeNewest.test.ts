/** @jest-environment node */
import { describeContract } from "./inJest";

describeContract("contract: Node, parent frame, ExcelApi 1.15", {
  level: "newest",
  transport: "parentFrame",
});
