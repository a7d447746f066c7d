import type { Grid } from "../../form/model/grid";

/** What a file reader brings: sheets or tables as grids, or running text. */
export interface Source {
  grids: Grid[];
  /** Text where the file has no tables; "" otherwise. */
  text: string;
}
