import type {
  CustomXmlEntry,
  DocumentPart,
  DocumentProperties,
  Iteration,
} from "../../model/document";
import { HostError } from "../../model/model";
import type { Core } from "../../univer/core";

/** Properties and XML parts are kept as they are given: nothing of the workbook depends on them. */
export function documentPart(core: Core): DocumentPart {
  const own = new Map<string, string | number | boolean>();
  let xml: CustomXmlEntry[] = [];
  const properties: DocumentProperties = {
    title: "",
    subject: "",
    author: "",
    keywords: "",
    comments: "",
    lastAuthor: "",
    revisionNumber: 0,
    creationDate: new Date().toISOString(),
    category: "",
    manager: "",
    company: "",
  };
  // As Excel's options are when nobody has touched them.
  const iteration: Iteration = { enabled: false, maxIteration: 100, maxChange: 0.001 };
  const changed = (sheetId: string | null = null) => core.emit({ type: "otherChanged", sheetId });

  return {
    documentProperties: () => ({ ...properties }),
    setDocumentProperties(changes) {
      Object.assign(properties, changes);
      changed();
    },
    customProperties: () => own,
    setCustomProperty(key, value) {
      put(own, key, value);
      changed();
    },
    sheetProperties: (sheetId) => core.extra(sheetId).properties,
    setSheetProperty(sheetId, key, value) {
      put(core.extra(sheetId).properties, key, value);
      changed(sheetId);
    },
    customXml: () => structuredClone(xml),
    addCustomXml(text) {
      const id = core.newId("C7");
      xml.push({ id, xml: text });
      changed();
      return id;
    },
    setCustomXml(id, text) {
      const entry = xml.find((each) => each.id === id);
      if (!entry) throw new HostError("ItemNotFound");
      if (text === null) xml = xml.filter((each) => each !== entry);
      else entry.xml = text;
      changed();
    },
    iteration: () => ({ ...iteration }),
    setIteration: (changes) => void Object.assign(iteration, changes),
  };
}

/** Whatever the case of the key; the spelling of the first stays. */
function put<V>(map: Map<string, V>, key: string, value: V | null): void {
  const known = [...map.keys()].find((each) => each.toLowerCase() === key.toLowerCase()) ?? key;
  if (value === null) map.delete(known);
  else map.set(known, value);
}
