import type { RegisterRecord } from '@lianxun/plugin-api';
import { exportWorkbook, tryImport, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { assignmentBody, moveAssignment } from '../../test/assignment-factories.ts';
import { createWorld, openHost, type World } from '../../test/factories.ts';
import { createAssignments } from '../assignments/create-assignment.ts';
import { onlyAsTheyStand } from './as-they-stand.rules.ts';
import {
  assignmentListRegister,
  cityAssignmentsRegister,
  escalationsRegister,
} from './assignment-columns.ts';
import { assignmentRegisters } from './assignment-registers.source.ts';

/** Records of any register of plain columns, with texts that sheets are known to spoil. */
function generated(columns: readonly { key: string; type: string }[], count: number) {
  const texts = ['=1+1', '第三项；含“引号”', '两行\n文字', '００１', '-3', '　前后空格　'.trim()];
  return Array.from({ length: count }, (_, row): RegisterRecord & { id: string } => ({
    id: `r${row}`,
    details: [],
    values: Object.fromEntries(
      columns.map(({ key, type }, index) => {
        if (type === 'date') return [key, `2026-0${(row % 9) + 1}-1${index % 9}`];
        if (type === 'int') return [key, row + 1];
        if (type === 'files') return [key, [`证据${row}.pdf`]];
        if (key === 'number') return [key, `西山区委巡察办交办〔2026〕${row + 1}号`];
        return [key, row % 4 === 3 ? null : `${texts[(row + index) % texts.length]}${row}`];
      }),
    ),
  }));
}

const filled = (records: ReturnType<typeof generated>, required: readonly string[]) =>
  records.map((record) => ({
    ...record,
    values: {
      ...record.values,
      ...Object.fromEntries(required.map((key) => [key, record.values[key] ?? '必填'])),
    },
  }));

describe.each([cityAssignmentsRegister, assignmentListRegister, escalationsRegister])(
  '$title',
  (definition) => {
    test('leaves as a sheet and comes back unchanged', async () => {
      const required = definition.columns.flatMap((column) =>
        'required' in column && column.required === 'creation' ? [column.key] : [],
      );
      const records = filled(generated(definition.columns, 40), required);

      const { plan } = await tryImport(definition, await exportWorkbook(definition, records), {
        directory: () => [],
        existing: records,
      });

      expect(plan.problems).toEqual([]);
      expect(plan.counts).toMatchObject({ new: 0, changed: 0, unchanged: 40, rejected: 0 });
    });
  },
);

test('a row the ledger does not know, and a cell that was rewritten, are refused with a reason', () => {
  const record = { values: {}, details: [] };

  const problems = onlyAsTheyStand(
    [
      { recordId: null, record, changed: [], status: null },
      { recordId: 'a', record, changed: ['matter'], status: null },
      { recordId: 'b', record, changed: [], status: null },
    ],
    '交办事项',
  );

  expect(problems).toMatchObject([
    { index: 0, hint: expect.stringContaining('交办事项') },
    { index: 1, column: 'matter' },
  ]);
});

describe('交办清单 of a county', () => {
  let host: TestKernel;
  let world: World;
  beforeAll(async () => {
    host = await openHost();
    world = await createWorld(host);
  });
  afterAll(() => host.close());

  test('shows what was issued, with its number, and no draft', async () => {
    const [register] = assignmentRegisters.filter(
      ({ definition }) => definition.id === assignmentListRegister.id,
    );
    const body = assignmentBody({ unitId: world.unitId });
    const [, id = ''] = await world.asMember(world.office, (ctx) =>
      createAssignments(ctx, { ...body, to: [...body.to, ...body.to] }),
    );
    const director = await host.member(world.county, 'officeDirector');
    await moveAssignment(world, director, { id, move: 'issue' });

    const records = await host.read(
      { kind: 'member', credential: world.office.credential, code: world.county.code },
      async (ctx) => {
        const { ids = [] } = (await register?.list(ctx, { filters: [], sort: [] })) ?? {};
        return (await register?.read(ctx, ids)) ?? [];
      },
    );

    expect(records).toMatchObject([
      { id, values: { seq: 1, matter: body.matter, state: '已交办待签收', progress: null } },
    ]);
    expect(Object.keys(records[0]?.values ?? {})).toEqual(
      assignmentListRegister.columns.map(({ key }) => key),
    );
  });
});
