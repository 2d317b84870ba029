import type { CheckedRecord, RegisterValues } from '@lianxun/plugin-api';
import { exportWorkbook, tryImport, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  createWorld,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../test/factories.ts';
import type { InspectionCtx } from '../database.ts';
import { createNotice } from '../notices/create-notice.ts';
import { getNotice } from '../notices/list-notices.ts';
import { applyNoticeRow, checkNoticeRows } from './draft-notice-by-sheet.ts';
import { noticesRegister } from './notice-columns.ts';
import { noticeRegisters } from './notice-registers.source.ts';

let host: TestKernel;
let world: World;
let team: TeamAtWork;
let place: RegisterValues;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  team = await teamOnSite(world);
  place = await world.asTeam(team.teamId, team.first, async (ctx) => {
    const body = {
      engagementId: team.engagementId,
      issue: '问题',
      demand: '要求',
      dueOn: '2026-02-10',
    };
    const { roundName, teamName, unitId, unitName } = await getNotice(
      ctx,
      await createNotice(ctx, body),
    );
    return { round: roundName, team: teamName, unit: { id: unitId, text: unitName } };
  });
});
afterAll(() => host.close());

const batchId = '019a0000-0000-7000-8000-00000000000b';
const byOffice = <Result>(work: (ctx: InspectionCtx) => Promise<Result>) =>
  world.asMember(world.office, work);
const row = (noticeNo: string, more: RegisterValues = {}): RegisterValues => ({
  noticeNo,
  ...place,
  issuedOn: '2026-01-12',
  issue: '食堂采购未公示',
  demand: '立即公示近三个月采购明细',
  dueOn: '2026-02-10',
  result: null,
  inReport: true,
  ...more,
});
const check = async (values: RegisterValues, more: Partial<CheckedRecord> = {}) => {
  const record = { values, details: [] };
  const checked = { recordId: null, record, changed: [], status: null, ...more };
  const problems = await byOffice((ctx) => checkNoticeRows(ctx, [checked]));
  return problems.map(({ code, column }) => [column, code.replace('inspection.', '')]);
};
const apply = (values: RegisterValues, recordId: string | null = null) =>
  byOffice((ctx) => applyNoticeRow(ctx, { recordId, record: { values, details: [] }, batchId }));
const read = (id: string) => byOffice((ctx) => getNotice(ctx, id));
const issue = (id: string) =>
  world.asTeam(team.teamId, team.leader, (ctx) =>
    ctx.workflow.move({ subject: 'immediateRectification', id, move: 'issue' }),
  );

async function stored(id: string) {
  const source = noticeRegisters.find(({ definition }) => definition.id === noticesRegister.id);
  return await host.read(
    { kind: 'member', credential: world.office.credential, code: world.county.code },
    async (ctx) => (await source?.read(ctx, [id])) ?? [],
  );
}

test('a row of the office’s own sheet becomes a draft, and comes back unchanged', async () => {
  const values = row('立改纸〔2026〕1号');
  expect(await check(values)).toEqual([]);

  const id = await apply(values);
  const records = await stored(id);
  const bytes = await exportWorkbook(noticesRegister, records);
  const { plan } = await tryImport(noticesRegister, bytes, {
    existing: records.map((it) => ({ ...it, recordId: it.id })),
    directory: ({ text }) => [{ id: team.unitId, text }],
  });

  expect(records).toMatchObject([{ values: { ...values, state: '拟稿' } }]);
  expect(plan.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1, statusProposals: 0 });
});

test('signed by the leader, it keeps the number and the date of the paper', async () => {
  const id = await apply(row('立改纸〔2026〕2号'));

  await issue(id);

  expect(await read(id)).toMatchObject({
    stage: 'issued',
    noticeNo: '立改纸〔2026〕2号',
    issuedOn: '2026-01-12',
  });
});

test('a draft changes with the sheet until it is signed', async () => {
  const id = await apply(row('立改纸〔2026〕3号'));
  const changed = row('立改纸〔2026〕3号', { issue: '食堂采购未招标', inReport: false });

  expect(await check(changed, { recordId: id, changed: ['issue', 'inReport'] })).toEqual([]);
  await apply(changed, id);
  expect(await read(id)).toMatchObject({ issue: '食堂采购未招标', inReport: false });
  expect(await check(changed, { recordId: id, changed: ['team'] })).toEqual([
    ['team', 'notice_place_fixed'],
  ]);
  await issue(id);

  expect(await check(changed, { recordId: id, changed: ['issue'] })).toMatchObject([
    ['issue', expect.anything()],
  ]);
  await expect(apply(changed, id)).rejects.toMatchObject({ code: 'inspection.notice_issued' });
});

test.each<[string, RegisterValues, CheckedRecord['status'], [string, string]]>([
  ['a state', {}, { state: '已确认' }, ['state', 'state_by_sheet']],
  ['the unit’s answer', { result: '已公示' }, null, ['result', 'notice_answer_by_sheet']],
  ['a team that was not there', { team: '第九巡察组' }, null, ['round', 'notice_place_unknown']],
  ['a term after the visit', { dueOn: '2026-03-07' }, null, ['dueOn', 'notice_after_off_site']],
  ['a day to come', { issuedOn: '2099-01-01' }, null, ['issuedOn', 'issued_later']],
])(
  'a row with %s is refused with the cell that is to be put right',
  async (_, more, status, refusal) => {
    expect(await check(row('立改纸〔2026〕9号', more), { status })).toEqual([refusal]);
  },
);
