import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  actOnPaper,
  createWorld,
  draftPaper,
  evidence,
  lockPaper,
  move,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../test/factories.ts';
import {
  draftReport,
  fillSheet,
  meeting,
  moveReport,
  passReport,
  submitReport,
} from '../../test/report-factories.ts';
import { checkReport } from './check-report.ts';
import { createReport } from './create-report.ts';
import { getReport, listReports } from './list-reports.ts';
import { ListReportsQuery } from './reports.schemas.ts';
import { attachReportFile, updateReport } from './update-report.ts';

let host: TestKernel;
let world: World;
let team: TeamAtWork;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(() => host.close());

const fresh = async () => {
  team = await teamOnSite(world);
  return team;
};
const read = (id: string) => world.asTeam(team.teamId, team.leader, (ctx) => getReport(ctx, id));
const edit = async (id: string, body: Parameters<typeof updateReport>[2]['body']) => {
  const { version } = await read(id);
  await world.asTeam(team.teamId, team.first, (ctx) => updateReport(ctx, id, { body, version }));
};
const pass = (id: string) =>
  world.asMember(world.office, (ctx) =>
    ctx.workflow.move({ subject: 'inspectionReport', id, move: 'pass' }),
  );
const locked = async () => {
  const id = await draftPaper(world, team);
  await lockPaper(world, team, id);
  return id;
};
const refusal = (code: string) => ({ details: { reasons: [{ code: `inspection.${code}` }] } });

describe('a report', () => {
  test('begins with what the locked papers say, and with no other', async () => {
    await fresh();
    const paperId = await locked();
    const open = await draftPaper(world, team, { title: '尚未定性的问题' });
    const lead = await draftPaper(world, team, { title: '某领导收受礼金', isCadreLead: true });
    await lockPaper(world, team, lead);

    const report = await read(await draftReport(world, team));

    expect(report).toMatchObject({ kind: 'inspection', stage: 'drafting', paperIds: [paperId] });
    expect(report.body).toContain('“三重一大”事项未经集体研究');
    expect(report.body).not.toContain('尚未定性的问题');
    expect(report.body).not.toContain('某领导收受礼金');
    const refusals = new Map(report.papers.map((it) => [it.id, it.refusal]));
    expect(refusals.get(paperId)).toBeNull();
    expect(refusals.get(open)).toContain('尚未锁定');
    expect(refusals.get(lead)).toContain('问题线索');
  });

  test('is one of its kind for the unit, besides those on special matters', async () => {
    await fresh();
    await draftReport(world, team);
    await draftReport(world, team, 'personnel');

    await expect(draftReport(world, team)).rejects.toMatchObject({
      code: 'inspection.report_exists',
    });
    const { items } = await world.asTeam(team.teamId, team.leader, (ctx) =>
      listReports(ctx, ListReportsQuery.parse({ engagement: team.engagementId })),
    );
    expect(items.map(({ kind }) => kind)).toEqual(['personnel', 'inspection']);
  });

  test('is begun anew when the former one was discarded', async () => {
    await fresh();
    const id = await draftReport(world, team);
    await moveReport(world, team, { user: team.leader, id, move: 'discard', reason: '重写' });

    expect(await draftReport(world, team)).not.toBe(id);
  });

  test('refuses papers that are not locked, became leads, or belong elsewhere', async () => {
    const other = await fresh();
    const foreign = await locked();
    await fresh();
    const id = await draftReport(world, team);
    const open = await draftPaper(world, team);
    const lead = await draftPaper(world, team, { isCadreLead: true });
    await lockPaper(world, team, lead);

    for (const paperId of [foreign, open, lead])
      await expect(edit(id, { paperIds: [paperId] })).rejects.toMatchObject({
        code: 'inspection.paper_not_citable',
      });
    expect(other.engagementId).not.toBe(team.engagementId);
  });

  test('is empty no longer once it has a text or a file', async () => {
    await fresh();
    const id = await draftReport(world, team, 'ideology');
    const agree = () =>
      moveReport(world, team, { user: team.leader, id, move: 'agreeInTeam', fields: meeting });

    await expect(agree()).rejects.toMatchObject(refusal('report_empty'));
    await world.asTeam(team.teamId, team.second, (ctx) =>
      attachReportFile(ctx, id, { ...evidence(), fileName: '意识形态报告.docx' }),
    );
    await agree();

    expect(await read(id)).toMatchObject({
      stage: 'agreed',
      meetingMinutesNo: '组务会纪要第9期',
      files: [{ fileName: '意识形态报告.docx', purpose: 'report' }],
    });
  });

  test('keeps what was checked with the head of the unit', async () => {
    await fresh();
    const id = await draftReport(world, team);
    await moveReport(world, team, { user: team.leader, id, move: 'agreeInTeam', fields: meeting });
    const fields = {
      factCheckedOn: '2026-03-15',
      factCheckedWith: '局长王某',
      factCheckResult: '对第2个问题的金额提出更正，已核实',
    };
    await moveReport(world, team, { user: team.leader, id, move: 'factCheck', fields });

    expect(await read(id)).toMatchObject({ stage: 'agreed', ...fields });
  });

  test('is not changed while the office judges it', async () => {
    await fresh();
    const id = await draftReport(world, team);
    await submitReport(world, team, id);

    await expect(edit(id, { title: '改名' })).rejects.toMatchObject({
      code: 'inspection.report_not_in_draft',
    });
  });
});

describe('四看一联审', () => {
  test('is filled in item by item before the report passes', async () => {
    await fresh();
    const id = await draftReport(world, team);
    await submitReport(world, team, id);
    await expect(pass(id)).rejects.toMatchObject(refusal('sheet_open'));

    await fillSheet(world, id);
    await world.asMember(world.office, (ctx) =>
      checkReport(ctx, id, { item: 'advice', verdict: 'fail', words: '建议过于笼统' }),
    );
    await expect(pass(id)).rejects.toMatchObject(refusal('sheet_failed'));
  });

  test('sends it back with a reason, and begins anew with the next edition', async () => {
    await fresh();
    const id = await draftReport(world, team);
    await submitReport(world, team, id);
    await fillSheet(world, id);
    await world.asMember(world.office, (ctx) =>
      ctx.workflow.move({
        subject: 'inspectionReport',
        id,
        move: 'return',
        reason: '建议过于笼统',
      }),
    );
    await edit(id, { body: '改写后的报告' });
    await submitReport(world, team, id);

    const report = await read(id);
    expect(report.edition).toBe(2);
    expect(report.editions.map(({ body, edition }) => [edition, body === '改写后的报告'])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(report.checks.map(({ edition }) => edition)).toEqual([1, 1, 1, 1, 1]);
    await expect(pass(id)).rejects.toMatchObject(refusal('sheet_open'));
  });

  test('is done by nobody who has written in the report', async () => {
    await fresh();
    const id = await world.asMember(world.office, (ctx) =>
      createReport(ctx, { engagementId: team.engagementId, kind: 'inspection', title: null }),
    );
    await submitReport(world, team, id);
    const view = await world.asMember(world.office, (ctx) => getReport(ctx, id));

    expect(view.checkRefusal).toContain('撰写人不能审核');
    await expect(fillSheet(world, id)).rejects.toMatchObject({ code: 'inspection.own_report' });
    await expect(pass(id)).rejects.toBeInstanceOf(Error);
  });

  test('does not let pass what cites a paper that is being amended', async () => {
    await fresh();
    const paperId = await locked();
    const id = await draftReport(world, team);
    await submitReport(world, team, id);
    await fillSheet(world, id);
    await actOnPaper(world, team, {
      user: team.leader,
      id: paperId,
      move: 'amend',
      reason: '金额有误',
    });

    await expect(pass(id)).rejects.toMatchObject(refusal('cites_open_paper'));
  });
});

describe('the unit', () => {
  const submit = () =>
    move(world, world.office, {
      subject: 'engagement',
      id: team.engagementId,
      move: 'submitReport',
    });

  test('is not put before the committee without a report that has passed', async () => {
    await fresh();
    const endOnSite = { subject: 'engagement', id: team.engagementId, move: 'endOnSite' };
    await move(world, world.office, endOnSite);

    await expect(submit()).rejects.toMatchObject(refusal('report_not_passed'));
    await draftReport(world, team, 'formerRectification');
    await passReport(world, team);
    await expect(submit()).rejects.toMatchObject(refusal('report_open'));
  });

  test('has its report changed again only while it is in the stage of reporting', async () => {
    await fresh();
    const endOnSite = { subject: 'engagement', id: team.engagementId, move: 'endOnSite' };
    await move(world, world.office, endOnSite);
    const id = await passReport(world, team);
    const revise = () =>
      moveReport(world, team, { user: team.leader, id, move: 'revise', reason: '补充' });
    await submit();

    await expect(revise()).rejects.toMatchObject(refusal('unit_past_reporting'));
    await move(world, world.committee, {
      subject: 'engagement',
      id: team.engagementId,
      move: 'returnReport',
      reason: '定性需再核',
    });
    await revise();
    expect(await read(id)).toMatchObject({ stage: 'drafting', passedOn: null });
  });
});
