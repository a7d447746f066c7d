import { fieldsOf } from "../../../src/form";
import { sampleForm } from "../../../src/form/make/sample";
import { publishedSelfEvaluation } from "../../fixtures/publishedForms";

test("the sample is the published form of 2024, without what formulas compute", () => {
  const sample = sampleForm();
  const isComputed = (path: string) => /(\.(rate|completion|score)|^total)$/u.test(path);
  const published = fieldsOf(publishedSelfEvaluation()).map(({ path, field }) => [
    path,
    path === "rulePack" ? "辽宁省部门整体绩效" : isComputed(path) ? "" : field.value,
  ]);
  expect(sample.kind).toBe("selfEvaluation");
  expect(fieldsOf(sample).map(({ path, field }) => [path, field.value])).toEqual(published);
});
