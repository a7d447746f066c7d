import { importText } from "../../src/importing";
import { scoreOf } from "../../src/scoring";
import { packNamed } from "../scoring/support/outcomes";

/** Project forms as other provinces print them: budget execution of 10 points, then 90. */
const national = [
  "项目支出绩效自评表",
  "（2023年度）",
  "项目名称\t城市道路维护项目",
  "主管部门\t市住建局\t\t实施单位\t市政工程处",
  "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分",
  "\t年度资金总额\t120.00\t100.00\t95.00\t10\t95.00%\t9.50",
  "\t其中：当年财政拨款\t120.00\t100.00\t95.00\t—\t95.00%\t—",
  "年度总体目标\t预期目标\t\t\t实际完成情况",
  "\t完成道路维护二十公里\t\t\t完成道路维护二十一公里",
  "绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施",
  "\t产出指标(50分)\t数量指标\t维护道路里程\t≥20公里\t21公里\t20\t20\t",
  "\t\t质量指标\t验收合格率\t=100%\t100%\t15\t15\t",
  "\t\t时效指标\t完成及时率\t≥95%\t90%\t15\t14.21\t雨季影响施工，已调整工期安排",
  "\t效益指标(30分)\t社会效益指标\t道路通行改善\t明显改善\t全部或基本达成预期指标\t30\t28\t",
  "\t满意度指标(10分)\t服务对象满意度指标\t居民满意度\t≥90%\t93%\t10\t10\t",
  "总分\t\t\t\t\t\t100\t96.71\t",
].join("\n");

describe("a project form of another province", () => {
  const [imported] = importText(national);
  const form = imported?.form;

  it("is known as one and scored by the national rules", () => {
    expect(form?.kind).toBe("projectSelfEvaluation");
    expect(form?.rulePack.value).toBe("全国项目支出绩效自评");
    expect(form?.unit.value).toBe("市政工程处");
    expect(form?.year.value).toBe("（2023年度）");
  });

  it("holds its budget execution as task rows", () => {
    const [total] = form?.tasks ?? [];
    const values =
      total &&
      [total.name, total.budget, total.allocated, total.executed].map(({ value }) => value);
    expect(values).toEqual(["年度资金总额", 120, 100, 95]);
    expect([total?.rate.value, total?.weight.value, total?.score.value]).toEqual([0.95, 10, 9.5]);
  });

  it("holds its own sections, operators and units taken apart", () => {
    const rows = form?.indicators.map((row) =>
      [
        row.level1,
        row.level2,
        row.name,
        row.operator,
        row.target,
        row.unit,
        row.actual,
        row.weight,
        row.score,
      ].map(({ value }) => value),
    );
    expect(rows).toEqual([
      ["产出指标", "数量指标", "维护道路里程", ">=", 20, "公里", 21, 20, 20],
      ["产出指标", "质量指标", "验收合格率", "=", 100, "%", 100, 15, 15],
      ["产出指标", "时效指标", "完成及时率", ">=", 95, "%", 90, 15, 14.21],
      [
        "效益指标",
        "社会效益指标",
        "道路通行改善",
        "",
        "明显改善",
        "",
        "全部或基本达成预期指标",
        30,
        28,
      ],
      ["满意度指标", "服务对象满意度指标", "居民满意度", ">=", 90, "%", 93, 10, 10],
    ]);
    expect(form?.indicators[2]?.reasons.other.value).toBe("雨季影响施工，已调整工期安排");
    expect(form?.total.value).toBe(96.71);
  });

  it("can be scored", () => {
    const row = form?.indicators[2];
    const score = scoreOf(
      {
        operator: row?.operator.value ?? "",
        target: row?.target.value ?? "",
        actual: row?.actual.value ?? "",
        weight: row?.weight.value ?? "",
        unit: row?.unit.value ?? "",
      },
      packNamed(String(form?.rulePack.value)),
    );
    expect(score).toBeCloseTo(14.21, 2);
  });

  it("reads the project's name and the department that it is under", () => {
    expect(form?.project.value).toBe("城市道路维护项目");
    expect(form?.authority.value).toBe("市住建局");
  });
});
