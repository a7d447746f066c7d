/**
 * Hands something over as a download; nothing leaves the machine. Some web views of Office show none, and tell nobody.
 * @param type the content's media type
 */
export function saveAsFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
