/** What of a text is meant, what of a template still stands in it, and of which years it is. */
import type { CellValue } from "../../src/scoring";
import {
  categoryLabelsIn,
  cleanName,
  cleanReason,
  cleanText,
  isSafeText,
} from "../../src/validation/cleanText";
import { residueIn, withoutDoubledYear, yearsIn } from "../../src/validation/textRules";

test.each<[CellValue, text: string, name: string]>([
  ["企业户数", "企业户数", "企业户数"],
  ["<p>企业 户数</p>", "企业 户数", "企业户数"],
  [" 服务\n对象 ", " 服务\n对象 ", "服务对象"],
  ["服务 GDP 增长", "服务 GDP 增长", "服务 GDP 增长"],
  ["产值a<b", "产值a<b", "产值a<b"],
  ["<p></p>", "", ""],
  [12, "12", "12"],
  [0, "0", "0"],
  [true, "true", "true"],
  ["", "", ""],
  [null, "", ""],
])("%j says %j, and names %j", (value, text, name) => {
  expect([cleanText(value), cleanName(value)]).toEqual([text, name]);
});

test.each<[CellValue, column: string, reason: string]>([
  ["年底到账", "经费保障原因分析", "年底到账"],
  ["经费保障：年底到账", "经费保障原因分析", "年底到账"],
  ["经费保障原因分析: 年底到账", "经费保障原因分析", "年底到账"],
  [" 经费保障原因 ：年底到账", "经费保障原因分析", "年底到账"],
  ["<b>经费保障：</b>年底到账", "经费保障原因分析", "年底到账"],
  ["其他：其他:经费保障：年底到账", "经费保障原因分析", "年底到账"],
  // Another column may be what was meant; 其他 says nothing anywhere.
  ["人员保障：年底到账", "经费保障原因分析", "人员保障：年底到账"],
  ["其他：人员保障：经费保障：到账", "经费保障原因分析", "人员保障：经费保障：到账"],
  ["其他：加快处置", "改进措施", "加快处置"],
  ["经费保障：加快处置", "改进措施", "经费保障：加快处置"],
  ["年底 经费保障：到账", "经费保障原因分析", "年底 经费保障：到账"],
  ["经费保障", "经费保障原因分析", "经费保障"],
  ["其他：", "其他原因分析", ""],
  [5, "其他原因分析", "5"],
  [null, "其他原因分析", ""],
])("%j in the column %s is the reason %j", (value, column, reason) => {
  expect(cleanReason(value, column)).toBe(reason);
});

test.each([
  ["其他：加快处置", "其他："],
  ["其他原因分析: 人员保障：加快", "其他原因分析: 人员保障："],
  [" 其他 : 加快", " 其他 : "],
  ["加快：其他：处置", ""],
  ["其他处置", ""],
  ["", ""],
])("%j begins with the columns' names %j", (text, labels) => {
  expect(categoryLabelsIn(text)).toBe(labels);
});

test("a text may take a cell's place unseen that says something, and no printed word", () => {
  const texts = ["企业户数", "三级指标", " 三级 指标", "总评价得分", "", " ", "\n　"];
  expect(texts.filter(isSafeText)).toEqual(["企业户数"]);
});

test.each<[text: string, residue: string | null]>([
  ["企业户数", null],
  ["完成 30 户。", null],
  ["指标1：企业户数", "指标1："],
  ["指标 一 : ", "指标 一 :"],
  ["指标四：户数", null],
  ["……", "……"],
  [" … ", "…"],
  ["完成…户", null],
  ["完成………户", "………"],
  [" ... ", "..."],
  ["..", null],
  ["*", "*"],
  ["a*b", null],
  ["a**b", "**"],
  ["XX", "XX"],
  ["x", null],
  ["监管XX户", "XX"],
  ["监管××项", "××"],
  ["XX公司", null],
  ["/", "/"],
  ["1/2", null],
  ["示例", "示例"],
  [" 请填写 ", "请填写"],
  ["（此处填写目标）等", "（此处填写目标）"],
  ["请在此填写目标", "请在此填写目标"],
])("of a template %j still has %j", (text, residue) => {
  expect(residueIn(text)).toBe(residue);
});

test.each<[text: string, right: string | null]>([
  ["2024年年度", "2024年度"],
  ["2023年年年度和2024年年", "2023年度和2024年"],
  ["2024年度", null],
  ["年年有余", null],
  ["2124年年度", null],
])("%j with its year once is %j", (text, right) => {
  expect(withoutDoubledYear(text)).toBe(right);
});

test.each<[text: string, years: number[]]>([
  ["", []],
  ["做好2024年全年工作", [2024]],
  ["2023年和2024年", [2023, 2024]],
  ["2024/6、2024.6", [2024, 2024]],
  ["2024", []],
  ["12024年、2124年、20245年", []],
  // Compared with, since, by, plans of several years.
  ["较2023年增长", []],
  ["比 2023年多", []],
  ["“十四五”2023年", []],
  ["规划（2023年", []],
  ["截至2023年", []],
  ["2023年以来", []],
  ["2023年 度起", []],
  ["2023年底至2024年", []],
  ["2021-2023年", []],
  ["2023年的基础上", []],
  ["2023年相比", []],
  // What stands further off is of another.
  ["较去年，2024年增长", [2024]],
  ["较上一年 2024年", [2024]],
  ["2024年全年各项工作起步", [2024]],
  ["自己的事，2024年做", [2024]],
  ["今年（2024年）较2023年增长5%，2024年底完成", [2024]],
])("%j is of %j", (text, years) => {
  expect(yearsIn(text)).toEqual(years);
});
