import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createWorld,
  evidence,
  move,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../test/factories.ts';
import { briefing, holdBriefings, passReport } from '../../test/report-factories.ts';
import { forOthers } from '../database.ts';
import { minutesDocument } from '../documents/minutes.document.ts';
import type { UpdateBriefingBody, UpdateDecisionBody } from './briefings.schemas.ts';
import { addDecision, updateDecision } from './decide-briefing.ts';
import { getBriefings } from './list-briefings.ts';
import { attachMinutes, recordBriefing, updateBriefing } from './record-briefing.ts';

let host: TestKernel;
let world: World;
let team: TeamAtWork;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(() => host.close());

const act = (name: string, by = world.office, reason?: string, fields?: Record<string, string>) =>
  move(world, by, {
    subject: 'engagement',
    id: team.engagementId,
    move: name,
    ...(reason === undefined ? {} : { reason }),
    ...(fields === undefined ? {} : { fields }),
  });
const decide = () =>
  act('decide', world.committee, undefined, { decidedOn: '2026-04-01', minutesNo: '纪要9号' });
/** A unit whose report is before those who decide. */
const deliberating = async () => {
  team = await teamOnSite(world);
  await act('endOnSite');
  await passReport(world, team);
  await act('submitReport');
};
const record = (overrides: Partial<Parameters<typeof recordBriefing>[2]> = {}) =>
  world.asMember(world.office, (ctx) =>
    recordBriefing(ctx, team.roundId, {
      ...briefing,
      engagementId: team.engagementId,
      ...overrides,
    }),
  );
const seen = () =>
  world.asMember(world.office, (ctx) => getBriefings(ctx, team.roundId, team.engagementId));
const refusal = (code: string) => ({ details: { reasons: [{ code: `inspection.${code}` }] } });

describe('三个汇报', () => {
  test('are held one after the other, as the county has set them', async () => {
    await deliberating();
    const before = await seen();
    await record();
    const after = await seen();

    expect(before.steps.map(({ heardBy, reporter }) => `${reporter}→${heardBy}`)).toEqual([
      '巡察组→领导小组',
      '领导小组→书记专题会',
      '书记专题会→党委常委会',
    ]);
    expect(before.steps[1]?.usualReceivers).toBe('书记、副书记、组织部部长、纪委书记');
    expect(before).toMatchObject({ next: 1, isComplete: false, refusal: null });
    expect(after).toMatchObject({ next: 2, isComplete: false });
    expect(after.steps[0]?.briefing).toMatchObject({
      minutesNo: '纪要〔2026〕7号',
      heldOn: '2026-03-25',
    });
  });

  test('keep the committee from deciding until all of them were held', async () => {
    await deliberating();
    await expect(decide()).rejects.toMatchObject(refusal('briefings_open'));
    await holdBriefings(world, team.roundId, team.engagementId);

    expect((await seen()).isComplete).toBe(true);
    await expect(record()).rejects.toMatchObject({ code: 'inspection.briefings_complete' });
    expect(await decide()).toMatchObject({ stage: 'feedback' });
  });

  test('go by the dates, and never into the future', async () => {
    await deliberating();
    await expect(record({ heldOn: '2999-01-01' })).rejects.toMatchObject({
      code: 'inspection.briefing_in_future',
    });
    const first = await record({ heldOn: '2026-03-20' });
    await expect(record({ heldOn: '2026-03-19' })).rejects.toMatchObject({
      code: 'inspection.briefing_out_of_order',
    });
    await record({ heldOn: '2026-03-22' });

    const version = (await seen()).steps[0]?.briefing?.version;
    const late = world.asMember(world.office, (ctx) =>
      updateBriefing(ctx, first, { body: { heldOn: '2026-03-23' }, version }),
    );
    await expect(late).rejects.toMatchObject({ code: 'inspection.briefing_out_of_order' });
  });

  test('are not recorded before the report was handed in', async () => {
    team = await teamOnSite(world);

    await expect(record()).rejects.toMatchObject({ code: 'inspection.not_deliberating' });
    expect((await seen()).refusal).toContain('报告送审以后');
  });

  test('begin anew after the report went back, and keep what was said before', async () => {
    await deliberating();
    await record();
    await expect(record({ result: 'returned' })).rejects.toMatchObject({
      code: 'inspection.return_reason',
    });
    await record({ result: 'returned', returnReason: '第3个问题定性不准' });
    await expect(record()).rejects.toMatchObject({ code: 'inspection.briefing_returned' });
    await expect(decide()).rejects.toMatchObject(refusal('briefing_returned'));

    await act('returnReport', world.committee, '第3个问题定性不准');
    await act('submitReport');

    const view = await seen();
    expect(view).toMatchObject({ next: 1, isComplete: false });
    expect(view.earlier.map(({ result }) => result)).toEqual(['agreed', 'returned']);
  });

  const roundIsHeard = async () => {
    await host.db.admin.query(
      `update core.workflow_cases set state = 'deliberating', stage = 'deliberating'
       where tenant_id = $1 and subject_type = 'round' and subject_id = $2`,
      [world.county.id, team.roundId],
    );
    await holdBriefings(world, team.roundId);
  };

  test('of the whole round cover its units', async () => {
    await deliberating();
    await roundIsHeard();

    expect(await decide()).toMatchObject({ stage: 'feedback' });
  });

  test('of the whole round cover no unit that went back alone: it is heard for itself', async () => {
    await deliberating();
    await roundIsHeard();
    await act('returnReport', world.committee, '第3个问题定性不准');
    await act('submitReport');
    await expect(decide()).rejects.toMatchObject(refusal('briefings_open'));

    const round = await world.asMember(world.office, (ctx) =>
      getBriefings(ctx, team.roundId, null),
    );
    expect(round).toMatchObject({ isComplete: true, earlier: [] });
    expect(await seen()).toMatchObject({ next: 1, refusal: null });
    await record();
    await expect(decide()).rejects.toMatchObject(refusal('briefings_open'));
    await record();
    await record();
    expect(await decide()).toMatchObject({ stage: 'feedback' });
  });

  test('stand as they were recorded once the committee has decided; what was left open is added', async () => {
    await deliberating();
    await holdBriefings(world, team.roundId, team.engagementId);
    const { steps } = await seen();
    const [first] = steps;
    const id = first?.briefing?.id ?? '';
    const decisionId = await world.asMember(world.office, (ctx) =>
      addDecision(ctx, id, {
        opinion: '由县纪委核查采购问题',
        responsible: '县纪委监委',
        dueOn: '2026-05-01',
      }),
    );
    await decide();
    const correct = async (body: UpdateBriefingBody) => {
      const version = (await seen()).steps[0]?.briefing?.version;
      await world.asMember(world.office, (ctx) => updateBriefing(ctx, id, { body, version }));
    };
    const settle = (body: UpdateDecisionBody) =>
      world.asMember(world.office, (ctx) => updateDecision(ctx, decisionId, { body, version: 1 }));

    await expect(correct({ minutesNo: '纪要〔2026〕99号' })).rejects.toMatchObject({
      code: 'inspection.briefing_decided',
    });
    await correct({ minutesNo: '纪要〔2026〕7号', minutes: '同意报告' });
    await expect(correct({ minutes: '不同意报告' })).rejects.toMatchObject({
      code: 'inspection.briefing_decided',
    });
    await expect(settle({ opinion: '不再核查' })).rejects.toMatchObject({
      code: 'inspection.briefing_decided',
    });
    await settle({ doneOn: '2026-04-20', outcome: '已立案' });
    expect(await seen()).toMatchObject({
      isDecided: true,
      steps: [{ briefing: { minutes: '同意报告', decisions: [{ outcome: '已立案' }] } }, {}, {}],
    });
  });

  test('keep minutes and decisions with who sees to them, and what became of them', async () => {
    await deliberating();
    const id = await record();
    await world.asMember(world.office, (ctx) => attachMinutes(ctx, id, evidence()));
    const decisionId = await world.asMember(world.office, (ctx) =>
      addDecision(ctx, id, {
        opinion: '由县纪委核查采购问题',
        responsible: '县纪委监委',
        dueOn: '2026-05-01',
      }),
    );
    const half = { doneOn: '2026-04-20' };
    await expect(
      world.asMember(world.office, (ctx) =>
        updateDecision(ctx, decisionId, { body: half, version: 1 }),
      ),
    ).rejects.toMatchObject({ code: 'inspection.decision_outcome' });
    await world.asMember(world.office, (ctx) =>
      updateDecision(ctx, decisionId, { body: { ...half, outcome: '已立案' }, version: 1 }),
    );

    const minutes = await world.asMember(world.office, (ctx) =>
      minutesDocument.data(forOthers(ctx), id),
    );
    expect(minutes).toMatchObject({
      heardBy: '领导小组',
      minutesNo: '纪要〔2026〕7号',
      heldOn: '2026年3月25日',
      conclusion: '会议同意上述汇报',
      decisions: [
        { opinion: '由县纪委核查采购问题', responsible: '县纪委监委', dueOn: '2026年5月1日' },
      ],
    });
    expect((await seen()).steps[0]?.briefing).toMatchObject({
      files: [{ fileName: '会议记录.pdf' }],
      decisions: [{ responsible: '县纪委监委', doneOn: '2026-04-20', outcome: '已立案' }],
    });
  });
});
