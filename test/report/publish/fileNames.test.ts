/** What files that are handed out are called. */
import fc from "fast-check";
import { makeForm, type FormValues } from "../../../src/form";
import { fileNames, fileTitleOf, zipName } from "../../../src/report/publish/fileNames";
import { publishedSelfEvaluation, publishedTargetForms } from "../../fixtures/publishedForms";

const what = "2024年自评表";
const named = (...owners: string[]) => fileNames(owners.map((owner) => ({ owner, what })));

test("unit, year and kind of a form", () => {
  const forms = [publishedSelfEvaluation(), publishedTargetForms()[1]!];
  expect(fileNames(forms.map(fileTitleOf))).toEqual([
    "703001朝阳市工业和信息化局2024年自评表.xlsx",
    expect.stringMatching(/^703002.+2021年目标表\.xlsx$/),
  ]);
  const project = makeForm({
    kind: "projectSelfEvaluation",
    title: "项目支出绩效自评表",
    unit: "703001朝阳市工业和信息化局",
    project: "数字化改造",
  });
  expect(fileNames([fileTitleOf(project)])).toEqual([
    "703001朝阳市工业和信息化局（数字化改造）项目自评表.xlsx",
  ]);
});

test("a form that says not whose it is, nor its year, is called by its kind", () => {
  const title = (values: FormValues) => fileTitleOf(makeForm(values));
  expect(title({ kind: "selfEvaluation" })).toEqual({ owner: "", what: "自评表" });
  expect(title({ kind: "target", unit: "教育局", year: 2024 })).toEqual({
    ...{ owner: "教育局", what: "2024年目标表" },
  });
  expect(title({ kind: "projectTarget", unit: "703001", project: " 道路 " })).toEqual({
    ...{ owner: "703001（道路）", what: "项目目标表" },
  });
  expect(title({ kind: "projectTarget", project: null }).owner).toBe("");
});

test("what Windows forbids becomes a space; what nobody sees goes", () => {
  expect(named('703\\001/朝:阳*市?"教"<育>|局')).toEqual([
    "703 001 朝 阳 市 教 育 局2024年自评表.xlsx",
  ]);
  expect(named(" ..703001\t朝阳\u0007市\r\n")).toEqual(["703001 朝阳市2024年自评表.xlsx"]);
  expect(named("703001\u202Exslx.教育局\u200B")).toEqual(["703001xslx.教育局2024年自评表.xlsx"]);
  expect(fileNames([{ owner: "?", what: "..." }])).toEqual(["绩效表.xlsx"]);
});

test("names that come twice are numbered, upper and lower case being the same", () => {
  expect(named("A局", "a局", "A局", "B局")).toEqual([
    "A局2024年自评表.xlsx",
    "a局2024年自评表(2).xlsx",
    "A局2024年自评表(3).xlsx",
    "B局2024年自评表.xlsx",
  ]);
});

test("a long name is cut before year and kind, and between characters", () => {
  const [name] = named("𠮷".repeat(200));
  expect(name).toBe(`${"𠮷".repeat(51)}2024年自评表.xlsx`);
});

test("a name has 220 bytes at most before its number and ending", () => {
  // 2024年自评表 has 16 of them.
  expect(named("a".repeat(204))).toEqual([`${"a".repeat(204)}2024年自评表.xlsx`]);
  expect(named("a".repeat(205))).toEqual([`${"a".repeat(204)}2024年自评表.xlsx`]);
  // A character of three bytes that has but two left goes.
  expect(named(`${"a".repeat(202)}局局`)).toEqual([`${"a".repeat(202)}2024年自评表.xlsx`]);
  expect(fileNames([{ owner: "局", what: "b".repeat(221) }])).toEqual([`${"b".repeat(220)}.xlsx`]);
  // What is cut may end in a dot or a space, which no name does.
  expect(fileNames([{ owner: `${"a".repeat(219)}.b`, what: "" }])).toEqual([
    `${"a".repeat(219)}.xlsx`,
  ]);
});

test("whatever units are called, each file has a name of its own that systems take", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("", "CON", "局", "局.", " "),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ owner: text, what: text }), { maxLength: 30 }), (titles) => {
      const names = fileNames(titles);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
      for (const name of names) {
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|^[. ]|[. ]\.xlsx$/u);
        expect(name).toMatch(/.\.xlsx$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      }
    }),
  );
});

test("the .zip says what is in it and how many", () => {
  expect(zipName([what, what].map((each) => ({ owner: "", what: each })))).toBe(
    "2024年自评表（2份）.zip",
  );
  expect(zipName([{ owner: "", what: "2024年:自评表" }])).toBe("2024年 自评表（1份）.zip");
  expect(zipName([{ owner: "", what: "" }])).toBe("绩效表（1份）.zip");
  expect(zipName([])).toBe("绩效表（0份）.zip");
  expect(zipName([what, "2024年目标表", ""].map((each) => ({ owner: "", what: each })))).toBe(
    "绩效表（3份）.zip",
  );
});
