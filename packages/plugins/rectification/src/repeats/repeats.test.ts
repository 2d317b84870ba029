import { insertEngagement, insertMandate, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createWorld,
  issuedFindings,
  openHost,
  proposal,
  round,
  type World,
} from '../../test/factories.ts';
import { inRectification, type RectificationCtx } from '../database.ts';
import { roundFigures } from '../figures/get-figures.ts';
import { createFindings } from '../findings/create-findings.ts';
import { getFinding } from '../findings/get-finding.ts';
import { chooseFollowUps } from '../follow-ups/choose-follow-ups.ts';
import { dropFollowUp } from '../follow-ups/drop-follow-up.ts';
import { listFollowUps } from '../follow-ups/list-follow-ups.ts';
import { recordCheck } from '../follow-ups/record-check.ts';
import { registerRebound } from '../follow-ups/register-rebound.ts';
import { readFindingRecords } from '../register/read-finding-records.ts';
import { decideRepeat } from './decide-repeat.ts';
import { getRepeats, listCandidatesFor } from './list-repeat-candidates.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const again = '“三重一大”决策制度执行不到位，部分大额支出仍未经党委会集体研究';

interface Later {
  readonly world: World;
  /** A finding of the earlier round, closed. */
  readonly earlierId: string;
  readonly engagementId: string;
  readonly roundId: string;
  readonly asTeam: <Result>(work: (ctx: RectificationCtx) => Promise<Result>) => Promise<Result>;
}

/** The same unit again in a later round, as 回头看, with a team that reaches this round alone. */
async function later(): Promise<Later> {
  const world = await createWorld(host);
  const [earlierId = '', otherId = ''] = await issuedFindings(
    world,
    proposal(),
    proposal({ text: '公务用车派车记录缺失，私车公养问题时有发生' }),
  );
  const { engagementId: first, unitId } = world;
  for (const id of [earlierId, otherId])
    await world.asMember(world.office, (ctx) =>
      ctx.workflow.startInHistory(
        { type: 'finding', id, engagementId: first, unitId, released: true },
        { batchNumber: 1, endedOn: null, stage: 'closed' },
      ),
    );
  const { admin } = host.db;
  const { id, roundId, teamId } = await insertEngagement(admin, world.county, { unitId });
  await admin.query(`update core.engagements set inspection_type = 'followUp' where id = $1`, [id]);
  const member = await host.member(world.county, 'discipline');
  await insertMandate(admin, world.county, {
    user: member,
    teamId,
    engagementIds: [id],
    permissions: ['rectification:read', 'rectification:check_follow_ups'],
    role: 'member',
  });
  return {
    world,
    earlierId,
    engagementId: id,
    roundId,
    asTeam: (work) =>
      host.write(
        { kind: 'team', credential: member.credential, code: world.county.code, teamId },
        (ctx) => work(inRectification(ctx)),
        { expectAudit: false },
      ),
  };
}

const inOffice = <Result>({ world }: Later, work: (ctx: RectificationCtx) => Promise<Result>) =>
  world.asMember(world.office, work);

async function propose(it: Later, text = again): Promise<string> {
  const created = await inOffice(it, (ctx) =>
    createFindings(ctx, {
      engagementId: it.engagementId,
      round: { ...round, year: 2027, roundNo: 1 },
      team: { id: null, name: '回头看组' },
      findings: [proposal({ text })],
    }),
  );
  return created[0]?.id ?? '';
}

describe('a finding that may be an earlier one again', () => {
  test('is shown beside it, when it is written and on its page', async () => {
    const it = await later();
    const sought = { engagement: it.engagementId, text: again };
    const candidates = await inOffice(it, (ctx) => listCandidatesFor(ctx, sought));
    const id = await propose(it);

    expect(candidates.map((candidate) => candidate.id)).toEqual([it.earlierId]);
    expect(await inOffice(it, (ctx) => getRepeats(ctx, id))).toMatchObject({
      candidates: [{ id: it.earlierId }],
      decided: [],
    });
  });

  test('counts once confirmed: as a repeat in its round, as a rebound of the earlier one', async () => {
    const it = await later();
    const id = await propose(it);
    await inOffice(it, (ctx) =>
      decideRepeat(ctx, id, { earlierId: it.earlierId, decision: 'repeat', note: null }),
    );

    const figureOf = async (roundId: string, key: string) => {
      const figures = await inOffice(it, (ctx) => roundFigures(ctx, [roundId]));
      return figures.get(roundId)?.figures.find((figure) => figure.key === key)?.value;
    };
    expect(await figureOf(it.world.roundId, 'rebounds')).toBe(1);
    // Not fed back yet: it counts neither as a finding nor as a repeat.
    expect(await figureOf(it.roundId, 'repeats')).toBe(0);
    const [record] = await inOffice(it, (ctx) => readFindingRecords(ctx, [it.earlierId]));
    expect(record?.values['rebounds']).toBe(1);
    expect(await inOffice(it, (ctx) => getRepeats(ctx, it.earlierId))).toMatchObject({
      later: [{ id }],
    });
  });

  test('is not shown again once dismissed, until somebody thinks otherwise', async () => {
    const it = await later();
    const id = await propose(it);
    const decide = (decision: 'repeat' | 'dismissed') =>
      inOffice(it, (ctx) =>
        decideRepeat(ctx, id, { earlierId: it.earlierId, decision, note: null }),
      );

    await decide('dismissed');
    expect(await inOffice(it, (ctx) => getRepeats(ctx, id))).toMatchObject({
      candidates: [],
      decided: [{ id: it.earlierId, decision: 'dismissed' }],
    });
    await decide('repeat');
    expect(await inOffice(it, (ctx) => getRepeats(ctx, id))).toMatchObject({
      decided: [{ decision: 'repeat' }],
    });
  });

  test('is of the same unit and of another round', async () => {
    const it = await later();
    const id = await propose(it);
    const sibling = await propose(it, '另一个问题');

    await expect(
      inOffice(it, (ctx) =>
        decideRepeat(ctx, id, { earlierId: sibling, decision: 'repeat', note: null }),
      ),
    ).rejects.toMatchObject({ code: 'rectification.not_a_repeat' });
  });
});

describe('a follow-up engagement', () => {
  const chosen = async (): Promise<Later & { readonly checkId: string }> => {
    const it = await later();
    await inOffice(it, (ctx) => chooseFollowUps(ctx, it.engagementId, [it.earlierId]));
    const { items } = await inOffice(it, (ctx) => listFollowUps(ctx, it.engagementId));
    return { ...it, checkId: items[0]?.id ?? '' };
  };
  const rebounded = { outcome: 'rebounded', facts: '仍有3笔大额支出未上会' } as const;

  test('gives its team the earlier finding to read, though not the round it lies in', async () => {
    const it = await chosen();

    const { items } = await it.asTeam((ctx) => listFollowUps(ctx, it.engagementId));

    expect(items).toMatchObject([
      { findingId: it.earlierId, outcome: null, account: { stateTitle: '已销号', seq: 1 } },
    ]);
    await expect(it.asTeam((ctx) => getFinding(ctx, it.earlierId))).rejects.toMatchObject({
      status: 404,
    });
  });

  test('records what was found, and proposes to reopen what came back', async () => {
    const it = await chosen();
    await it.asTeam((ctx) => recordCheck(ctx, it.checkId, { body: rebounded, version: 1 }));
    await inOffice(it, (ctx) => registerRebound(ctx, it.checkId));

    const finding = await inOffice(it, (ctx) => getFinding(ctx, it.earlierId));
    expect(finding.reboundList).toMatchObject([
      { origin: 'followUp', description: rebounded.facts },
    ]);
    const moves = await inOffice(it, (ctx) => ctx.workflow.available('finding', it.earlierId));
    expect(moves.find(({ move }) => move === 'reopen')?.approval?.inFlight).toBe(true);
    await expect(inOffice(it, (ctx) => registerRebound(ctx, it.checkId))).rejects.toMatchObject({
      code: 'rectification.rebound_registered',
    });
  });

  test('takes a finding off the list only before it was checked', async () => {
    const it = await chosen();
    await it.asTeam((ctx) => recordCheck(ctx, it.checkId, { body: rebounded, version: 1 }));

    await expect(inOffice(it, (ctx) => dropFollowUp(ctx, it.checkId, 2))).rejects.toMatchObject({
      code: 'rectification.follow_up_checked',
    });
  });

  test('is one only where its type says so, and checks its own unit', async () => {
    const it = await later();
    const other = await createWorld(host);

    await expect(
      inOffice(it, (ctx) => chooseFollowUps(ctx, it.world.engagementId, [it.earlierId])),
    ).rejects.toMatchObject({ code: 'rectification.not_a_follow_up' });
    await expect(
      other.asMember(other.office, (ctx) => chooseFollowUps(ctx, it.engagementId, [it.earlierId])),
    ).rejects.toMatchObject({ status: 404 });
  });
});
