/** Hands a file to the browser's downloads under `name`; text goes as UTF-8. */
export function download(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const encoded = type.startsWith("text/") ? `${type};charset=utf-8` : type;
  const address = URL.createObjectURL(new Blob([content], { type: encoded }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser needs the address for a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
