const linesPerPage = 34;
const charactersPerLine = 38;

/** A small PDF in a standard CJK font that readers bring along, so that no font file is shipped. */
export function pdfOf(title: string, paragraphs: readonly string[]): Uint8Array {
  const lines = [title, '', ...paragraphs.flatMap(wrapped)];
  const pages = chunked(lines, linesPerPage);
  const pageIds = pages.map((_, at) => 6 + at * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((page, at) => pageObjects(page, 7 + at * 2)),
  ];
  return new TextEncoder().encode(assembled(objects));
}

function pageObjects(lines: readonly string[], contentId: number): string[] {
  const shown = lines.map((line, at) => `${at === 0 ? '' : 'T* '}<${ucs2(line)}> Tj`).join('\n');
  const content = `BT\n/F1 12 Tf\n20 TL\n72 770 Td\n${shown}\nET`;
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${contentId} 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
}

function assembled(objects: readonly string[]): string {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

function wrapped(paragraph: string): string[] {
  return chunked([...`　　${paragraph}`], charactersPerLine).map((characters) =>
    characters.join(''),
  );
}

function chunked<T>(items: readonly T[], size: number): T[][] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}

function ucs2(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return units.map((unit) => unit.toString(16).padStart(4, '0').toUpperCase()).join('');
}
