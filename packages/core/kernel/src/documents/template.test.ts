import { definePermission, defineDocument } from '@lianxun/plugin-api';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { breakTitle } from './break-title.ts';
import { buildTemplate } from './build-template.ts';
import { checkTemplate } from './check-template.ts';
import { documentNumber } from './document-settings.ts';
import { documentFaults, missingIn } from './document.rules.ts';
import { fillTemplate } from './fill-template.ts';
import { inspectTemplate } from './inspect-template.ts';
import { templateData } from './template-data.ts';

const field = (title: string, required = false) => ({ title, hint: '', sample: '样', required });

const letter = defineDocument<unknown>({
  id: 'test.letter',
  title: '通知',
  permission: definePermission('test:write', '写'),
  subject: 'finding',
  fields: { unit: field('被巡察单位', true), note: field('说明') },
  lists: {
    groups: {
      title: '问题分类',
      hint: '',
      required: true,
      fields: { name: field('类别') },
      lists: { items: { title: '问题', hint: '', fields: { text: field('内容') } } },
    },
  },
  template: {
    form: 'official',
    title: '关于{被巡察单位}的通知',
    blocks: [
      {
        kind: 'each',
        list: '问题分类',
        blocks: [
          { kind: 'heading', level: 2, text: '（{中文序号}）{类别}' },
          {
            kind: 'each',
            list: '问题',
            blocks: [{ kind: 'paragraph', text: '{序号}.{内容}' }],
          },
        ],
      },
      { kind: 'when', field: '说明', blocks: [{ kind: 'paragraph', text: '说明：{说明}' }] },
    ],
    signature: { name: '{发文机关}', date: '{成文日期}', sealed: true },
  },
  data: () => Promise.resolve(undefined),
});

const texts = { issuer: '中共西山区委巡察办', signer: '中共西山区委巡察办', dated: '2026年9月1日' };
const common = {
  copyNumber: '',
  grade: '',
  urgency: '',
  issuer: texts.issuer,
  level: '区',
  committee: '区委',
  copied: '',
  documentNo: '西巡办〔2026〕3号',
  dated: texts.dated,
  printer: texts.issuer,
  printedOn: texts.dated,
};
const data = {
  unit: '教育体育局',
  note: '',
  groups: [
    { name: '政治建设', items: [{ text: '“三重一大”不规范' }, { text: '<学习>不深入&流于形式' }] },
    { name: '作风建设', items: [{ text: '调研不够' }] },
  ],
};
const builtIn = buildTemplate(letter.template, texts);

const documentOf = (docx: Uint8Array) =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());

const paragraphsOf = (docx: Uint8Array) =>
  documentOf(docx)
    .split('</w:p>')
    .map((xml) => [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''));

/** The built-in template with some of its parts changed, as a tenant's own. */
function changed(parts: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const all = unzipSync(builtIn);
  for (const [name, change] of Object.entries(parts))
    all[name] = strToU8(change(strFromU8(all[name] ?? new Uint8Array())));
  return zipSync(all);
}

const withText = (text: string) =>
  changed({ 'word/document.xml': (xml) => xml.replace('{发文字号}', text) });

describe('a built-in template', () => {
  test('is filled with lists in lists, numbered in both ways, and leaves no line for its tags', async () => {
    const filled = paragraphsOf(await fillTemplate(builtIn, templateData(letter, data, common)));
    const from = filled.indexOf('（一）政治建设');

    expect(filled.slice(from, from + 5)).toEqual([
      '（一）政治建设',
      '1.“三重一大”不规范',
      '2.&lt;学习&gt;不深入&amp;流于形式',
      '（二）作风建设',
      '1.调研不够',
    ]);
    expect(filled.join('')).not.toContain('{');
    expect(filled.join('')).not.toContain('说明：');
  });

  test('names its fonts by name with the East Asian hint, and ships none', () => {
    const parts = unzipSync(builtIn);
    const xml = documentOf(builtIn);
    const fonts = [...xml.matchAll(/<w:rFonts[^>]*>/g)].map(([tag]) => tag);

    expect(fonts.length).toBeGreaterThan(0);
    for (const tag of fonts) expect(tag).toContain('w:hint="eastAsia"');
    expect(new Set(fonts.map((tag) => /w:eastAsia="([^"]+)"/.exec(tag)?.[1]))).toEqual(
      new Set(['仿宋_GB2312', '黑体', '方正小标宋简体', '楷体_GB2312']),
    );
    expect(Object.keys(parts).filter((name) => name.includes('font'))).toEqual([]);
  });

  test('has the margins, the grid and the red line of GB/T 9704', () => {
    const xml = documentOf(builtIn);

    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain(
      '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>',
    );
    expect(xml).toMatch(/<w:bottom w:val="single"[^>]*w:color="FF0000"/);
  });

  test('passes the checks of an own template without a word', async () => {
    inspectTemplate(builtIn);

    expect(await checkTemplate(letter, builtIn)).toEqual([]);
    expect(documentFaults(letter)).toEqual([]);
  });
});

describe('an own template is refused', () => {
  const cases: readonly [string, string, Uint8Array][] = [
    [
      'with macros',
      'core.template_active',
      zipSync({ ...unzipSync(builtIn), 'word/vbaProject.bin': strToU8('x') }),
    ],
    [
      'with an embedded file',
      'core.template_active',
      zipSync({ ...unzipSync(builtIn), 'word/embeddings/oleObject1.bin': strToU8('x') }),
    ],
    [
      'with another document inside',
      'core.template_active',
      changed({
        'word/document.xml': (xml) => xml.replace('<w:body>', '<w:body><w:altChunk r:id="x"/>'),
      }),
    ],
    [
      'with a remote template or picture',
      'core.template_links_out',
      changed({
        'word/_rels/document.xml.rels': (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="r9" Type="x" Target="https://example.com/a.dotm" TargetMode="External"/></Relationships>',
          ),
      }),
    ],
    [
      'with a field that fetches',
      'core.template_has_fields',
      changed({
        'word/document.xml': (xml) =>
          xml.replace(
            '</w:body>',
            '<w:p><w:r><w:instrText> INCLUDETEXT "a" </w:instrText></w:r></w:p></w:body>',
          ),
      }),
    ],
    [
      'with entities of its own',
      'core.template_broken',
      changed({ 'word/document.xml': (xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}` }),
    ],
    [
      'as a document with macros by its type',
      'core.template_not_docx',
      changed({
        '[Content_Types].xml': (xml) =>
          xml.replace(
            /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml/,
            'application/vnd.ms-word.document.macroEnabled.main+xml',
          ),
      }),
    ],
    ['as another kind of package', 'core.template_not_docx', zipSync({ 'a.txt': strToU8('x') })],
    ['as no package at all', 'core.template_broken', strToU8('PK nothing of the kind')],
    [
      'when it unpacks to very much',
      'core.template_broken',
      zipSync({ ...unzipSync(builtIn), 'word/media/a.xml': new Uint8Array(50 * 1024 * 1024) }),
    ],
  ];

  test.each(cases)('%s', (_, code, bytes) => {
    expect(() => {
      inspectTemplate(bytes);
    }).toThrow(expect.objectContaining({ code }));
  });
});

describe('an own template is told', () => {
  test('which placeholder does not exist, with the nearest that does', async () => {
    const [problem, ...others] = await checkTemplate(letter, withText('{被巡查单位}'));

    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'core.template_unknown_placeholder',
      severity: 'error',
      place: '被巡查单位',
    });
    expect(problem?.remedy).toContain('{被巡察单位}');
  });

  test('which placeholder belongs into a repeated part', async () => {
    expect(await checkTemplate(letter, withText('{类别}'))).toEqual([
      expect.objectContaining({ code: 'core.template_misplaced_placeholder', place: '类别' }),
    ]);
  });

  test('that a repeated part has no end', async () => {
    expect(await checkTemplate(letter, withText('{#问题分类}'))).toEqual([
      expect.objectContaining({ code: 'core.template_unbalanced', severity: 'error' }),
    ]);
  });

  test('what a document must say and the template never names, without being stopped', async () => {
    const problems = await checkTemplate(
      {
        ...letter,
        fields: { ...letter.fields, due: field('整改期限', true) },
      },
      builtIn,
    );

    expect(problems).toEqual([
      expect.objectContaining({
        code: 'core.template_lacks_placeholder',
        severity: 'warning',
        place: '整改期限',
      }),
    ]);
  });

  test('that its margins are not those of the standard', async () => {
    const narrow = changed({
      'word/document.xml': (xml) => xml.replaceAll('w:top="2098"', 'w:top="1440"'),
    });

    expect(await checkTemplate(letter, narrow)).toEqual([
      expect.objectContaining({ code: 'core.template_margins', severity: 'warning' }),
    ]);
  });
});

test('a document names what it lacks: required fields and empty lists', () => {
  expect(missingIn(letter, { unit: '', note: '', groups: [] })).toEqual(['被巡察单位', '问题分类']);
  expect(missingIn(letter, data)).toEqual([]);
});

test('a manifest is told which placeholder its template does not have', () => {
  const wrong = { ...letter, template: { ...letter.template, title: '关于{单位}的通知' } };

  expect(documentFaults(wrong)).toEqual([
    'the template names {单位}, which it does not have there',
  ]);
});

test('a long title breaks between words into lines of 20 characters at most', () => {
  const lines = breakTitle('关于巡察中共西山区教育体育局党组的反馈意见').split('\n');

  expect(lines).toHaveLength(2);
  expect(lines.join('')).toBe('关于巡察中共西山区教育体育局党组的反馈意见');
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
  expect(breakTitle('整改通知')).toBe('整改通知');
});

test('发文字号 has the full year in 六角括号, and a blank where the number will come', () => {
  expect(documentNumber('西巡办', 2026, 3)).toBe('西巡办〔2026〕3号');
  expect(documentNumber('西巡办', 2026, null)).toBe('西巡办〔2026〕　号');
});
