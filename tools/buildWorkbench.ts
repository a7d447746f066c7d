import { buildPage } from "../workbench/server/buildPage";

/** npm run build:workbench: the workbench page for tests and screenshots; npm start builds its own. */
void buildPage(false);
