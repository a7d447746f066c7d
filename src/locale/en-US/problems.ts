import { problemWords } from "../problemWords";
import { dutiesAndStructure } from "./problems/dutiesAndStructure";
import { headings } from "./problems/headings";
import { operatorsAndValues } from "./problems/operatorsAndValues";
import { precheck } from "./problems/precheck";
import { review } from "./problems/review";
import { weightsAndMoney } from "./problems/weightsAndMoney";

/** The words of every problem of the catalogue, in English. */
export const problems = problemWords({
  ...operatorsAndValues,
  ...weightsAndMoney,
  ...dutiesAndStructure,
  ...headings,
  ...precheck,
  ...review,
});
