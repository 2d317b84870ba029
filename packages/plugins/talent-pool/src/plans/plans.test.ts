import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
  candidate,
  openPlanWorld,
  pair,
  planOf,
  type PlanWorld,
} from '../../test/plan-factories.ts';
import type { Candidate } from '../candidates/candidate.ts';
import type { TeamRole } from '../staffing/staffing-problem.ts';
import { approvePlan } from './approve-plan.ts';
import { changeSeats } from './change-seats.ts';
import { getBoard } from './get-board.ts';
import type { BoardView } from './plans.schemas.ts';
import { relaxDemand } from './relax-demand.ts';
import { reopenSeat } from './reopen-seat.ts';
import { replaceSeat } from './replace-seat.ts';
import { sealPlan } from './seal-plan.ts';
import { swapSeats } from './swap-seats.ts';
import { takeBackPlan } from './take-back-plan.ts';
import { takeSubstitute } from './take-substitute.ts';
import { returnPlan } from './unseal-plan.ts';
import { updatePlan } from './update-plan.ts';

let world: PlanWorld;
beforeAll(async () => {
  world = await openPlanWorld();
});
afterAll(() => world.host.close());
beforeEach(() => {
  Object.assign(world.records, { candidates: [], targets: [], pairs: [], ruleSetVersion: 1 });
});

const roles: readonly TeamRole[] = ['leader', 'deputyLeader', 'liaison'];
const board = (id: string) => world.as(world.office, (ctx) => getBoard(ctx, id));

function someone(count: number): Candidate[] {
  const added = Array.from({ length: count }, () => candidate({ mayLead: true }));
  world.records.candidates.push(...added);
  return added;
}

const idOf = (them: Candidate | undefined) => them?.staffing.id ?? '';

async function seat(plan: BoardView, people: readonly Candidate[], team = 0): Promise<BoardView> {
  const changes = people.map((them, index) => ({
    person: idOf(them),
    to: {
      team: plan.problem.teams[team]?.id ?? '',
      role: roles[index] ?? ('member' as const),
      isLocked: false,
    },
  }));
  await world.as(world.office, async (ctx) => {
    const { version } = await getBoard(ctx, plan.id);
    await changeSeats(ctx, plan.id, { body: { changes }, version });
  });
  return await board(plan.id);
}

const act = (
  work: (
    ctx: Parameters<typeof getBoard>[0],
    id: string,
    version: number | undefined,
  ) => Promise<void>,
) => {
  return async (plan: BoardView, user = world.office) => {
    const { version } = await board(plan.id);
    await world.as(user, (ctx) => work(ctx, plan.id, version));
    return await board(plan.id);
  };
};
const seal = act(sealPlan);
const approve = act(approvePlan);

describe('a staffing plan', () => {
  test('takes what teams need from the settings and what it says itself', async () => {
    someone(3);
    const plan = await planOf(world, ['第一组', '第二组']);

    expect(plan.status).toBe('draft');
    expect(plan.problem.teams.map(({ name, size }) => [name, size])).toEqual([
      ['第一组', { min: 3, max: 4 }],
      ['第二组', { min: 3, max: 4 }],
    ]);
    expect(plan.problem.teams[0]?.skills.map(({ skill }) => skill)).toContain('audit');
    expect(plan.problem.weights).toMatchObject({ expertise: 10 });
  });

  test('says that the pool is empty', async () => {
    expect((await planOf(world, ['第一组'])).faults).toEqual([
      expect.stringContaining('没有可用的人选'),
    ]);
  });

  test('refuses a unit that two teams would inspect', async () => {
    someone(3);
    const ids = [world.records.targets[0]?.facts.targetId ?? crypto.randomUUID()];
    const team = { name: '组', targetIds: ids };

    await expect(planOf(world, [], { teams: [team, team] })).rejects.toMatchObject({
      code: 'talent-pool.target_twice',
    });
  });

  test('is changed by nobody who has not seen the last change', async () => {
    const plan = await planOf(world, ['第一组']);

    await expect(
      world.as(world.office, (ctx) =>
        updatePlan(ctx, plan.id, { body: { title: '新名' }, version: plan.version + 1 }),
      ),
    ).rejects.toMatchObject({ code: 'talent-pool.version_changed' });
  });

  test('gives up a demand that stands in the way', async () => {
    const plan = await planOf(world, ['第一组']);
    const [team] = plan.problem.teams;
    await act((ctx, id, version) =>
      relaxDemand(ctx, id, { demand: { kind: 'sendingUnits' }, version }),
    )(plan);
    await act((ctx, id, version) =>
      relaxDemand(ctx, id, { demand: { kind: 'size', team: team?.id }, version }),
    )(plan);

    const { problem } = await board(plan.id);
    expect(problem.limits.minSendingUnits).toBeNull();
    expect(problem.teams[0]?.size.min).toBe(2);
  });
});

describe('a seat', () => {
  test('is given, moved, swapped and taken back', async () => {
    const people = someone(6);
    const plan = await planOf(world, ['第一组', '第二组']);
    await seat(plan, people.slice(0, 3));
    await seat(plan, people.slice(3), 1);
    await act((ctx, id, version) =>
      swapSeats(ctx, id, { body: { first: idOf(people[0]), second: idOf(people[3]) }, version }),
    )(plan);

    const { seats, problem } = await board(plan.id);
    const teamOf = (them: Candidate | undefined) =>
      seats.find(({ person }) => person === idOf(them));
    expect(teamOf(people[0])).toMatchObject({ team: problem.teams[1]?.id, cameBy: 'swap' });
    expect(teamOf(people[3])).toMatchObject({ team: problem.teams[0]?.id, role: 'leader' });
  });

  test('is refused to who must stay away, on every path, with the reason', async () => {
    const [first, second, kin, other] = someone(4);
    const plan = await planOf(world, ['第一组', '第二组']);
    const [unit] = world.records.targets;
    if (kin && unit) world.records.pairs.push(...pair({ candidate: kin, target: unit }));
    const team = plan.problem.teams[0]?.id ?? '';
    await seat(
      plan,
      [first, second].flatMap((it) => it ?? []),
    );
    await seat(plan, kin ? [kin] : [], 1);
    const refused = { code: 'talent-pool.seat_refused', message: expect.stringContaining('现在') };

    await expect(seat(plan, kin ? [kin] : [])).rejects.toMatchObject(refused);
    await expect(
      act((ctx, id, version) =>
        swapSeats(ctx, id, { body: { first: idOf(first), second: idOf(kin) }, version }),
      )(plan),
    ).rejects.toMatchObject(refused);
    await act((ctx, id, version) =>
      changeSeats(ctx, id, { body: { changes: [{ person: idOf(kin), to: null }] }, version }),
    )(plan);
    await expect(
      act((ctx, id, version) =>
        takeSubstitute(ctx, id, {
          body: { team, role: 'member', out: null, in: idOf(kin) },
          version,
        }),
      )(plan),
    ).rejects.toMatchObject(refused);
    expect((await board(plan.id)).seats.map(({ person }) => person)).not.toContain(idOf(kin));
    expect(idOf(other)).not.toBe('');
  });

  test('waits for the decision on a suspicion unless the plan lets it wait later', async () => {
    const [them] = someone(1);
    const plan = await planOf(world, ['第一组']);
    const [unit] = world.records.targets;
    if (them && unit)
      world.records.pairs.push(...pair({ candidate: them, target: unit }, { result: 'suspect' }));
    await expect(seat(plan, them ? [them] : [])).rejects.toMatchObject({
      details: { reasons: [{ code: 'talent-pool.seat_undecided' }] },
    });
    await act((ctx, id, version) =>
      updatePlan(ctx, id, { body: { undecidedFirst: true }, version }),
    )(plan);

    const { seats, notes } = await seat(plan, them ? [them] : []);
    expect(seats).toHaveLength(1);
    expect(notes[0]).toMatchObject({ result: 'suspect', reason: 'undecided' });
  });

  test('is refused to who is away on those days', async () => {
    const away = candidate({ unavailable: [{ from: '2026-05-01', to: '2026-06-30' }] });
    world.records.candidates.push(away);
    const plan = await planOf(world, ['第一组']);

    await expect(seat(plan, [away])).rejects.toMatchObject({
      details: { reasons: [{ code: 'talent-pool.candidate_away' }, expect.anything()] },
    });
  });
});

describe('the approval of a plan', () => {
  test('waits for a complete plan', async () => {
    const people = someone(3);
    const plan = await planOf(world, ['第一组']);
    await seat(plan, people.slice(0, 2));

    await expect(seal(plan)).rejects.toMatchObject({
      message: expect.stringContaining('0名联络员'),
    });
  });

  test('is given by another person than its author, and closes the seats', async () => {
    const people = someone(3);
    const plan = await planOf(world, ['第一组']);
    await seat(plan, people);
    await seal(plan);
    await expect(approve(plan)).rejects.toMatchObject({ code: 'talent-pool.plan_by_oneself' });

    expect(await approve(plan, world.director)).toMatchObject({ status: 'approved' });
    await expect(seat(plan, people.slice(0, 1))).rejects.toMatchObject({
      code: 'talent-pool.plan_sealed',
    });
  });

  test('is refused with a reason that reopens the plan', async () => {
    const people = someone(3);
    const plan = await planOf(world, ['第一组']);
    await seat(plan, people);
    await seal(plan);
    const back = act((ctx, id, version) =>
      returnPlan(ctx, id, { reason: '请补充审计人员', version }),
    );

    expect(await back(plan, world.director)).toMatchObject({ status: 'draft', sealedAt: null });
  });

  test('keeps its people from other plans of the same days', async () => {
    const people = someone(3);
    const plan = await planOf(world, ['第一组']);
    await seat(plan, people);
    await seal(plan);
    await approve(plan, world.director);
    const other = await planOf(world, ['另一组']);

    await expect(seat(other, people.slice(0, 1))).rejects.toMatchObject({
      details: { reasons: [{ code: 'talent-pool.candidate_away' }] },
    });
  });

  test('is a draft again when another takes its place, and its people are free', async () => {
    const people = someone(3);
    const plan = await planOf(world, ['第一组']);
    await seat(plan, people);
    await seal(plan);
    await approve(plan, world.director);

    await act(async (ctx, id) => {
      expect(await takeBackPlan(ctx, id, '重新匹配')).toBe(true);
    })(plan);

    expect(await board(plan.id)).toMatchObject({ status: 'draft', approvedAt: null });
    const other = await seat(await planOf(world, ['另一组']), people);
    expect(other.seats).toHaveLength(3);
  });

  test('stays where somebody was asked by it, when another takes its place', async () => {
    const people = someone(3);
    const plan = await planOf(world, ['第一组']);
    await seat(plan, people);
    await seal(plan);
    await approve(plan, world.director);
    await world.host.db.admin.query(
      'update p_talent_pool.staffing_plans set dispatched_at = core.now() where id = $1',
      [plan.id],
    );

    await act(async (ctx, id) => {
      expect(await takeBackPlan(ctx, id, '重新匹配')).toBe(false);
    })(plan);

    expect(await board(plan.id)).toMatchObject({ status: 'dispatched' });
  });

  test('gives a seat that was returned to whom the sending side names, once', async () => {
    const people = someone(4);
    const plan = await planOf(world, ['第一组']);
    await seat(plan, people.slice(0, 3));
    const team = plan.problem.teams[0]?.id ?? '';
    const named = people.at(3);
    const seated = {
      planId: plan.id,
      teamId: team,
      candidateId: idOf(named),
      candidateName: named?.staffing.name ?? '',
      origin: 'card',
      role: 'liaison',
    } as const;
    const [, , returned] = people.map(idOf);
    const back = { planId: plan.id, as: 'returned', reason: '专业不符' } as const;
    const again = { ...back, candidateId: idOf(named) };
    await world.as(world.office, async (ctx) => {
      await reopenSeat(ctx, { ...back, candidateId: returned ?? '' });
      await replaceSeat(ctx, seated);
      await replaceSeat(ctx, seated);
    });
    const { seats } = await board(plan.id);
    await world.as(world.office, async (ctx) => {
      await reopenSeat(ctx, again);
      await reopenSeat(ctx, again);
    });

    expect(seats.map(({ person }) => person).toSorted()).toEqual(
      people
        .map(idOf)
        .filter((id) => id !== returned)
        .toSorted(),
    );
    expect((await board(plan.id)).seats).toHaveLength(2);
  });

  test('is asked again when somebody declines, and who declined is not seated again', async () => {
    const people = someone(4);
    const plan = await planOf(world, ['第一组']);
    await seat(plan, people.slice(0, 3));
    await seal(plan);
    await approve(plan, world.director);
    const [, , declined, substitute] = people.map(idOf);
    await world.as(world.office, (ctx) =>
      reopenSeat(ctx, {
        planId: plan.id,
        candidateId: declined ?? '',
        as: 'declined',
        reason: '单位工作需要',
      }),
    );

    const hole = await board(plan.id);
    expect(hole).toMatchObject({ status: 'draft', ended: [{ endedAs: 'declined' }] });
    await expect(seat(plan, people.slice(2, 3))).rejects.toMatchObject({
      message: expect.stringContaining('单位工作需要'),
    });
    const team = hole.problem.teams[0]?.id ?? '';
    await act((ctx, id, version) =>
      takeSubstitute(ctx, id, {
        body: { team, role: 'liaison', out: null, in: substitute ?? '' },
        version,
      }),
    )(plan);
    expect((await board(plan.id)).seats.at(-1)).toMatchObject({ cameBy: 'substitute' });
  });
});
