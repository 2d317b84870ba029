import { ValidationError } from '@lianxun/plugin-api';
import { strFromU8 } from 'fflate';

import { openPackage } from '../registers/zip-package.ts';

/** A template is text and a few pictures: what is larger is something else. */
export const templateBytes = 5 * 1024 * 1024;
const limits = { entries: 400, inflatedBytes: 40 * 1024 * 1024, ratio: 200 };

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const activePart = /(?:vbaproject|vbadata|activex|embeddings\/|oleobject|afchunk|macros)/i;
const xmlPart = /\.(?:xml|rels)$/i;
const activeElement = /<(?:\w+:)?(?:altChunk|object|OLEObject|control|subDoc|attachedTemplate)\b/;
/** Fields that fetch, run or ask: INCLUDETEXT, LINK, DDE, MACROBUTTON and their kin. */
const activeField =
  /\b(?:INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DDEAUTO|DDE|RD|DATABASE|MACROBUTTON|HYPERLINK|MERGEFIELD|FILLIN|ASK)\b/;

/**
 * Refuses a template that could run something, fetch something or hold something else: macros, OLE,
 * other documents, links out. Sizes are checked before anything is unpacked.
 */
export function inspectTemplate(bytes: Uint8Array): void {
  const parts = readParts(bytes);
  if (!parts.has('word/document.xml'))
    throw refused('template_not_docx', '这不是 .docx 文档。请在 WPS 或 Word 中另存为 .docx 后上传');
  const active = [...parts.keys()].find((name) => activePart.test(name));
  if (active !== undefined) throw hasActive(active);
  if (!(parts.get('[Content_Types].xml') ?? '').includes(mainType))
    throw refused(
      'template_not_docx',
      '这是带宏的文档或模板文件（docm、dotx）。请另存为普通 .docx 后上传',
    );
  for (const [name, xml] of parts) {
    if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw broken();
    if (name.endsWith('.rels')) refuseLinksOut(xml);
    else if (name.startsWith('word/')) refuseActiveContent(xml);
  }
}

/** Text of the XML parts, and the names of all others. */
function readParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  try {
    const { names, read } = openPackage(bytes, limits);
    return new Map(
      names.map((name) => [
        name,
        xmlPart.test(name) ? strFromU8(read(name) ?? new Uint8Array()) : '',
      ]),
    );
  } catch {
    throw broken();
  }
}

function refuseLinksOut(xml: string): void {
  const outside = /<Relationship\b[^>]*TargetMode\s*=\s*["']External["'][^>]*>/i.exec(xml)?.[0];
  if (outside === undefined) return;
  const target = /Target\s*=\s*["']([^"']*)["']/i.exec(outside)?.[1] ?? '';
  throw refused(
    'template_links_out',
    `模板引用了外部内容（${target.slice(0, 80)}）。请删去超链接、链接的图片和远程模板后上传`,
  );
}

function refuseActiveContent(xml: string): void {
  const element = activeElement.exec(xml)?.[0];
  if (element !== undefined) throw hasActive(element.slice(1));
  const field = fieldsOf(xml).find((text) => activeField.test(text));
  if (field === undefined) return;
  throw refused(
    'template_has_fields',
    `模板含有会取外部内容或要求操作的域（${field.trim().slice(0, 40)}）。请删去该域后上传`,
  );
}

const fieldsOf = (xml: string) => [
  ...[...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, text = '']) => text),
  ...[...xml.matchAll(/<w:fldSimple[^>]*w:instr="([^"]*)"/g)].map(([, text = '']) => text),
];

const hasActive = (what: string) =>
  refused(
    'template_active',
    `模板含有宏、控件或嵌入的文件（${what.slice(0, 60)}）。请删去后另存为 .docx 上传`,
  );

const broken = () =>
  refused('template_broken', '文件已损坏、设有密码或解压后过大。请在 WPS 或 Word 中另存后上传');

function refused(reason: string, message: string): ValidationError {
  return new ValidationError(`core.${reason}`, message, {
    reasons: [{ code: `core.${reason}`, message }],
  });
}

/** The text of a template as WordprocessingML, for checks of how it is set. */
export const readLayout = (bytes: Uint8Array): string =>
  strFromU8(openPackage(bytes, limits).read('word/document.xml') ?? new Uint8Array());
