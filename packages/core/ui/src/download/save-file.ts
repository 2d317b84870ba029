/** Hands a file to the browser's downloads. */
export function saveFile({
  content,
  fileName,
}: {
  readonly content: Blob;
  readonly fileName: string;
}): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
