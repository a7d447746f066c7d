/** @jest-environment node */
import { describeContract } from "./inJest";

describeContract("contract: Node, parent frame, ExcelApi 1.14", {
  level: "ltsc2021",
  transport: "parentFrame",
});
