/** What a workbook says of itself: document properties, own properties, parts in XML. */

export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  lastAuthor: string;
  revisionNumber: number;
  /** ISO 8601. */
  creationDate: string;
  category: string;
  manager: string;
  company: string;
}

export interface CustomXmlEntry {
  readonly id: string;
  xml: string;
}

/** Excel.IterativeCalculation. */
export interface Iteration {
  enabled: boolean;
  maxIteration: number;
  maxChange: number;
}

export interface DocumentPart {
  documentProperties(): DocumentProperties;
  setDocumentProperties(changes: Partial<DocumentProperties>): void;
  /** The workbook's own properties, in the order in which they were added. */
  customProperties(): ReadonlyMap<string, string | number | boolean>;
  /** null deletes. Keys are the same whatever their case. */
  setCustomProperty(key: string, value: string | number | boolean | null): void;
  sheetProperties(sheetId: string): ReadonlyMap<string, string>;
  /** null deletes. */
  setSheetProperty(sheetId: string, key: string, value: string | null): void;
  customXml(): CustomXmlEntry[];
  /** Returns its id. */
  addCustomXml(xml: string): string;
  /** null deletes. */
  setCustomXml(id: string, xml: string | null): void;
  iteration(): Iteration;
  setIteration(changes: Partial<Iteration>): void;
}
