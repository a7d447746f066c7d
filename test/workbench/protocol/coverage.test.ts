import fs from "node:fs";
import path from "node:path";
import { withApiList } from "../../../workbench/tools/apiList";
import { isCarried, upToLtsc2021 } from "../../../workbench/tools/coverage";
import { declarationsOfOffice, excelMembers } from "../../../workbench/tools/excelMembers";
import { membersFile, namesByType } from "../../../workbench/tools/writeMembers";

/** May rise, and never falls: members of ExcelApi 1.1 to 1.14 that the API table carries. */
const carriedSoFar = 936;

const members = excelMembers(declarationsOfOffice());

test("the members of Excel's API that the workbench carries do not become fewer", () => {
  const wanted = members.filter(upToLtsc2021);
  const carried = wanted.filter(isCarried);
  process.stdout.write(
    `The workbench carries ${carried.length} of ${wanted.length} members of ExcelApi up to 1.14.\n`,
  );
  expect(carried.length).toBeGreaterThanOrEqual(carriedSoFar);
});

test("the host's list of what Excel has is that of the declarations", () => {
  expect(JSON.parse(fs.readFileSync(membersFile, "utf8"))).toEqual(namesByType(members));
});

test("docs/workbench.md lists what the table has", () => {
  const text = fs.readFileSync(path.resolve(__dirname, "../../../docs/workbench.md"), "utf8");
  expect(text).toBe(withApiList(text));
});
