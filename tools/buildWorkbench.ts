import { buildPage } from "../workbench/server";
import { sampleProcess } from "./sampleProcess";

/** npm run build:workbench: the workbench page for tests and screenshots; npm start builds its own. */
void buildPage({ makeSamples: sampleProcess });
