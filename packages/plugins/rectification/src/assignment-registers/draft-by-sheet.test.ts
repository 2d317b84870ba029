import type { CheckedRecord, Ctx, RecordProblem, RegisterValues } from '@lianxun/plugin-api';
import {
  asMember,
  exportWorkbook,
  tryImport,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { assignmentBody, evidence } from '../../test/assignment-factories.ts';
import { createWorld, openHost, type World } from '../../test/factories.ts';
import { attachAssignmentFile } from '../assignments/attach-assignment-file.ts';
import { createAssignments } from '../assignments/create-assignment.ts';
import { getAssignment } from '../assignments/get-assignment.ts';
import { stateResult } from '../assignments/state-result.ts';
import { inRectification, type RectificationCtx } from '../database.ts';
import { assignmentListRegister, cityAssignmentsRegister } from './assignment-columns.ts';
import { assignmentRegisters } from './assignment-registers.source.ts';

let host: TestKernel;
let world: World;
let unitName: string;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  unitName = await world.asMember(world.office, async (ctx) => {
    const unit = await ctx.tx
      .selectFrom('core.units')
      .select('name')
      .where('id', '=', world.unitId)
      .executeTakeFirstOrThrow();
    return unit.name;
  });
});
afterAll(() => host.close());

const batchId = '019a0000-0000-7000-8000-00000000000b';
type Register = typeof assignmentListRegister | typeof cityAssignmentsRegister;
const sourceOf = ({ id }: Register) => {
  const source = assignmentRegisters.find(({ definition }) => definition.id === id);
  if (source?.check === undefined || source.apply === undefined) throw new Error('reads only');
  return { ...source, check: source.check, apply: source.apply };
};

/** A clerk's desk with one ledger on it. */
function ledger(definition: Register, tenant: TestTenant, clerk: TestUser) {
  const source = sourceOf(definition);
  const act = <Result>(work: (ctx: Ctx) => Promise<Result>) =>
    host.write(asMember(tenant, clerk), work, { expectAudit: false });
  const checked = (values: RegisterValues, more: Partial<CheckedRecord> = {}): CheckedRecord => ({
    recordId: null,
    record: { values, details: [] },
    changed: [],
    status: null,
    ...more,
  });
  return {
    act,
    check: (values: RegisterValues, more?: Partial<CheckedRecord>) =>
      act((ctx) => source.check(ctx, [checked(values, more)])),
    apply: (values: RegisterValues, recordId: string | null = null) =>
      act((ctx) => source.apply(ctx, { recordId, record: { values, details: [] }, batchId })),
    stored: () =>
      act(async (ctx) => source.read(ctx, (await source.list(ctx, { filters: [], sort: [] })).ids)),
  };
}
const moveBy = (tenant: TestTenant, user: TestUser, id: string, move: string) =>
  host.write(
    asMember(tenant, user),
    (ctx) => ctx.workflow.move({ subject: 'assignment', id, move }),
    { expectAudit: false },
  );
const codes = (problems: readonly RecordProblem[]) =>
  problems.map(({ code, column }) => [column, code.replace('rectification.', '')]);
const detailOf = (desk: ReturnType<typeof ledger>, id: string) =>
  desk.act((ctx) => getAssignment(inRectification(ctx), id));

describe('交办清单', () => {
  const desk = () => ledger(assignmentListRegister, world.county, world.office);
  const row = (number: string, more: RegisterValues = {}): RegisterValues => ({
    number,
    issuedOn: '2026-01-05',
    subject: '第3号问题',
    recipient: unitName,
    matter: '核查集体资金管理问题',
    dueOn: '2026-03-31',
    contact: '李科长 13800000000',
    effect: null,
    ...more,
  });
  const director = () => host.member(world.county, 'officeDirector');
  const issue = async (id: string) => moveBy(world.county, await director(), id, 'issue');

  test('a row of somebody’s own sheet becomes a draft, and comes back unchanged', async () => {
    const values = row('交办〔2026〕101号');
    expect(await desk().check(values)).toEqual([]);

    const id = await desk().apply(values);
    const stored = (await desk().stored()).filter((it) => it.id === id);
    const existing = stored.map((it) => ({ ...it, recordId: it.id }));
    const bytes = await exportWorkbook(assignmentListRegister, stored);
    const { plan } = await tryImport(assignmentListRegister, bytes, {
      directory: () => [],
      existing,
    });

    expect(stored).toMatchObject([{ values: { ...values, state: '拟稿', signedOn: null } }]);
    expect(plan.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1, statusProposals: 0 });
    expect(await detailOf(desk(), id)).toMatchObject({ stage: 'drafted', unitId: world.unitId });
  });

  test('issued by another person, it keeps the number and the date of the paper', async () => {
    const id = await desk().apply(row('交办〔2026〕102号'));
    await expect(
      desk().act((ctx) => ctx.workflow.move({ subject: 'assignment', id, move: 'issue' })),
    ).rejects.toMatchObject({ code: 'core.move_refused' });

    await issue(id);

    expect(await detailOf(desk(), id)).toMatchObject({
      stage: 'issued',
      number: '交办〔2026〕102号',
      issuedOn: '2026-01-05',
    });
  });

  test('a draft changes with the sheet; once issued, or in the hands of others, nothing does', async () => {
    const values = row('交办〔2026〕103号');
    const id = await desk().apply(values);
    const changed = { ...values, matter: '核查集体资产出租问题', dueOn: '2026-04-30' };

    expect(await desk().check(changed, { recordId: id, changed: ['matter', 'dueOn'] })).toEqual([]);
    await desk().apply(changed, id);

    const now = await detailOf(desk(), id);
    expect(now).toMatchObject({
      matter: changed.matter,
      dueOn: '2026-04-30',
      contactName: values['contact'],
    });
    const elsewhere = await desk().check(values, { recordId: id, changed: ['recipient'] });
    expect(codes(elsewhere)).toEqual([['recipient', 'addressee_fixed']]);
    await issue(id);
    const late = await desk().check(values, {
      recordId: id,
      changed: ['matter'],
      status: { state: '办结' },
    });
    expect(codes(late)).toEqual([
      ['matter', 'row_kept_by_process'],
      ['state', 'row_kept_by_process'],
    ]);
    await expect(desk().apply(values, id)).rejects.toMatchObject({
      code: 'rectification.assignment_issued',
    });
  });

  test.each<[string, RegisterValues, CheckedRecord['status'], [string, string]]>([
    ['a state', {}, { state: '办结' }, ['state', 'state_by_sheet']],
    ['the handler’s account', { effect: '已整改' }, null, ['effect', 'handlers_word_by_sheet']],
    ['nobody known', { recipient: '不存在局' }, null, ['recipient', 'addressee_unknown']],
    [
      'a day to come',
      { issuedOn: '2098-01-01', dueOn: '2099-01-01' },
      null,
      ['issuedOn', 'issued_later'],
    ],
    ['a term before its begin', { dueOn: '2025-12-31' }, null, ['dueOn', 'due_before_assigned']],
  ])(
    'a row with %s is refused with the cell that is to be put right',
    async (_, more, status, refusal) => {
      const problems = await desk().check(row('交办〔2026〕199号', more), { status });

      expect(codes(problems)).toEqual([refusal]);
      expect(problems[0]?.hint).not.toBe('');
    },
  );

  test('a number that came with a sheet is passed over by the counter', async () => {
    const draftHere = async () => {
      const [id = ''] = await desk().act((ctx) =>
        createAssignments(inRectification(ctx), assignmentBody({ unitId: world.unitId })),
      );
      await issue(id);
      return (await detailOf(desk(), id)).number ?? '';
    };
    const first = await draftHere();
    const count = Number(/(\d+)号$/.exec(first)?.[1]);
    const next = first.replace(`${count}号`, `${count + 1}号`);
    await desk().apply(row(next));

    expect(await draftHere()).toBe(first.replace(`${count}号`, `${count + 2}号`));
  });
});

describe('市级交办事项办理情况台账', () => {
  const row = (county: string, more: RegisterValues = {}): RegisterValues => ({
    number: `昆巡办交办〔2025〕${county}7号`,
    issuer: '市委巡察办',
    issuedOn: '2025-11-03',
    county,
    matter: '办结上轮移交的医保基金管理问题',
    instructedBy: '张某某',
    instructionNo: '昆办批〔2025〕12号',
    instructedOn: '2025-11-01',
    instruction: '请逐项核查',
    demand: '逐项销号',
    dueOn: '2025-12-31',
    result: null,
    ...more,
  });

  test('a county keeps what its city assigned on paper, and both parties’ acts with it', async () => {
    const county = await host.county();
    const clerk = await host.member(county, 'office');
    const desk = ledger(cityAssignmentsRegister, county, clerk);
    const move = (user: TestUser, id: string, name: string) => moveBy(county, user, id, name);
    const own = await desk.act((ctx) => Promise.resolve(ctx.scope.tenantName));
    const values = row(own);
    expect(await desk.check(values)).toEqual([]);

    const id = await desk.apply(values);
    expect(await desk.stored()).toMatchObject([{ id, values: { ...values, state: '拟稿' } }]);
    const director = await host.member(county, 'officeDirector');
    await move(director, id, 'issue');
    await move(clerk, id, 'acknowledge');
    await move(clerk, id, 'start');
    await desk.act(async (plain) => {
      const ctx: RectificationCtx = inRectification(plain);
      const { version } = await getAssignment(ctx, id);
      await stateResult(ctx, id, { body: { result: '已办结', effect: null }, version });
      await attachAssignmentFile(ctx, id, evidence());
    });
    await move(clerk, id, 'report');
    await expect(move(clerk, id, 'conclude')).rejects.toMatchObject({ code: 'core.move_refused' });
    await move(director, id, 'conclude');

    expect(await detailOf(desk, id)).toMatchObject({
      stage: 'concluded',
      direction: 'incoming',
      number: values['number'],
      issuedOn: '2025-11-03',
      isOnItsWay: false,
    });
  });

  test('a city drafts for a county below it, which gets the number of the sheet', async () => {
    const city = await host.city();
    const county = await host.county();
    const drafter = await host.member(city, 'office');
    const desk = ledger(cityAssignmentsRegister, city, drafter);
    const partners = await desk.act((ctx) => ctx.exchange.partners());
    const name = partners.find(({ code }) => code === county.code)?.name ?? '';
    const id = await desk.apply(row(name));
    const issuer = await host.member(city, 'officeDirector');
    await moveBy(city, issuer, id, 'issue');
    await host.deliver(city);

    const clerk = await host.member(county, 'office');
    const received = await ledger(cityAssignmentsRegister, county, clerk).stored();

    expect(received).toMatchObject([
      { values: { number: row(name)['number'], issuer: '市委巡察办', issuedOn: '2025-11-03' } },
    ]);
  });

  test('a county that is neither this one nor below it is refused, with what to write', async () => {
    const desk = ledger(cityAssignmentsRegister, world.county, world.office);

    const problems = await desk.check(row('不存在区'));

    expect(codes(problems)).toEqual([['county', 'addressee_unknown']]);
    expect(problems[0]?.hint).toContain('纸质');
  });
});
