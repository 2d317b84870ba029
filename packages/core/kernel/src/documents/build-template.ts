import type { DocumentAppendix, DocumentTemplate } from '@lianxun/plugin-api';
import { strToU8, zipSync } from 'fflate';

import { fonts, sheet, size } from './sheet.ts';
import { wordBlocks, wordBlocksAboveSeal } from './word-blocks.ts';
import { acrossFooter, uprightFooter } from './word-footers.ts';
import { wordAppendixNote, wordHead, wordImprint, wordSignature, wordTitle } from './word-head.ts';
import {
  contentTypes,
  documentOf,
  documentRelationships,
  packageRelationships,
  pageOf,
  settings,
  styles,
  withHead,
} from './word-parts.ts';
import { blankLine, paragraph, paragraphProperties } from './word-xml.ts';

const everyFile = new Date('2012-07-01T00:00:00Z');

/** Texts that decide on the layout: the mark is as large as they allow, the date stands below the name. */
export interface LayoutTexts {
  readonly issuer: string;
  readonly signer: string;
  readonly dated: string;
}

/** A built-in template as .docx with its placeholders. */
export function buildTemplate(
  template: DocumentTemplate,
  texts: LayoutTexts,
): Uint8Array<ArrayBuffer> {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelationships,
    'word/document.xml': wordDocument(template, texts),
    'word/_rels/document.xml.rels': documentRelationships,
    'word/styles.xml': styles,
    'word/settings.xml': settings,
    'word/odd.xml': withHead(uprightFooter('odd')),
    'word/even.xml': withHead(uprightFooter('even')),
    'word/acrossOdd.xml': withHead(acrossFooter('odd')),
    'word/acrossEven.xml': withHead(acrossFooter('even')),
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, [strToU8(xml), { mtime: everyFile }]]),
    ),
  );
}

const widthOf = (across: boolean) => (across ? sheet.textHeight : sheet.textWidth);

function wordDocument(template: DocumentTemplate, texts: LayoutTexts): string {
  const { form, landscape = false, appendices = [] } = template;
  const pages = [
    {
      across: landscape,
      xml: [
        form === 'official' ? wordHead(texts.issuer) : gradeLines,
        wordTitle(template),
        textOf(template),
        wordAppendixNote(template),
        wordSignature(template, texts),
      ].join(''),
    },
    ...appendices.map((appendix, index) => appendixPage(appendix, index, appendices.length)),
  ];
  const last = pages.length - 1;
  const body = pages.map(({ across, xml }, index) =>
    index === last ? xml : xml + sectionEnd(across),
  );
  const imprint = form === 'official' ? wordImprint(template) + blankLine : '';
  return documentOf(body.join('') + imprint, pageOf(pages[last]?.across ?? false));
}

function textOf({ appendices = [], blocks, landscape = false, signature }: DocumentTemplate) {
  const isAboveSeal = signature !== undefined && appendices.length === 0;
  return (isAboveSeal ? wordBlocksAboveSeal : wordBlocks)(blocks, widthOf(landscape));
}

/** A report has no 版头, but what it is graded as stands at its top all the same. */
const gradeLines = `${paragraph('{#密级}')}${paragraph('{密级}', { font: fonts.hei, align: 'left' })}${paragraph('{/密级}')}`;

function appendixPage(
  { title, blocks, landscape = false }: DocumentAppendix,
  index: number,
  of: number,
) {
  return {
    across: landscape,
    xml: [
      paragraph(of === 1 ? '附件' : `附件${index + 1}`, { font: fonts.hei, align: 'left' }),
      blankLine,
      paragraph(title, { font: fonts.title, size: size.second, align: 'center' }),
      blankLine,
      wordBlocks(blocks, widthOf(landscape)),
    ].join(''),
  };
}

/** The last paragraph of a section carries its page; kept as low as a line can be. */
const sectionEnd = (across: boolean) =>
  `<w:p>${paragraphProperties({ line: 20, size: 2 }, pageOf(across))}</w:p>`;
