import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { libraryFolder } from "../../../workbench/jest/libraryFiles";
import { newestExcelApi } from "../../../workbench/library/officeJs";
import { apiTable } from "../../../workbench/protocol/api";

/**
 * The protocol is undocumented: it was read off exactly these files. Another version has to be looked
 * at before these numbers change.
 */
const pinned: Record<string, string> = {
  "office.js": "f259e3047218ef0b71f58e7d9485bad88906841827a121768340a29e422c0b62",
  "excel-web-16.00.js": "01117ef878d9dce538bd755fc5d295dfda042aa440905330628d2779579de72c",
  "en-us/office_strings.js": "5b6d3f98f8a755878f226b38fdb1f7c31e67b456221f253b70f95aa331668594",
  "zh-cn/office_strings.js": "e5501da61c6cd8f59bbc82b020f779095ec1c6f6160ef6db1a820a5f4d7970ac",
  "o15apptofilemappingtable.js": "2cf6e909da5391f513f14379c3ba86fe888f083d9f8205bcc7bd91cde3d9b522",
};

const packageJson = require.resolve("@microsoft/office-js/package.json");
/** A library of OFFICE_JS_DIR is somebody's own, and whatever version it is. */
const isPackages = libraryFolder === path.join(path.dirname(packageJson), "dist");
const pins = isPackages ? Object.entries(pinned) : [];

describe("the library the workbench was written for", () => {
  test("is @microsoft/office-js 1.1.110", () => {
    const { version } = JSON.parse(fs.readFileSync(packageJson, "utf8")) as { version: string };
    expect(version).toBe("1.1.110");
    if (isPackages) expect(newestExcelApi(libraryFolder)).toBe("1.15");
  });

  test("has the files as they were published", () => {
    const hashes = pins.map(([name]) => {
      const content = fs.readFileSync(path.join(libraryFolder, name));
      return [name, createHash("sha256").update(content).digest("hex")];
    });
    expect(hashes).toEqual(pins);
  });
});

/** Requirement set of a member as the library's readable build checks it. */
function sinceOf(source: string, type: string, member: string): string | null {
  const name = `"${type}\\.${member}"`;
  const call = new RegExp(
    `_throwIfApiNotSupported\\(${name}, (_defaultApiSetName|"\\w+"), "([\\d.]+)"`,
  );
  const [, set, version] = call.exec(source) ?? [];
  if (!set || !version) return null;
  return set === "_defaultApiSetName" ? version : `${set.slice(1, -1)} ${version}`;
}

const readable = path.join(libraryFolder, "excel-web-16.00.debug.js");
const hasReadable = fs.existsSync(readable);
const withoutReadable = hasReadable ? "" : " (NOT CHECKED: the library has no readable file)";

test(`every member of the API table names the requirement set the library names${withoutReadable}`, () => {
  if (!hasReadable) return;
  const source = fs.readFileSync(readable, "utf8");
  const wrong: string[] = [];
  for (const type of apiTable.values()) {
    for (const members of [type.properties, type.children, type.methods]) {
      for (const [name, { since }] of Object.entries(members)) {
        const camelCase = name.charAt(0).toLowerCase() + name.slice(1);
        const expected = sinceOf(source, type.name, camelCase);
        if (expected !== null && expected !== since) {
          wrong.push(`${type.name}.${camelCase}: ${since}, the library says ${expected}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});
