import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  assessAll,
  createWorld,
  look,
  open,
  openHost,
  rate,
  type World,
} from '../../test/evaluation-factories.ts';
import { assessSheet } from './assess-sheet.ts';
import { closeRating } from './close-rating.ts';
import { concludeEvaluation } from './conclude-evaluation.ts';
import { contestResult } from './contest-result.ts';
import { decideReview } from './decide-review.ts';
import { expireOverdue } from './expire-ratings.job.ts';
import { getRatingForm } from './get-rating-form.ts';
import {
  lastEvaluations,
  listEvaluationResults,
  listOwnResults,
  listPersonEvaluations,
} from './list-results.ts';
import { openEvaluation } from './open-evaluation.ts';
import { openDueEvaluations } from './open-evaluations.job.ts';
import { saveRatings } from './save-ratings.ts';
import { submitRatings } from './submit-ratings.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const first = <Item>(items: readonly Item[]): Item => {
  const [item] = items;
  if (item === undefined) throw new Error('nothing there');
  return item;
};

/** Everybody has rated: 88 among colleagues, 90 from the leader, 92 for oneself. */
async function rated(size = 5): Promise<{ world: World; id: string }> {
  const world = await createWorld(host, { size });
  const id = await open(world);
  for (const [place, user] of world.team.entries())
    await rate(world, id, { user, given: place === 0 ? 90 : 88 });
  return { world, id };
}

async function closed(size = 5) {
  const it = await rated(size);
  await it.world.asMember(it.world.office, (ctx) => closeRating(ctx, it.id));
  return it;
}

async function concluded(size = 5) {
  const it = await closed(size);
  await assessAll(it.world, it.id);
  await it.world.asMember(it.world.office, (ctx) => concludeEvaluation(ctx, it.id));
  return it;
}

describe('an evaluation', () => {
  test('goes from rating to a total, with the weight of the part nobody filled spread', async () => {
    const { world, id } = await concluded();
    const { sheets, stage } = await look(world, id);
    expect(stage).toBe('concluded');
    const member = first(sheets.filter(({ role }) => role === 'member'));
    // (10 × 92 + 20 × 88 + 30 × 90 + 20 × 91) ÷ 80
    expect(member.totalHundredths).toBe(9000);
    expect(member.spread).toEqual(['reverse']);
    expect(member.gradeTitle).toBe('优秀');
  });

  test('asks each for the part that is his: himself, his people as leader, his colleagues', async () => {
    const world = await createWorld(host);
    const id = await open(world);
    const partsOf = async (place: number) => {
      const user = first(world.team.slice(place));
      const { sheets } = await world.asTeam(user, (ctx) => getRatingForm(ctx, id));
      return sheets.map(({ part }) => part);
    };
    expect(await partsOf(0)).toEqual(['self', 'leader', 'leader', 'leader', 'leader']);
    expect(await partsOf(1)).toEqual(['self', 'peer', 'peer', 'peer', 'peer']);
  });

  test('is not opened twice, nor for a team that never worked', async () => {
    const world = await createWorld(host);
    await open(world);
    await expect(open(world)).rejects.toMatchObject({
      code: 'talent-pool.evaluation_not_possible',
    });
    const idle = await createWorld(host, { size: 0 });
    await expect(open(idle)).rejects.toMatchObject({ code: 'talent-pool.evaluation_not_possible' });
  });

  test('takes no marks that are incomplete, late, or of strangers', async () => {
    const world = await createWorld(host);
    const id = await open(world);
    const user = first(world.team);
    await expect(world.asTeam(user, (ctx) => submitRatings(ctx, id))).rejects.toMatchObject({
      code: 'core.move_refused',
    });
    await expect(
      world.asTeam(user, (ctx) =>
        saveRatings(ctx, id, { marks: [{ sheetId: id, score: 90, remark: null }] }),
      ),
    ).rejects.toMatchObject({ code: 'talent-pool.not_in_team' });
    await rate(world, id, { user, given: 90 });
    await expect(rate(world, id, { user, given: 80 })).rejects.toMatchObject({
      code: 'talent-pool.already_rated',
    });
  });

  test('keeps an anonymous mark free of words', async () => {
    const world = await createWorld(host);
    const id = await open(world);
    const user = first(world.team.slice(1));
    const { sheets } = await world.asTeam(user, (ctx) => getRatingForm(ctx, id));
    const peer = first(sheets.filter(({ part }) => part === 'peer'));
    await expect(
      world.asTeam(user, (ctx) =>
        saveRatings(ctx, id, { marks: [{ sheetId: peer.id, score: 90, remark: '我写的' }] }),
      ),
    ).rejects.toMatchObject({ code: 'talent-pool.peer_words' });
  });

  test('is capped by discipline events, with the reason', async () => {
    const { world, id } = await closed();
    await assessAll(world, id, { cap: 59, capReason: '违反保密纪律' });
    await world.asMember(world.office, (ctx) => concludeEvaluation(ctx, id));
    const { sheets } = await look(world, id);
    expect(sheets.every(({ totalHundredths }) => totalHundredths === 5900)).toBe(true);
    expect(first(sheets).gradeTitle).toBe('不称职');
  });

  test('is not concluded before everybody is assessed', async () => {
    const { world, id } = await closed();
    await expect(
      world.asMember(world.office, (ctx) => concludeEvaluation(ctx, id)),
    ).rejects.toMatchObject({ code: 'core.move_refused' });
  });
});

describe('nobody settles his own', () => {
  test('neither the overall assessment, nor the conclusion', async () => {
    const { world, id } = await closed();
    const user = first(world.team);
    await host.db.admin.query(
      `update core.memberships set role_keys = '{office}' where tenant_id = $1 and user_id = $2`,
      [world.county.id, user.id],
    );
    const own = first((await look(world, id, user)).sheets.filter(({ isOwn }) => isOwn));
    const body = {
      overall: 99,
      remark: null,
      cap: null,
      capReason: null,
      leaderScore: null,
      leaderRemark: null,
    };
    await expect(
      world.asMember(user, (ctx) =>
        assessSheet(ctx, { id, sheetId: own.id }, { body, version: own.version }),
      ),
    ).rejects.toMatchObject({ code: 'talent-pool.own_evaluation' });
    await assessAll(world, id);
    await expect(world.asMember(user, (ctx) => concludeEvaluation(ctx, id))).rejects.toMatchObject({
      code: 'core.move_refused',
    });
  });
});

describe('the deadline', () => {
  test('ends the rating by itself, and who has not rated is expired', async () => {
    const world = await createWorld(host);
    const id = await open(world);
    await rate(world, id, { user: first(world.team), given: 90 });
    await host.db.admin.query(
      `update p_talent_pool.evaluations set due_on = '2020-01-01' where tenant_id = $1`,
      [world.county.id],
    );
    expect(await world.asJob(expireOverdue)).toBe(1);
    expect(await world.asJob(expireOverdue)).toBe(0);
    const { raterList, stage } = await look(world, id);
    expect(stage).toBe('summarising');
    expect(raterList.map(({ status }) => status).toSorted()).toEqual([
      'expired',
      'expired',
      'expired',
      'expired',
      'rated',
    ]);
  });

  test('is not anticipated: neither by the job, nor by the office while somebody is missing', async () => {
    const world = await createWorld(host);
    const id = await open(world);
    expect(await world.asJob(expireOverdue)).toBe(0);
    await expect(world.asMember(world.office, (ctx) => closeRating(ctx, id))).rejects.toMatchObject(
      {
        code: 'core.move_refused',
      },
    );
  });
});

describe('the end of the mandates', () => {
  test('opens the evaluation, once', async () => {
    const world = await createWorld(host, { lasts: '1 day' });
    expect(await world.asJob(openDueEvaluations)).toBe(1);
    expect(await world.asJob(openDueEvaluations)).toBe(0);
    const later = await createWorld(host, { lasts: '90 days' });
    expect(await later.asJob(openDueEvaluations)).toBe(0);
  });

  test('leaves a mandate to rate and nothing else to whom the office gives one', async () => {
    const world = await createWorld(host, { lasts: '-10 minutes' });
    const user = first(world.team);
    await expect(world.asTeam(user, () => Promise.resolve())).rejects.toMatchObject({
      why: 'scope',
    });
    const id = await world.asMember(world.office, (ctx) =>
      openEvaluation(ctx, {
        roundId: world.roundId,
        teamId: world.teamId,
        dueOn: '2099-06-30',
        documentNo: '巡授〔2026〕9号',
      }),
    );
    const held = await world.asTeam(user, (ctx) => Promise.resolve([...ctx.actor.permissions]));
    expect(held.toSorted()).toEqual(['core:handle_cases', 'talent-pool:rate']);
    await rate(world, id, { user, given: 90 });
    expect((await look(world, id)).rated).toBe(1);
  });
});

describe('the result', () => {
  test('reaches the person as total and the words of his leader, and nothing else', async () => {
    const { world } = await concluded();
    const user = first(world.team.slice(1));
    const [own] = await world.asTeam(user, listOwnResults);
    expect(own).toMatchObject({
      total: 90,
      gradeTitle: '优秀',
      leaderText: '作风扎实',
      review: null,
    });
    expect(Object.keys(own ?? {}).toSorted()).toEqual([
      'concludedOn',
      'evaluationId',
      'gradeTitle',
      'leaderText',
      'review',
      'roundName',
      'teamName',
      'total',
    ]);
  });

  test('enters the lists of the upper grades, and what staffing reads', async () => {
    const { world } = await concluded();
    const list = (kind: 'excellent' | 'candidates') =>
      world.asMember(world.office, (ctx) => listEvaluationResults(ctx, { kind, limit: 50 }));
    expect((await list('excellent')).items).toHaveLength(5);
    expect((await list('candidates')).items).toHaveLength(5);
    const last = await world.asMember(world.office, (ctx) => lastEvaluations(ctx, world.people));
    expect([...last.values()]).toEqual([90, 90, 90, 90, 90]);
    const personId = first(world.people);
    const ofPerson = await world.asMember(world.office, (ctx) =>
      listPersonEvaluations(ctx, personId),
    );
    expect(ofPerson).toHaveLength(1);
  });

  test('is contested once, with a reason, and answered by another than who concluded it', async () => {
    const { world, id } = await concluded();
    const user = first(world.team.slice(1));
    await world.asTeam(user, (ctx) => contestResult(ctx, id, '反向测评没有计入'));
    await expect(
      world.asTeam(user, (ctx) => contestResult(ctx, id, '再来一次')),
    ).rejects.toMatchObject({ code: 'core.move_refused' });

    const sheet = first((await look(world, id)).sheets.filter(({ review }) => review !== null));
    const answer = { outcome: 'changed', decision: '调高', overall: 99, liftCap: false } as const;
    await expect(
      world.asMember(world.office, (ctx) => decideReview(ctx, { id, sheetId: sheet.id }, answer)),
    ).rejects.toMatchObject({ code: 'talent-pool.own_conclusion' });
    await world.asMember(world.director, (ctx) =>
      decideReview(ctx, { id, sheetId: sheet.id }, answer),
    );

    const after = await look(world, id);
    expect(after.stateTitle).toBe('已评定');
    // (10 × 92 + 20 × 88 + 30 × 90 + 20 × 99) ÷ 80
    expect(after.sheets.find((it) => it.id === sheet.id)?.totalHundredths).toBe(9200);
    const [own] = await world.asTeam(user, listOwnResults);
    expect(own).toMatchObject({ total: 92, review: { outcome: 'changed', decision: '调高' } });
  });
});
