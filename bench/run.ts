/** Runs every benchmark: npx tsx bench/run.ts. They print figures and judge nothing. */
import { benchScoring } from "./scoring";

benchScoring();
