import { insertUnit, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  addUnit,
  assign,
  authorize,
  createWorld,
  mandatedTeam,
  move,
  openHost,
  plannedRound,
  teamOf,
  teamOnSite,
  type World,
} from '../../test/factories.ts';
import { addEngagements } from '../engagements/add-engagements.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { ListEngagementsQuery } from '../engagements/engagements.schemas.ts';
import { listEngagements } from '../engagements/list-engagements.ts';
import { removeEngagement } from '../engagements/remove-engagement.ts';
import { getTeam } from '../teams/list-teams.ts';
import { createRound } from './create-round.ts';
import { getRound } from './get-round.ts';
import { listRounds } from './list-rounds.ts';
import { ListRoundsQuery } from './rounds.schemas.ts';
import { updateRound } from './update-round.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(async () => {
  await host.close();
});

const read = (id: string) => world.asMember(world.office, (ctx) => getRound(ctx, id));

describe('a planned round', () => {
  test('changes for the version that was read, and for no other', async () => {
    const id = await plannedRound(world);
    const { version } = await read(id);
    const rename = () =>
      world.asMember(world.office, (ctx) =>
        updateRound(ctx, id, { body: { name: '新名称' }, version }),
      );

    await rename();

    expect((await read(id)).name).toBe('新名称');
    await expect(rename()).rejects.toMatchObject({ status: 412 });
  });

  test('ends after it begins', async () => {
    const round = { committeeTerm: 13, year: 2027, roundNo: 1, name: '第一轮' };
    const dates = { onSiteOn: '2027-03-01', offSiteOn: '2027-02-01' };

    await expect(
      world.asMember(world.office, (ctx) => createRound(ctx, { ...round, ...dates })),
    ).rejects.toMatchObject({ code: 'inspection.dates_reversed' });
  });

  test('has its number once in a term', async () => {
    const round = { committeeTerm: 13, year: 2027, roundNo: 2, name: '第二轮' };
    const create = () => world.asMember(world.office, (ctx) => createRound(ctx, round));

    await create();

    await expect(create()).rejects.toMatchObject({ code: 'inspection.round_exists' });
  });

  test('takes a unit once and gives it back', async () => {
    const roundId = await plannedRound(world);
    const { unitId, engagementId } = await addUnit(world, roundId);
    const again = world.asMember(world.office, (ctx) =>
      addEngagements(ctx, { roundId, units: [{ unitId, inspectionType: 'special' }] }),
    );
    await expect(again).rejects.toMatchObject({ code: 'inspection.unit_taken' });

    await world.asMember(world.office, async (ctx) => {
      const engagement = await findEngagement(ctx.tx, engagementId);
      await removeEngagement(ctx, engagementId, engagement?.version);
    });

    expect((await read(roundId)).glance.units.total).toBe(0);
  });

  test('is not authorised without units', async () => {
    const roundId = await plannedRound(world);

    await expect(authorize(world, roundId)).rejects.toMatchObject({
      details: { reasons: [{ code: 'inspection.no_units' }] },
    });
  });
});

describe('an authorised round', () => {
  test('carries the decision, and its units with it', async () => {
    const roundId = await plannedRound(world);
    const { engagementId } = await addUnit(world, roundId);

    await authorize(world, roundId);

    expect(await read(roundId)).toMatchObject({
      stage: 'mandated',
      approvedOn: '2025-12-20',
      decisionNo: '县委〔2025〕31号',
    });
    const unit = await world.asMember(world.office, (ctx) => findEngagement(ctx.tx, engagementId));
    expect(unit?.stage).toBe('mandated');
  });

  test('takes no more units and keeps its number', async () => {
    const roundId = await plannedRound(world);
    await addUnit(world, roundId);
    await authorize(world, roundId);
    const unitId = await insertUnit(host.db.admin, world.county);
    const { version } = await read(roundId);

    await expect(
      world.asMember(world.office, (ctx) =>
        addEngagements(ctx, { roundId, units: [{ unitId, inspectionType: 'routine' }] }),
      ),
    ).rejects.toMatchObject({ code: 'inspection.round_not_planned' });
    await expect(
      world.asMember(world.office, (ctx) =>
        updateRound(ctx, roundId, { body: { roundNo: 99 }, version }),
      ),
    ).rejects.toMatchObject({ code: 'inspection.round_named' });
  });

  test('that is cancelled ends its units and the mandates of its teams', async () => {
    const team = await mandatedTeam(world);

    await move(world, world.committee, {
      subject: 'round',
      id: team.roundId,
      move: 'cancel',
      reason: '机构改革',
    });

    const unit = await world.asMember(world.office, (ctx) =>
      findEngagement(ctx.tx, team.engagementId),
    );
    const { members } = await world.asMember(world.office, (ctx) => getTeam(ctx, team.teamId));
    expect(unit?.stage).toBe('cancelled');
    expect(members.map(({ mandate }) => mandate)).toEqual([null, null, null, null]);
  });

  test('without one of its units ends the mandates that were for that unit alone', async () => {
    const team = await mandatedTeam(world);

    await move(world, world.committee, {
      subject: 'engagement',
      id: team.engagementId,
      move: 'cancel',
      reason: '单位撤并',
    });

    const { members } = await world.asMember(world.office, (ctx) => getTeam(ctx, team.teamId));
    expect(members.every(({ mandate }) => mandate === null)).toBe(true);
  });

  test('that stays longer keeps its teams authorised as long', async () => {
    const team = await teamOnSite(world);
    await host.db.admin.query(
      `update core.mandates set valid_to = '2099-01-01T00:00:00Z' where team_id = $1`,
      [team.teamId],
    );

    await move(world, world.committee, {
      subject: 'round',
      id: team.roundId,
      move: 'extendOnSite',
      reason: '情况复杂',
      fields: { offSiteOn: '2099-06-30' },
    });

    const { members } = await world.asMember(world.office, (ctx) => getTeam(ctx, team.teamId));
    expect((await read(team.roundId)).offSiteOn).toBe('2099-06-30');
    expect(members.map(({ mandate }) => mandate?.validTo)).toEqual(
      members.map(() => '2099-06-30T16:00:00.000Z'),
    );
  });
});

describe('lists', () => {
  test('of rounds go on where the page ended', async () => {
    const own = await createWorld(host);
    const ids = [await plannedRound(own), await plannedRound(own), await plannedRound(own)];
    const page = (after?: string) =>
      own.asMember(own.office, (ctx) =>
        listRounds(ctx, ListRoundsQuery.parse({ limit: 2, after })),
      );

    const first = await page();
    const second = await page(first.next ?? undefined);

    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.toReversed());
    expect(second.next).toBeNull();
  });

  test('of units take no cursor of another list', async () => {
    const roundId = await plannedRound(world);
    await addUnit(world, roundId);
    await addUnit(world, roundId);
    const list = (query: object) =>
      world.asMember(world.office, (ctx) =>
        listEngagements(ctx, ListEngagementsQuery.parse(query)),
      );

    const { next } = await list({ round: roundId, limit: 1 });

    expect((await list({ round: roundId, limit: 1, after: next })).items).toHaveLength(1);
    await expect(list({ limit: 1, after: next })).rejects.toMatchObject({
      code: 'inspection.cursor_invalid',
    });
  });

  test('of a team show its own unit and no other', async () => {
    const team = await mandatedTeam(world);
    const other = await mandatedTeam(world);

    const { items } = await world.asTeam(team.teamId, team.first, (ctx) =>
      listEngagements(ctx, ListEngagementsQuery.parse({})),
    );

    expect(items.map(({ id }) => id)).toEqual([team.engagementId]);
    await expect(
      world.asTeam(team.teamId, team.first, (ctx) => getTeam(ctx, other.teamId)),
    ).rejects.toMatchObject({ status: 404 });
  });
});

test('a unit goes to a team of its own round', async () => {
  const { engagementId } = await addUnit(world, await plannedRound(world));
  const elsewhere = await teamOf(world, await plannedRound(world), {});

  await expect(assign(world, engagementId, elsewhere)).rejects.toMatchObject({
    code: 'inspection.team_of_other_round',
  });
});
