import { deliverWaiting } from '@lianxun/kernel';
import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import type { Ref } from '../content/types.ts';
import { moveCases } from '../play/move-cases.ts';
import { parts, type World } from '../play/world.ts';

interface Proposal {
  readonly unitRef: Ref;
  readonly name: string;
  readonly gender: 'male' | 'female';
  readonly birthMonth: string;
  readonly title: string;
  readonly skill: string;
  readonly recommendation: string;
  /** What the head of the unit does with it; nothing yet when left out. */
  readonly answer?: 'endorse' | 'decline';
}

const quotas = [
  { unitRef: 'xs-u-04', skill: 'audit', count: 2 },
  { unitRef: 'xs-u-02', skill: 'audit', count: 1 },
  { unitRef: 'xs-u-16', skill: 'projects', count: 1 },
  { unitRef: 'xs-u-43', skill: null, count: 2 },
] as const;

const proposals: readonly Proposal[] = [
  {
    unitRef: 'xs-u-04',
    name: '邵玉昆',
    gender: 'male',
    birthMonth: '1988-06',
    title: '经济责任审计科科长',
    skill: 'audit',
    recommendation: '主审过多个部门的经济责任审计，能独立取证和写底稿',
    answer: 'endorse',
  },
  {
    unitRef: 'xs-u-02',
    name: '段绍岚',
    gender: 'female',
    birthMonth: '1990-11',
    title: '国库科副科长',
    skill: 'audit',
    recommendation: '熟悉国库集中支付和财政资金监管',
    answer: 'decline',
  },
  {
    unitRef: 'xs-u-43',
    name: '起文慧',
    gender: 'female',
    birthMonth: '1991-04',
    title: '信用监管科副科长',
    skill: 'law',
    recommendation: '通过国家法律职业资格考试，承办过重大行政处罚案件',
  },
];

const Calls = z.object({ items: z.array(z.object({ id: z.uuid(), title: z.string() })) });
const Created = z.object({ id: z.uuid() });
const title = '年末人才库推荐通知';

/** 推荐通知 with its quotas, and what the units have sent so far. */
export function addNominationCall(timeline: Timeline, world: World, onDate: OnDate): void {
  timeline.add(onDate('2026-11-06'), () => call(world, onDate('2026-12-18')));
  timeline.add(onDate('2026-11-11'), async () => {
    for (const proposal of proposals) await propose(world, proposal);
    await deliverWaiting(world.kernel, world.countyId);
  });
  timeline.add(onDate('2026-11-13'), async () => {
    for (const proposal of proposals) await answer(world, proposal);
    await deliverWaiting(world.kernel, world.countyId);
  });
}

const callRef: Ref = 'nomination call';
const nomineeOf = ({ name }: Proposal): Ref => `nominee ${name}`;

async function call({ player, refs, units }: World, closesOn: string): Promise<void> {
  const { items } = await player.read(
    {
      by: parts.clerk,
      path: 'talent-pool/nomination-calls',
      body: {
        title,
        closesOn,
        note: '推荐人选应能脱产参加一轮巡察，优先推荐后备干部。',
        quotas: quotas.map(({ unitRef, ...quota }) => ({
          ...quota,
          unitName: units.get(unitRef)?.name,
        })),
      },
    },
    Calls,
  );
  refs.set(callRef, items.find((item) => item.title === title)?.id ?? '');
}

/** By the liaison, in the unit's own scope. */
async function propose({ player, refs, units }: World, proposal: Proposal): Promise<void> {
  const { answer: _, recommendation, skill, unitRef, ...person } = proposal;
  const unit = units.get(unitRef);
  const liaison = unit?.liaisonRef ?? unit?.principalLeaderRef;
  if (unit === undefined || liaison == null) throw new Error(`Nobody speaks for ${unitRef}`);
  const { birthMonth, ...known } = person;
  const places = { nativeCounty: '530112', grownCounty: '530112', workCounty: '530112' };
  const { id } = await player.read(
    {
      by: liaison,
      in: { unitRef },
      path: 'talent-pool/nominees',
      body: {
        entry: {
          person: { ...known, employer: unit.name, politics: '中共党员', rank: '一级主任科员' },
          profile: { birthMonth, ...places, workStartedMonth: '2013-09', skills: [skill] },
        },
        membership: { pool: 'inspection', recommendation, callId: refs.get(callRef) },
      },
    },
    Created,
  );
  refs.set(nomineeOf(proposal), id);
}

async function answer(world: World, proposal: Proposal): Promise<void> {
  const { answer: move, unitRef } = proposal;
  const by = world.units.get(unitRef)?.principalLeaderRef;
  if (move === undefined || by == null) return;
  await moveCases(world, {
    by,
    in: { unitRef },
    subject: 'poolMember',
    refs: [nomineeOf(proposal)],
    move,
    ...(move === 'endorse'
      ? { fields: { unitOpinion: '同意推荐，按要求保证派出' } }
      : { reason: '该同志承担年度决算工作，暂时不能脱产' }),
  });
}
