import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { checkForm } from './form-checks.ts';
import { fieldKinds, type FormField } from './form-fields.ts';
import { readForm } from './form-reading.ts';
import { compileForm, type FormDocument } from './form-schema.ts';

const alone = { earlier: {}, takenTitles: [] };
const field = (overrides: Partial<FormField> = {}): FormField => ({
  key: 'source',
  title: '资金来源',
  kind: 'text',
  required: false,
  ...overrides,
});
const options = [
  { value: 'a', title: '财政' },
  { value: 'b', title: '自筹' },
];

/** One field of every kind, with every setting that the kind has. */
const everyKind: readonly FormField[] = [
  field({ key: 'text', title: '单行', help: '写简称', min: 2, max: 20, required: true }),
  field({ key: 'longText', title: '多行', kind: 'longText', max: 500 }),
  field({ key: 'integer', title: '件数', kind: 'integer', min: 0, max: 99 }),
  field({ key: 'decimal', title: '比例', kind: 'decimal', min: 0, max: 1.5 }),
  field({ key: 'money', title: '金额', kind: 'money', unit: '万元', max: 5_000_000 }),
  field({ key: 'date', title: '日期', kind: 'date' }),
  field({ key: 'yesNo', title: '是否公开', kind: 'yesNo', required: true }),
  field({ key: 'choice', title: '来源', kind: 'choice', options }),
  field({ key: 'choices', title: '领域', kind: 'choices', options, min: 1, max: 1 }),
  field({ key: 'person', title: '联系人', kind: 'person' }),
  field({ key: 'unit', title: '牵头单位', kind: 'unit' }),
  field({ key: 'files', title: '依据', kind: 'files', max: 3 }),
  field({
    key: 'record',
    title: '关联问题',
    kind: 'record',
    required: true,
    visibleWhen: { field: 'yesNo', is: true },
  }),
  field({
    key: 'note',
    title: '备注',
    kind: 'longText',
    visibleWhen: { field: 'choices', is: 'b' },
  }),
];

describe('a form', () => {
  test('is read back from its schema as it was designed, whatever its fields', () => {
    const document = compileForm(everyKind);

    const { fields, mismatches } = readForm(document);

    expect(new Set(everyKind.map(({ kind }) => kind))).toEqual(new Set(fieldKinds));
    expect(fields).toEqual(everyKind);
    expect(mismatches).toEqual([]);
    expect(checkForm(document, alone)).toEqual([]);
  });

  test('survives being stored as JSON', () => {
    const document = compileForm(everyKind);

    const stored: unknown = JSON.parse(JSON.stringify(document));

    expect(stored).toEqual(document);
  });
});

const problemsOf = (...fields: readonly FormField[]) =>
  checkForm(compileForm(fields), alone).map(({ code, place }) => `${place}: ${code}`);

describe('the check names each fault with its place', () => {
  test.each<readonly [string, readonly FormField[]]>([
    [': no_fields', []],
    ['Bad: bad_key', [field({ key: 'Bad' })]],
    ['constructor: bad_key', [field({ key: 'constructor' })]],
    ['source: no_title', [field({ title: ' ' })]],
    ['source: bad_title', [field({ title: '<b>资金</b>' })]],
    ['source: too_long', [field({ title: '长'.repeat(41) })]],
    ['other: duplicate_title', [field(), field({ key: 'other' })]],
    ['source: no_options', [field({ kind: 'choice', options: [] })]],
    [
      'source: duplicate_option',
      [field({ kind: 'choice', options: [...options, { value: 'c', title: '财政' }] })],
    ],
    [
      'source: bad_option',
      [field({ kind: 'choices', options: [{ value: 'a', title: '甲、乙' }] })],
    ],
    ['source: bad_option', [field({ kind: 'choice', options: [{ value: '<a>', title: '甲' }] })]],
    [
      'source: too_many_options',
      [
        field({
          kind: 'choice',
          options: Array.from({ length: 101 }, (_, n) => ({ value: `o${n}`, title: `第${n}项` })),
        }),
      ],
    ],
    ['source: min_above_max', [field({ kind: 'integer', min: 9, max: 3 })]],
    ['source: limits', [field({ kind: 'integer', min: 1.5 })]],
    ['source: limits', [field({ max: 5000 })]],
    ['source: limits', [field({ required: true, min: 0 })]],
    ['source: condition_on_missing', [field({ visibleWhen: { field: 'gone', is: true } })]],
    [
      'source: condition_below',
      [
        field({ visibleWhen: { field: 'flag', is: true } }),
        field({ key: 'flag', title: '标志', kind: 'yesNo' }),
      ],
    ],
    [
      'source: condition_below',
      [field({ kind: 'yesNo', visibleWhen: { field: 'source', is: true } })],
    ],
    [
      'source: condition_kind',
      [field({ key: 'flag', title: '标志' }), field({ visibleWhen: { field: 'flag', is: true } })],
    ],
    [
      'source: condition_answer',
      [
        field({ key: 'pick', title: '选择', kind: 'choice', options }),
        field({ visibleWhen: { field: 'pick', is: 'z' } }),
      ],
    ],
  ])('%s', (expected, fields) => {
    expect(problemsOf(...fields)).toContain(expected);
  });

  test('two fields of one key', () => {
    expect(problemsOf(field(), field({ title: '另一个' }))).toContain('source: duplicate_key');
  });

  test('a key whose kind was another before', () => {
    const near = { earlier: { source: 'date' as const }, takenTitles: [] };

    const [problem] = checkForm(compileForm([field()]), near);

    expect(problem).toMatchObject({ code: 'kind_changed', place: 'source' });
    expect(problem?.message).toContain('日期');
    expect(problem?.remedy).not.toBe('');
  });

  test('a title that its register has already', () => {
    const near = { earlier: {}, takenTitles: ['资金来源'] };

    expect(checkForm(compileForm([field()]), near)).toMatchObject([{ code: 'title_of_column' }]);
  });

  test('more fields than a form may have', () => {
    const many = Array.from({ length: 61 }, (_, n) => field({ key: `f${n}`, title: `字段${n}` }));

    expect(problemsOf(...many)).toEqual([': too_many_fields']);
  });
});

const hostile = (change: (schema: Record<string, unknown>) => void): FormDocument => {
  const { schema, ui } = compileForm([field()]);
  const copy = structuredClone({ ...schema });
  change(copy);
  return { schema: copy, ui };
};

describe('a schema that the product does not write', () => {
  test.each<readonly [string, FormDocument]>([
    ['a reference', hostile((schema) => void (schema['$ref'] = 'http://example.com/schema'))],
    [
      'a pattern of its own',
      hostile((schema) => {
        schema['properties'] = {
          source: {
            title: '资金来源',
            type: 'string',
            minLength: 0,
            maxLength: 200,
            pattern: '^(a+)+$',
          },
        };
      }),
    ],
    ['surplus answers', hostile((schema) => void (schema['additionalProperties'] = true))],
    ['definitions', hostile((schema) => void (schema['$defs'] = { a: {} }))],
    ['no properties', { schema: {}, ui: {} }],
    [
      'a field without a hint',
      { schema: compileForm([field()]).schema, ui: { order: [], fields: {} } },
    ],
  ])('is refused: %s', (_, document) => {
    const codes = checkForm(document, alone).map(({ code }) => code);

    expect(codes.some((code) => code === 'unknown_part' || code === 'no_fields')).toBe(true);
  });

  test('is refused in bounded time, however large and deep it is', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 5_000; level += 1) deep = { properties: deep, allOf: [deep] };
    const order = Array.from({ length: 50_000 }, (_, n) => `f${n}`);
    const document = {
      schema: { properties: { source: deep }, allOf: order.map(() => ({ else: {} })) },
      ui: { order, fields: Object.fromEntries(order.map((key) => [key, { widget: 'text' }])) },
    };

    const problems = checkForm(document, alone);

    expect(problems).toMatchObject([{ code: 'too_many_fields' }]);
  });

  test('never throws, whatever JSON it is', () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(json, json, (schema, ui) => {
        expect(checkForm({ schema, ui }, alone).length).toBeGreaterThan(0);
      }),
    );
  });
});
