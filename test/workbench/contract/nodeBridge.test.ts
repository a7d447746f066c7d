/** @jest-environment node */
import { describeContract } from "./inJest";

describeContract("contract: Node, host bridge", { level: "newest", transport: "hostBridge" });
