import { isDateText, isInTime } from "../../src/words/dateText";

test.each(
  [
    "2024-11-30 2024/11/30 2024.11.30 2024年11月30日 2024年11月30号 ２０２４年１１月 2024-11 2024年11月 2024年11月份",
    "11月底 11月末 11月中旬 11月30日 11月 2024年11月底前 11月30日前 12月31日之前 年底 年底前 2024年底 2024年 2024年度",
    "2024年第四季度 第四季度 四季度 2024年4季度末 2024年上半年 上半年 下半年 2024年全年 2024年内",
  ].flatMap((line) => line.split(" ")),
)("%s is a date", (text) => {
  expect(isDateText(text)).toBe(true);
});

test.each(
  "2024 2024.11 12个月 5年 年 30日 2024-13 2024年13月 11月32日 3-5 2024-11-30-1 11月31日 2023-02-29 constructor 年constructor 完成 1月2 管理年".split(
    " ",
  ),
)("%s is none", (text) => {
  expect(isDateText(text)).toBe(false);
});

test.each<[actual: string, target: string, inTime: boolean | null]>([
  ["2024-11-30", "2024-11-30", true],
  ["2024-11-29", "2024年11月30日", true],
  ["2024-12-01", "2024-11-30", false],
  ["2024年11月", "2024-11-30", true],
  ["2024年11月", "2024-11-29", false],
  ["2023年2月", "2023-02-28", true],
  // The end of February is the year's own, whoever names the year.
  ["2月底", "2023-02-28", true],
  ["2月底", "2024-02-28", false],
  ["2月底", "2024-02-29", true],
  ["2024-11-30", "2024年11月", true],
  ["11月20日", "11月底", true],
  ["11月底", "11月20日", false],
  ["2024年11月20日", "11月底", true],
  ["2025年1月3日", "2024年底", false],
  ["2025年1月3日", "2024年第四季度", false],
  ["2024年10月", "第四季度", true],
  ["第三季度", "2024年第四季度", true],
  ["2023-12", "2024-01", true],
  ["2024年", "2024年底", true],
  ["完成", "2024年底", null],
  ["2024年底", "管理规范", null],
])("%s for %s: %s", (actual, target, inTime) => {
  expect(isInTime(actual, target)).toBe(inTime);
});
