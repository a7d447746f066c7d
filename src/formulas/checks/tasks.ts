import { familyOf } from "../../form/families";
import { hasNoPoints } from "../../form/model/parts";
import {
  isPlan,
  type Field,
  type PerformanceForm,
  type Task,
} from "../../form/model/performanceForm";
import type { LiveCheck } from "../../form/plan/sheetPlan";
import { isSign, isText, isWeightWrong } from "./conditions";
import { checksOfRows, rowCheck } from "./rowChecks";

/** The checks of 年度主要任务. */
export function taskChecks(form: PerformanceForm): LiveCheck[] {
  const fieldsOf = ({ row: _, ...fields }: Task) => Object.values(fields);
  return checksOfRows(form.tasks, fieldsOf, (task) =>
    isPlan(form.kind) ? checksOfPlan(task, form) : checksOfEvaluation(task, form),
  );
}

function checksOfPlan(task: Task, { kind }: PerformanceForm): LiveCheck[] {
  const isAsked = familyOf(kind).checks.includes("budget");
  return amountChecks(task.name, task.budget, "预算资金", isAsked);
}

function checksOfEvaluation(task: Task, { kind }: PerformanceForm): LiveCheck[] {
  const { name, allocated, executed, rate, weight, score } = task;
  return [
    ...amountChecks(name, allocated, "项目下达金额", true),
    ...amountChecks(name, executed, "项目执行金额", true),
    ...rowCheck(
      { look: "wrong", says: "执行金额超过下达金额" },
      [executed],
      [allocated, executed],
      (given, spent) => `COUNT(${given},${spent})=2,${spent}>${given}`,
    ),
    ...[rate, score].flatMap((field) =>
      rowCheck({ look: "wrong", says: "没有算出数" }, [field], [field], isSign),
    ),
    ...(hasNoPoints(task, kind)
      ? []
      : rowCheck(
          { look: "wrong", says: "分值应是大于0的数" },
          [weight],
          [name, weight],
          (itsName, its) => `${itsName}<>"",${isWeightWrong(its)}`,
        )),
  ];
}

function amountChecks(name: Field, amount: Field, word: string, isAsked: boolean): LiveCheck[] {
  const isMissing = (itsName: string, its: string) => `${itsName}<>"",${its}=""`;
  return [
    ...(isAsked
      ? rowCheck({ look: "todo", says: `${word}未填` }, [amount], [name, amount], isMissing)
      : []),
    ...rowCheck({ look: "wrong", says: `${word}应是数字` }, [amount], [amount], isText),
  ];
}
