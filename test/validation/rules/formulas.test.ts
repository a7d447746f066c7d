/** What is told of formulas that were typed over or emptied: where, and what a fix writes. */
import { formulaRules } from "../../../src/validation/rules/formulas";
import { row } from "../support/cleanForms";
import { holdTold, type FormChange } from "../support/told";

const rate = row("重点工作办结率");
const level = row("依法行政能力");
const assets = row("固定资产利用率");

/** A change of one row's cells. */
const of = (path: string, cells: NonNullable<FormChange["cells"]>): FormChange => ({
  cells: Object.fromEntries(Object.entries(cells).map(([key, cell]) => [`${path}.${key}`, cell])),
});
const typed = (change: FormChange): FormChange => ({ ...change, typed: true });
const nowhere = (value: string | number) => ({ value, at: null });

describe("a number over a formula", () => {
  holdTold(formulaRules, [
    [{}],
    [typed({})],
    [
      of(rate, { score: 3.5, completion: 1 }),
      'FORMULA_OVERWRITTEN I14 value=1 → I14 =IF(H14="","",PERFCOMPLETION(E14,F14,H14,G14,$N$3)) asked',
      'FORMULA_OVERWRITTEN K14 value=3.5 → K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [typed(of(rate, { score: 3.5, completion: 1 }))],
    [of(rate, { score: "若干" })],
    [of(rate, { score: nowhere(3.5) })],
    [
      of(assets, { score: 0.672 }),
      'FORMULA_OVERWRITTEN K28 value=0.672 → K28 =IF(H28="","",PERFSCORE(E28,F28,H28,J28,G28,$N$3)) asked',
    ],
    [of(assets, { score: 0.5 })],
    [
      of(assets, { score: 0.5, "reasons.other": "", measure: "" }),
      'FORMULA_OVERWRITTEN K28 value=0.5 → K28 =IF(H28="","",PERFSCORE(E28,F28,H28,J28,G28,$N$3)) asked',
    ],
    [
      of(assets, { completion: 0.5 }),
      'FORMULA_OVERWRITTEN I28 value=0.5 → I28 =IF(H28="","",PERFCOMPLETION(E28,F28,H28,G28,$N$3)) asked',
    ],
    [
      of(assets, { completion: 0.5, score: 0.5 }),
      'FORMULA_OVERWRITTEN I28 value=0.5 → I28 =IF(H28="","",PERFCOMPLETION(E28,F28,H28,G28,$N$3)) asked',
    ],
    [of(level, { score: 3, completion: 0.9 })],
    [
      of(level, { score: 3, completion: 1 }),
      'FORMULA_OVERWRITTEN I18 value=1 → I18 =IF(H18="","",PERFCOMPLETION(E18,F18,H18,G18,$N$3)) asked',
      'FORMULA_OVERWRITTEN K18 value=3 → K18 =IF(H18="","",PERFSCORE(E18,F18,IF(AND(OR(E18="",E18="定性"),ISTEXT(H18),ISNUMBER(I18)),I18,H18),J18,G18,$N$3)) asked',
    ],
    [of(level, { score: 3, completion: 1, actual: "部分达成" })],
    [of(level, { score: 3, completion: 1, actual: "尚可" })],
    [
      of("tasks[1]", { rate: 0.5, score: 12 }),
      'FORMULA_OVERWRITTEN I8 value=0.5 in tasks → I8 =IF(OR(F8="",H8=""),"",PERFEXECUTION(F8,H8,$N$3)) asked',
      'FORMULA_OVERWRITTEN K8 value=12 in tasks → K8 =IF(I8="","",PERFSCORE(">=",1,I8,J8,"",$N$3)) asked',
    ],
    [typed(of("tasks[1]", { rate: 0.5, score: 12 }))],
    [
      { cells: { total: 99 } },
      'FORMULA_OVERWRITTEN K37 value=99 in total → K37 =IF(COUNT(K7:K9,K14:K36)=0,"",PERFTOTAL(K7:K9,K14:K36)) asked',
    ],
    [typed({ cells: { total: 99 } })],
    [{ kind: "target", cells: { total: 99 } }],
  ]);
});

describe("a formula that is gone", () => {
  const bare = { completion: "", score: "", weight: "" };
  const bareTask = { rate: "", score: "", weight: "" };
  holdTold(formulaRules, [
    [
      of(rate, { score: "" }),
      'FORMULA_MISSING K14 under 履职效能 → K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [
      of(rate, { completion: " " }),
      'FORMULA_MISSING I14 under 履职效能 → I14 =IF(H14="","",PERFCOMPLETION(E14,F14,H14,G14,$N$3)) asked',
    ],
    [
      of(rate, { completion: "", score: "" }),
      'FORMULA_MISSING I14 (and K14) under 履职效能 → I14 =IF(H14="","",PERFCOMPLETION(E14,F14,H14,G14,$N$3)), K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [of(rate, { completion: nowhere(""), score: nowhere("") })],
    [of(rate, { score: { value: "", isReadOut: true } }), "FORMULA_MISSING K14 under 履职效能"],
    [
      of(rate, { completion: "", score: { value: "", isReadOut: true } }),
      'FORMULA_MISSING I14 (and K14) under 履职效能 → I14 =IF(H14="","",PERFCOMPLETION(E14,F14,H14,G14,$N$3)) asked',
    ],
    [
      of(rate, bare),
      'ROW_INCOMPLETE D14 (and I14 K14) under 履职效能 → I14 =IF(H14="","",PERFCOMPLETION(E14,F14,H14,G14,$N$3)), K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [
      of(rate, { ...bare, name: nowhere("") }),
      'FORMULA_MISSING I14 (and K14) under 履职效能 → I14 =IF(H14="","",PERFCOMPLETION(E14,F14,H14,G14,$N$3)), K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [
      of(rate, { score: "", weight: "" }),
      'FORMULA_MISSING K14 under 履职效能 → K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [
      of(rate, { ...bare, weight: { value: "", formula: "=1" } }),
      'FORMULA_MISSING I14 (and K14) under 履职效能 → I14 =IF(H14="","",PERFCOMPLETION(E14,F14,H14,G14,$N$3)), K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [typed(of(rate, bare))],
    [
      of("tasks[1]", { rate: "" }),
      'FORMULA_MISSING I8 in tasks → I8 =IF(OR(F8="",H8=""),"",PERFEXECUTION(F8,H8,$N$3)) asked',
    ],
    [
      of("tasks[1]", { rate: "", score: "" }),
      'FORMULA_MISSING I8 (and K8) in tasks → I8 =IF(OR(F8="",H8=""),"",PERFEXECUTION(F8,H8,$N$3)), K8 =IF(I8="","",PERFSCORE(">=",1,I8,J8,"",$N$3)) asked',
    ],
    [
      of("tasks[1]", bareTask),
      'ROW_INCOMPLETE B8 (and I8 K8) in tasks → I8 =IF(OR(F8="",H8=""),"",PERFEXECUTION(F8,H8,$N$3)), K8 =IF(I8="","",PERFSCORE(">=",1,I8,J8,"",$N$3)) asked',
    ],
    [
      of("tasks[1]", { score: "", weight: "" }),
      'FORMULA_MISSING K8 in tasks → K8 =IF(I8="","",PERFSCORE(">=",1,I8,J8,"",$N$3)) asked',
    ],
    [typed(of("tasks[1]", bareTask))],
    [
      { ...of("tasks[0]", { rate: "", score: "" }), kind: "projectSelfEvaluation" },
      'FORMULA_MISSING I8 (and K8) in tasks → I8 =IF(OR(F8="",H8=""),"",PERFEXECUTION(F8,H8,IF($N$3="","national",$N$3))), K8 =IF(I8="","",PERFSCORE(">=",1,I8,J8,"",IF($N$3="","national",$N$3))) asked',
    ],
    [
      { ...of("tasks[0]", bareTask), kind: "projectSelfEvaluation" },
      'FORMULA_MISSING I8 in tasks → I8 =IF(OR(F8="",H8=""),"",PERFEXECUTION(F8,H8,IF($N$3="","national",$N$3))) asked',
    ],
    [
      { cells: { total: "" } },
      'FORMULA_MISSING K37 in total → K37 =IF(COUNT(K7:K9,K14:K36)=0,"",PERFTOTAL(K7:K9,K14:K36)) asked',
    ],
    [typed({ cells: { total: "" } })],
    [{ cells: { total: nowhere("") } }],
  ]);
});
