import { canonicalJson } from '@lianxun/plugin-api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
  candidate,
  openPlanWorld,
  pair,
  planOf,
  type PlanWorld,
} from '../../test/plan-factories.ts';
import type { TalentPoolCtx } from '../database.ts';
import { solveStaffing } from '../staffing/solver/solve-staffing.ts';
import solve from '../staffing/solver/solve.worker.ts';
import type { Seat } from '../staffing/staffing-problem.ts';
import { changeSeats } from './change-seats.ts';
import { finishRun } from './finish-run.ts';
import { getBoard } from './get-board.ts';
import { listRuns } from './list-runs.ts';
import { findRun } from './plan-runs.repository.ts';
import type { BoardView } from './plans.schemas.ts';
import { replayRun } from './replay-run.ts';
import { startRun } from './start-run.ts';
import { takeResult } from './take-result.ts';
import { updatePlan } from './update-plan.ts';

let world: PlanWorld;
beforeAll(async () => {
  world = await openPlanWorld();
});
afterAll(() => world.host.close());
beforeEach(() => {
  const candidates = Array.from({ length: 9 }, (_, index) =>
    candidate({ mayLead: index < 4, sendingUnit: `own-${index}` }),
  );
  Object.assign(world.records, { candidates, targets: [], pairs: [], ruleSetVersion: 1 });
});

type Work<Result> = (ctx: TalentPoolCtx, version: number) => Promise<Result>;
const board = (id: string) => world.as(world.office, (ctx) => getBoard(ctx, id));
const act = <Result>(id: string, work: Work<Result>, user = world.office) =>
  world.as(user, async (ctx) => work(ctx, (await getBoard(ctx, id)).version));
const limits = { nodeLimit: 10_000, timeLimit: 60, seed: 7 };
const start = (id: string) =>
  act(id, (ctx, version) => startRun(ctx, id, { body: limits, version }));
const work = () => world.host.kernel.computations.settled();
const runs = (id: string) => world.as(world.office, (ctx) => listRuns(ctx, id));
const seatsOf = ({ seats = [] }: { readonly seats?: readonly Seat[] | undefined }) =>
  seats
    .map(({ person, team, role }) => `${person} ${team} ${role}`)
    .toSorted()
    .join('\n');
const stateOf = async (id: string) => {
  const { rows } = await world.host.db.admin.query<{ state: string }>(
    'select state from core.computations where id = $1',
    [id],
  );
  return rows[0]?.state;
};
const lock = (plan: BoardView, person: string) =>
  act(plan.id, (ctx, version) => {
    const team = plan.problem.teams[1]?.id ?? '';
    const changes = [{ person, to: { team, role: 'member' as const, isLocked: true } }];
    return changeSeats(ctx, plan.id, { body: { changes }, version });
  });

describe('a run', () => {
  test('solves beside the event loop and seats what it finds', async () => {
    const plan = await planOf(world, ['第一组', '第二组']);
    const { computationId } = await start(plan.id);
    expect(await stateOf(computationId)).toBe('queued');
    expect((await runs(plan.id))[0]).toMatchObject({ number: 1, result: null, finishedAt: null });
    await work();

    expect(await stateOf(computationId)).toBe('finished');
    const [run] = await runs(plan.id);
    expect(run).toMatchObject({ isReplayable: true, takenAt: expect.any(String) });
    expect(run?.result).toMatchObject({ status: 'optimal', gap: 0 });
    const now = await board(plan.id);
    expect(now.seats.length).toBeGreaterThanOrEqual(6);
    expect(now.seats.every(({ cameBy }) => cameBy === 'solver')).toBe(true);
  });

  test('tells what it does in words while it works', async () => {
    const { problem } = await planOf(world, ['第一组']);
    const told: string[] = [];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the view tells absent from undefined, the problem does not
    const read = problem as Parameters<typeof solveStaffing>[0];
    await solve(
      { problem: read, options: { ...limits, timeLimit: 60_000 } },
      { progress: ({ phase }) => told.push(phase), cancelled: () => false },
    );

    expect(new Set(told)).toEqual(new Set(['正在建立模型', '正在求解']));
  });

  test('that somebody stops leaves no seats, and its list says that it was stopped', async () => {
    const plan = await planOf(world, ['第一组']);
    const { computationId } = await start(plan.id);
    await world.host.db.admin.query(
      'update core.computations set cancel_requested_at = now() where id = $1',
      [computationId],
    );
    await work();

    expect(await stateOf(computationId)).toBe('cancelled');
    expect((await board(plan.id)).seats).toEqual([]);
    const [run] = await runs(plan.id);
    expect(run).toMatchObject({
      result: null,
      finishedAt: expect.any(String),
      isReplayable: false,
    });
    await expect(
      world.as(world.office, (ctx) => replayRun(ctx, plan.id, run?.id ?? '')),
    ).rejects.toMatchObject({ message: '已被人工停止，没有结果' });
    await start(plan.id);
    await work();
    expect((await runs(plan.id))[0]).toMatchObject({ number: 2, result: { status: 'optimal' } });
  });

  test('is repeated with the same seats to the byte', async () => {
    const plan = await planOf(world, ['第一组', '第二组']);
    const { runId } = await start(plan.id);
    await work();
    const before = seatsOf(await board(plan.id));
    await world.as(world.office, (ctx) => replayRun(ctx, plan.id, runId));
    await work();

    const [again, first] = await runs(plan.id);
    expect(again).toMatchObject({ replayOf: 1, same: true, takenAt: null });
    expect(canonicalJson(again?.result?.seats)).toBe(canonicalJson(first?.result?.seats));
    expect(seatsOf(await board(plan.id))).toBe(before);
  });

  test('that the clock ended is kept, marked, and not repeated', async () => {
    const plan = await planOf(world, ['第一组', '第二组']);
    const { runId } = await start(plan.id);
    const ended = await world.as(world.office, async (ctx) => {
      const run = await findRun(ctx.tx, runId);
      return (
        run && (await solveStaffing(run.problem, { seed: 7, nodeLimit: 10_000, timeLimit: 0 }))
      );
    });
    expect(ended?.stoppedBy).toBe('timeLimit');
    await world.as(world.office, async (ctx) => {
      if (ended) await finishRun(ctx, runId, ended);
    });

    const [run] = await runs(plan.id);
    expect(run).toMatchObject({
      isReplayable: false,
      notReplayableBecause: expect.stringContaining('到达时间上限'),
      result: { stoppedBy: 'timeLimit', replayable: false },
    });
    await expect(
      world.as(world.office, (ctx) => replayRun(ctx, plan.id, runId)),
    ).rejects.toMatchObject({
      code: 'talent-pool.run_not_replayable',
      message: expect.stringContaining('不能复算'),
    });
  });
});

describe('the result of a run', () => {
  /** Solved while somebody gave a seat by hand. */
  async function waiting() {
    const plan = await planOf(world, ['第一组', '第二组']);
    const { runId } = await start(plan.id);
    const person = world.records.candidates.at(-1)?.staffing.id ?? '';
    await act(plan.id, (ctx, version) => {
      const to = {
        team: plan.problem.teams[0]?.id ?? '',
        role: 'member' as const,
        isLocked: false,
      };
      return changeSeats(ctx, plan.id, { body: { changes: [{ person, to }] }, version });
    });
    await work();
    return { plan, runId, person };
  }
  const take = (id: string, runId: string) =>
    act(id, (ctx, version) => takeResult(ctx, { planId: id, runId }, version));

  test('waits where the plan was changed in the meantime, until somebody takes it', async () => {
    const { plan, runId } = await waiting();
    expect((await runs(plan.id))[0]).toMatchObject({
      takenAt: null,
      result: { status: 'optimal' },
    });
    expect((await board(plan.id)).seats).toHaveLength(1);
    await take(plan.id, runId);

    const [run] = await runs(plan.id);
    expect(run?.takenAt).not.toBeNull();
    expect(seatsOf(await board(plan.id))).toBe(seatsOf({ seats: run?.result?.seats }));
  });

  test('is refused to whoever has not seen the last change', async () => {
    const { plan, runId } = await waiting();

    await expect(
      world.as(world.office, (ctx) => takeResult(ctx, { planId: plan.id, runId }, plan.version)),
    ).rejects.toMatchObject({ code: 'talent-pool.version_changed' });
  });

  test('is refused when it would undo a lock or answers other demands', async () => {
    const { plan, runId, person } = await waiting();
    await lock(plan, person);
    const outdated = { code: 'talent-pool.run_outdated' };
    await expect(take(plan.id, runId)).rejects.toMatchObject({
      ...outdated,
      message: expect.stringContaining('已锁定'),
    });
    await act(plan.id, (ctx, version) =>
      changeSeats(ctx, plan.id, { body: { changes: [{ person, to: null }] }, version }),
    );
    const weights = { ...plan.problem.weights, expertise: 3 };
    await act(plan.id, (ctx, version) => updatePlan(ctx, plan.id, { body: { weights }, version }));

    await expect(take(plan.id, runId)).rejects.toMatchObject({
      ...outdated,
      message: expect.stringContaining('权重'),
    });
    expect((await board(plan.id)).seats).toEqual([]);
  });

  test('is refused when somebody in it must stay away by now', async () => {
    const { plan, runId } = await waiting();
    const [run] = await runs(plan.id);
    const seat = run?.result?.seats[0];
    const them = world.records.candidates.find(({ staffing }) => staffing.id === seat?.person);
    const at = plan.problem.teams.findIndex(({ id }) => id === seat?.team);
    const unit = world.records.targets[at];
    if (them && unit) world.records.pairs.push(...pair({ candidate: them, target: unit }));

    await expect(take(plan.id, runId)).rejects.toMatchObject({ code: 'talent-pool.seat_refused' });
  });
});

describe('the bound on the board', () => {
  test('is the one the run has proven, whatever the seats, while its demands hold', async () => {
    const plan = await planOf(world, ['第一组', '第二组']);
    expect(plan.bounds).toEqual([]);
    await start(plan.id);
    await work();
    const [run] = await runs(plan.id);
    const bound = { run: 1, bound: run?.result?.bound, locks: [] };
    const solved = await board(plan.id);
    expect(solved.bounds).toEqual([bound]);

    const [seat] = solved.seats;
    await act(plan.id, (ctx, version) => {
      const changes = [{ person: seat?.person ?? '', to: null }];
      return changeSeats(ctx, plan.id, { body: { changes }, version });
    });
    expect((await board(plan.id)).bounds).toEqual([bound]);
  });

  test.each([
    ['somebody has come', () => world.records.candidates.push(candidate())],
    [
      'somebody has changed',
      () => {
        const [first] = world.records.candidates;
        if (first)
          world.records.candidates[0] = {
            ...first,
            staffing: { ...first.staffing, evaluation: 99 },
          };
      },
    ],
  ])('no longer holds once %s', async (_, change) => {
    const plan = await planOf(world, ['第一组']);
    await start(plan.id);
    await work();
    expect((await board(plan.id)).bounds).toHaveLength(1);
    change();

    expect((await board(plan.id)).bounds).toEqual([]);
  });

  test('still holds when somebody is kept away, not when a demand was changed', async () => {
    const plan = await planOf(world, ['第一组']);
    await start(plan.id);
    await work();
    const [kin] = world.records.candidates;
    const [unit] = world.records.targets;
    if (kin && unit) world.records.pairs.push(...pair({ candidate: kin, target: unit }));
    expect((await board(plan.id)).bounds).toHaveLength(1);
    const limit = { ...plan.problem.limits, minSendingUnits: 3 };
    await act(plan.id, (ctx, version) =>
      updatePlan(ctx, plan.id, { body: { limits: limit }, version }),
    );

    expect((await board(plan.id)).bounds).toEqual([]);
  });
});
