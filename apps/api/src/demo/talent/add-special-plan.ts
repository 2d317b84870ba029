import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import type { World } from '../play/world.ts';
import { demoLimits, Plan, Run } from './add-own-plan.ts';
import {
  advance,
  agreeOnBoth,
  authorise,
  confirm,
  deliver,
  listAsked,
  nominate,
  refuse,
  replace,
  sendBack,
  type Asked,
} from './dispatch-acts.ts';

const Cards = z.object({
  items: z.array(
    z.object({
      fromName: z.string(),
      units: z.array(z.object({ targetId: z.uuid() })),
    }),
  ),
});

const city = { by: 'km-p-02', in: { tenantCode: '530100' } } as const;
const approver = { by: 'km-p-08', in: { tenantCode: '530100' } } as const;
const path = 'talent-pool/plans';
const title = '惠民惠农补贴资金专项巡察组队方案';

/** Two teams for two counties, solved, approved and dispatched: somebody at each step of the way. */
export function addSpecialPlan(timeline: Timeline, world: World, onDate: OnDate): void {
  const period = { from: onDate('2026-11-16'), to: onDate('2026-12-11') };
  let asked: readonly Asked[] = [];
  const parts = () => partsOf(asked);
  timeline.add(onDate('2026-11-11'), () => planAndApprove(world, period));
  timeline.add(onDate('2026-11-11'), async () => {
    asked = await dispatch(world);
  });
  timeline.add(onDate('2026-11-12'), async () => {
    const { answering, unwilling } = parts();
    for (const one of answering) await agreeOnBoth(world, one);
    for (const one of answering) await nominate(world, one);
    await refuse(world, unwilling, '家中老人住院需要照料，近期不能外出');
    await deliver(world, [...answering, unwilling]);
  });
  timeline.add(onDate('2026-11-13'), async () => {
    const { accepted, replaced } = parts();
    for (const one of accepted) await confirm(world, one);
    await sendBack(world, replaced, '没有财政资金检查经历');
    await deliver(world, []);
  });
  timeline.add(onDate('2026-11-16'), async () => {
    const { brief, replaced, serving } = parts();
    await replace(world, replaced);
    await deliver(world, [replaced]);
    const from = onDate('2026-11-16');
    await authorise(world, serving, { documentNo: '区委巡授〔2026〕6号', from, to: period.to });
    const short = { documentNo: '区委巡授〔2026〕7号', from, to: onDate('2026-11-17') };
    await authorise(world, brief, short);
    await deliver(world, []);
  });
  timeline.add(onDate('2026-11-18'), async () => {
    const { brief, serving } = parts();
    await advance(world, [brief, serving]);
    await deliver(world, [brief, serving]);
  });
}

const county = '西山区';

/** Who plays which part is told by where they go, in the order of the names. */
function partsOf(asked: readonly Asked[]) {
  const fromCounties = asked.filter(({ home }) => home !== '530100');
  const toXishan = fromCounties.filter(({ targetName }) => targetName === county);
  const elsewhere = fromCounties.filter(({ targetName }) => targetName !== county);
  const [serving, brief, waiting] = toXishan;
  const replaced = elsewhere.find(({ spare }) => spare !== undefined);
  const [unwilling, nominated] = elsewhere.filter((one) => one !== replaced);
  if (!serving || !brief || !waiting || !replaced || !unwilling || !nominated)
    throw new Error(`Too few to play the dispatches: ${fromCounties.length}`);
  return {
    serving,
    brief,
    replaced,
    unwilling,
    accepted: [serving, brief, waiting],
    answering: [serving, brief, waiting, replaced, nominated],
  };
}

async function planAndApprove(
  { kernel, player, refs }: World,
  period: { readonly from: string; readonly to: string },
): Promise<void> {
  const cards = await player.read(
    { ...city, method: 'GET', path: 'talent-pool/target-cards' },
    Cards,
  );
  const teams = [county, '官渡区'].map((name, at) => ({
    name: `专项第${at === 0 ? '一' : '二'}组（${name.slice(0, -1)}）`,
    targetIds: cards.items
      .filter(({ fromName }) => fromName === name)
      .flatMap(({ units }) => units.slice(0, 1).map(({ targetId }) => targetId)),
    size: { min: 5, max: 5 },
    deputies: { min: 1, max: 1 },
    skills: [{ skill: 'audit', count: 1, hard: true }],
  }));
  const body = {
    kind: 'joint',
    title,
    mode: 'optimized',
    recusalMode: 'combined',
    period,
    pools: ['inspection', 'leader', 'card'],
    teams,
  };
  const plan = await player.read({ ...city, path, body }, Plan);
  refs.set(title, plan.id);
  const at = `${path}/${plan.id}`;
  const limits = { ...demoLimits, minOutsideShare: 0.8 };
  const limited = await player.read(
    { ...city, method: 'PATCH', path: at, body: { limits }, version: plan.version },
    Plan,
  );
  const asked = { seed: 20_261_111, nodeLimit: 2_000, timeLimit: 60 };
  const call = { ...city, path: `${at}/runs`, body: asked, version: limited.version };
  const { runId } = await player.read(call, Run);
  await kernel.computations.settled();
  const versionNow = async () =>
    (await player.read({ ...city, method: 'GET', path: at }, Plan)).version;
  await player.send({ ...city, path: `${at}/runs/${runId}/take`, version: await versionNow() });
  await player.send({ ...city, path: `${at}/seal`, version: await versionNow() });
  await player.send({ ...approver, path: `${at}/approve`, version: await versionNow() });
}

async function dispatch(world: World): Promise<readonly Asked[]> {
  const { player, refs } = world;
  const planId = refs.get(title);
  const body = { request: '请于三个工作日内函复，被抽调同志报到时随带回避申请书。' };
  await player.send({ ...city, path: `${path}/${planId}/dispatch`, body });
  await deliver(world, []);
  return await listAsked(world, planId);
}
