/** @jest-environment jsdom */
import { describeContract } from "./inJest";

describeContract("contract: jsdom, parent frame", { level: "newest", transport: "parentFrame" });
