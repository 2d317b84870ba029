const longestName = 120;
const fallbackName = '未命名';

/**
 * A name to show and to offer at download, never a path: the last segment without control and
 * direction characters and without what Windows refuses. The type decides the extension.
 */
export function displayFileName(clientName: string, extensions: readonly string[]): string {
  const lastSegment = clientName.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = lastSegment
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  const named = extensionOf(clean);
  const extension = extensions.find((candidate) => candidate === named) ?? extensions[0] ?? '';
  const stem = isKnownExtension(named) ? clean.slice(0, -(named.length + 1)) : clean;
  return `${shorten(stem, longestName) || fallbackName}.${extension}`;
}

/** Lower case, without the dot; empty when there is none. */
export function extensionOf(fileName: string): string {
  return /\.([^./\\]{1,10})$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

const pictures = 'jpg jpeg png webp gif bmp tif tiff heic';
const documents = 'pdf ofd doc docx wps xls xlsx et ppt pptx dps txt csv zip';
const knownExtensions = new Set(`${pictures} ${documents}`.split(' '));

function isKnownExtension(extension: string): boolean {
  return knownExtensions.has(extension);
}

function shorten(stem: string, length: number): string {
  return Array.from(stem).slice(0, length).join('').trim();
}
