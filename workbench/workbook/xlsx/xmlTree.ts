import { attributes, unescapeXml } from "./package";

/** An element of a part; names without their prefixes. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
}

/** The tree of a well-formed part, as Office writes them: no document types. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const tokens =
    /<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(.*?)\]\]>|<\/[^>]*>|<(?:[\w.-]+:)?([\w.-]+)[^>]*>|[^<]+/gs;
  for (const [token, literal, name] of xml.matchAll(tokens)) {
    const parent = open[open.length - 1] ?? root;
    if (name !== undefined) {
      const element = { name, attributes: attributes(token), children: [], text: "" };
      parent.children.push(element);
      if (!token.endsWith("/>")) open.push(element);
    } else if (token.startsWith("</")) open.pop();
    else if (literal !== undefined) parent.text += literal;
    else if (!token.startsWith("<")) parent.text += unescapeXml(token);
  }
  return root;
}

/** The elements of a name below another, in the order of the text. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** The first element of a name below another. */
export function descendant(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return descendants(element, name)[0];
}

/** An element's own child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}
