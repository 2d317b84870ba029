import { customColumn } from '@lianxun/kernel';
import type { FormField, RegisterDefinition } from '@lianxun/plugin-api';
import { arbitraryRecords, roundTrip } from '@lianxun/plugin-testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { plugins } from '../src/plugins.ts';

const registers = plugins.flatMap((plugin) =>
  (plugin.registers ?? []).map(({ definition }) => definition),
);

/** A custom field of every kind that a sheet can carry. */
const fields: readonly Omit<FormField, 'required'>[] = [
  { key: 'note', title: '补充说明', kind: 'longText' },
  { key: 'short', title: '补充一句', kind: 'text' },
  { key: 'count', title: '补充件数', kind: 'integer' },
  { key: 'amount', title: '补充金额', kind: 'money', unit: '万元' },
  { key: 'on', title: '补充日期', kind: 'date' },
  { key: 'isDone', title: '补充是否', kind: 'yesNo' },
  {
    key: 'kind',
    title: '补充类别',
    kind: 'choice',
    options: [
      { value: 'a', title: '甲类' },
      { value: 'b', title: '乙类' },
    ],
  },
  { key: 'who', title: '补充人员', kind: 'person' },
  { key: 'unit', title: '补充单位', kind: 'unit' },
];

const withFields = (definition: RegisterDefinition): RegisterDefinition =>
  definition.recordType === undefined
    ? definition
    : {
        ...definition,
        columns: [
          ...definition.columns,
          ...fields.map((field) => customColumn({ ...field, required: false })),
        ],
      };

describe.each(registers.map((definition) => [definition.title, withFields(definition)] as const))(
  '%s',
  (_, definition) => {
    test(
      'leaves and comes back unchanged, whatever people wrote',
      { timeout: 120_000 },
      async () => {
        await fc.assert(
          fc.asyncProperty(arbitraryRecords(definition), async (records) => {
            const { counts, problems, records: planned } = await roundTrip(definition, records);

            expect(problems).toEqual([]);
            expect(planned.flatMap(({ changes }) => changes)).toEqual([]);
            expect(counts).toEqual({
              new: 0,
              changed: 0,
              unchanged: records.length,
              rejected: 0,
              statusProposals: 0,
            });
          }),
          { numRuns: 25 },
        );
      },
    );
  },
);

test('every register of the product is tried', () => {
  expect(registers.length).toBeGreaterThan(1);
});
