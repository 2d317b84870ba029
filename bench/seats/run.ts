import { extend } from '@lianxun/plugin-api';
import { asMember, buildTemplate, openTestKernel, startTestCluster } from '@lianxun/plugin-testing';

import { plugins } from '../../apps/api/src/plugins.ts';
import {
  inTalentPool,
  type TalentPoolCtx,
} from '../../packages/plugins/talent-pool/src/database.ts';
import { changeSeats } from '../../packages/plugins/talent-pool/src/plans/change-seats.ts';
import { createPlan } from '../../packages/plugins/talent-pool/src/plans/create-plan.ts';
import { getBoard } from '../../packages/plugins/talent-pool/src/plans/get-board.ts';
import type {
  BoardView,
  ChangeSeatsBody,
  CreatePlanBody,
} from '../../packages/plugins/talent-pool/src/plans/plans.schemas.ts';
import { problemSources } from '../../packages/plugins/talent-pool/src/plans/problem-sources.ts';
import { staffingSources } from '../../packages/plugins/talent-pool/src/plans/staffing-sources.ts';
import talentPool from '../../packages/plugins/talent-pool/src/plugin.ts';
import { rankSubstitutes } from '../../packages/plugins/talent-pool/src/staffing/solver/rank-substitutes.ts';
import type { StaffingProblem } from '../../packages/plugins/talent-pool/src/staffing/staffing-problem.ts';
import { target } from '../../packages/plugins/talent-pool/test/plan-factories.ts';
import { plantPool } from './plant-pool.ts';

const people = 1_500;
const teams = 14;
const seated = 84;
const writes = 12;

const cluster = await startTestCluster();
try {
  await buildTemplate(cluster.adminUrl, plugins);
  await measure(cluster.adminUrl);
} finally {
  await cluster.stop();
}

/** Seat writes on a full pool: with what they read now, and with the whole pool read each time. */
async function measure(clusterUrl: string): Promise<void> {
  const targets = Array.from({ length: teams }, (_, index) => target(`单位${index + 1}`));
  let readsAll = false;
  const sources = {
    ...problemSources,
    targets: async () => targets,
    candidates: async (
      ctx: TalentPoolCtx,
      { pools, ids }: { readonly pools: readonly string[]; readonly ids?: readonly string[] },
    ) => {
      if (!readsAll) return await problemSources.candidates(ctx, { pools, ...(ids && { ids }) });
      const all = await problemSources.candidates(ctx, { pools });
      return all.filter(({ staffing }) => ids?.includes(staffing.id) ?? true);
    },
  };
  const others = talentPool.extensions?.filter(({ point }) => point !== staffingSources.id) ?? [];
  const plugin = { ...talentPool, extensions: [...others, extend(staffingSources, sources)] };
  const host = await openTestKernel({
    clusterUrl,
    plugins: plugins.map((it) => (it.id === talentPool.id ? plugin : it)),
  });
  const county = await host.county();
  const office = await host.member(county, 'office');
  await plantPool(host.db.admin, county, people);
  const as = <Result>(work: (ctx: TalentPoolCtx) => Promise<Result>) =>
    host.write(asMember(county, office), (ctx) => work(inTalentPool(ctx)), { expectAudit: false });

  const plan = await as(async (ctx) => getBoard(ctx, await createPlan(ctx, planOf(targets))));
  const ids = plan.problem.people.map(({ id }) => id);
  await as((ctx) =>
    changeSeats(ctx, plan.id, { body: seatsOf(plan, ids.slice(0, seated)), version: plan.version }),
  );
  const write = async (index: number): Promise<void> => {
    const { version } = await as((ctx) => findVersion(ctx, plan.id));
    const body = seatsOf(plan, ids.slice(seated + index, seated + index + 1));
    await as((ctx) => changeSeats(ctx, plan.id, { body, version }));
  };
  await write(0);
  const figures: Record<string, number> = {};
  for (const reads of ['one', 'all']) {
    readsAll = reads === 'all';
    const began = performance.now();
    for (let index = 1; index <= writes; index += 1) await write(index + (readsAll ? writes : 0));
    figures[reads] = (performance.now() - began) / writes;
  }
  const { one = 0, all = 0 } = figures;
  console.log(
    `${people} people in the pool, ${teams} teams, ${seated} seated, ${writes} writes each`,
  );
  console.log(`one seat, whole pool read: ${all.toFixed(0)} ms`);
  console.log(`one seat, the person read: ${one.toFixed(0)} ms, a ${(all / one).toFixed(1)}th`);
  substitutes(await as((ctx) => getBoard(ctx, plan.id)));
  await host.close();
}

async function findVersion(ctx: TalentPoolCtx, id: string): Promise<{ readonly version: number }> {
  return await ctx.tx
    .selectFrom('p_talent_pool.staffing_plans')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

function planOf(targets: readonly ReturnType<typeof target>[]): CreatePlanBody {
  return {
    kind: 'joint',
    title: '市县统合',
    mode: 'manual',
    roundId: null,
    period: { from: '2026-03-01', to: '2026-05-31' },
    pools: ['inspection'],
    undecidedFirst: true,
    teams: targets.map(({ facts }, index) => ({
      name: `第${index + 1}组`,
      targetIds: [facts.targetId],
      size: { min: 5, max: 12 },
    })),
  };
}

function seatsOf({ problem }: BoardView, ids: readonly string[]): ChangeSeatsBody {
  const to = (index: number) => ({
    team: problem.teams[index % problem.teams.length]?.id ?? '',
    role: 'member' as const,
    isLocked: false,
  });
  return { changes: ids.map((person, index) => ({ person, to: to(index) })) };
}

/** What the browser does when somebody asks who else could take a seat. */
function substitutes({ problem, seats }: BoardView): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the view tells absent from undefined, the problem does not
  const read = problem as StaffingProblem;
  const times = seats.slice(0, 20).map((seat) => {
    const began = performance.now();
    rankSubstitutes(read, seats, { team: seat.team, person: seat.person });
    return performance.now() - began;
  });
  const [longest = 0] = times.toSorted((a, b) => b - a);
  const sum = times.reduce((all, time) => all + time, 0);
  console.log(
    `substitutes for one seat: ${(sum / times.length).toFixed(0)} ms, at most ${longest.toFixed(0)} ms`,
  );
}
