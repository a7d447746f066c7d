/** Renews the list of what the API table has in docs/workbench.md. */
import fs from "node:fs";
import path from "node:path";
import { withApiList } from "./apiList";

const file = path.resolve(__dirname, "../../docs/workbench.md");
fs.writeFileSync(file, withApiList(fs.readFileSync(file, "utf8")));
