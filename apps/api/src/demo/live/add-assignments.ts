import { deliverWaiting } from '@lianxun/kernel';
import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import type { Ref } from '../content/types.ts';
import { fileOf } from '../play/files.ts';
import { moveCases } from '../play/move-cases.ts';
import type { Place } from '../play/player.ts';
import { parts, type World } from '../play/world.ts';
import type { EngagementAhead } from './engagement-ahead.ts';
import { unitPeople } from './unit-people.ts';

const Drafted = z.object({ ids: z.array(z.uuid()) });
const Received = z.object({ items: z.array(z.object({ id: z.uuid(), number: z.string() })) });

const subject = 'assignment';
const city = { director: 'km-p-01', clerk: 'km-p-02', in: { tenantCode: '530100' } } as const;

interface Draft {
  readonly ref: Ref;
  readonly by: Ref;
  readonly in?: Place;
  readonly to: Readonly<Record<string, string>>;
  readonly matter: string;
  readonly demand: string;
  readonly dueOn: string;
  readonly subject?: { readonly type: string; readonly id: string };
}

async function draft(world: World, { by, in: place = 'member', ref, to, ...body }: Draft) {
  const path = 'rectification/assignments';
  const call = { by, in: place, path, body: { ...body, contactName: '李科长', to: [to] } };
  const { ids } = await world.player.read(call, Drafted);
  world.refs.set(ref, ids[0] ?? '');
}

interface Scene {
  readonly ahead: EngagementAhead;
  readonly onDate: OnDate;
}

/** 交办 inside the county: one overdue, one concluded, one waiting for its receipt. */
export function addAssignments(timeline: Timeline, world: World, scene: Scene): void {
  addOverdue(timeline, world, scene);
  addConcluded(timeline, world, scene);
  const { ahead, onDate } = scene;
  timeline.add(onDate('2026-11-17'), () =>
    draft(world, {
      ref: 'xs-a-3',
      by: parts.clerk,
      to: toUnit(world, ahead),
      matter: '核查食品小作坊登记证到期未换发问题',
      demand: '摸清底数，分类处置，报送处置清单',
      dueOn: onDate('2026-12-18'),
    }),
  );
  timeline.add(onDate('2026-11-18'), () => issue(world, 'xs-a-3'));
}

const toUnit = ({ refs }: World, { engagement }: EngagementAhead) => ({
  unitId: refs.get(engagement.unitRef),
});

const issue = (world: World, ref: Ref) =>
  moveCases(world, { by: parts.director, subject, refs: [ref], move: 'issue' });

function addOverdue(timeline: Timeline, world: World, { ahead, onDate }: Scene): void {
  const { refs } = world;
  const { in: place, liaison } = unitPeople(world, ahead);
  const ref = 'xs-a-1';
  timeline.add(onDate('2026-10-12'), () =>
    draft(world, {
      ref,
      by: parts.clerk,
      to: toUnit(world, ahead),
      matter: '群众反映农贸市场快检室长期不开门，检测结果不公示',
      demand: '逐个市场核查快检室运行情况，限期整改并公示检测结果，报送核查表和照片',
      dueOn: onDate('2026-11-10'),
      subject: { type: 'finding', id: refs.get(ahead.findings[0]?.ref ?? '') },
    }),
  );
  timeline.add(onDate('2026-10-12'), () => issue(world, ref));
  for (const move of ['acknowledge', 'start'])
    timeline.add(onDate('2026-10-14'), () =>
      moveCases(world, { by: liaison, in: place, subject, refs: [ref], move }),
    );
  timeline.add(onDate('2026-10-28'), () =>
    world.player.send({
      by: liaison,
      in: place,
      path: `rectification/assignments/${refs.get(ref)}/feedback`,
      body: { text: '已核查6个农贸市场，其中2个快检室未正常运行，正在督促整改。' },
    }),
  );
}

function addConcluded(timeline: Timeline, world: World, { ahead, onDate }: Scene): void {
  const { player, refs } = world;
  const { in: place, liaison } = unitPeople(world, ahead);
  const ref = 'xs-a-2';
  const at = { by: liaison, in: place };
  const moveOn = (on: string, move: string) =>
    timeline.add(onDate(on), () => moveCases(world, { ...at, subject, refs: [ref], move }));
  timeline.add(onDate('2026-10-13'), () =>
    draft(world, {
      ref,
      by: parts.clerk,
      to: toUnit(world, ahead),
      matter: '清查检验检测收费项目公示情况',
      demand: '对照收费目录清查，未公示的立即公示，报送清查结果',
      dueOn: onDate('2026-11-20'),
    }),
  );
  timeline.add(onDate('2026-10-13'), () => issue(world, ref));
  moveOn('2026-10-15', 'acknowledge');
  moveOn('2026-10-15', 'start');
  timeline.add(onDate('2026-11-04'), async () => {
    const path = `rectification/assignments/${refs.get(ref)}`;
    const [evidence] = ahead.findings.flatMap(({ measures }) =>
      measures.flatMap(({ evidenceRefs }) => evidenceRefs),
    );
    await player.upload({ ...at, path: `${path}/files` }, fileOf(evidence ?? ''));
    const body = { result: '收费项目已全部公示，清退多收费用2笔。', effect: '建立公示台账' };
    const version = await versionOf(world, { ...at, path });
    await player.send({ ...at, method: 'PUT', path: `${path}/result`, body, version });
  });
  moveOn('2026-11-04', 'report');
  timeline.add(onDate('2026-11-06'), () =>
    moveCases(world, { by: parts.clerk, subject, refs: [ref], move: 'conclude' }),
  );
}

/** 市级交办: one overdue in the county and reminded of, one not yet acknowledged, one to a neighbour. */
export function addCityAssignments(timeline: Timeline, world: World, onDate: OnDate): void {
  const issueTo = (on: string, given: Omit<Draft, 'by' | 'in'>) => {
    timeline.add(onDate(on), () => draft(world, { ...given, by: city.clerk, in: city.in }));
    timeline.add(onDate(on), async () => {
      const refs = [given.ref];
      await moveCases(world, { by: city.director, in: city.in, subject, refs, move: 'issue' });
      await deliverWaiting(world.kernel, world.cityId);
    });
  };
  const inCounty = (on: string, work: (id: string) => Promise<unknown>) =>
    timeline.add(onDate(on), async () => {
      await work(world.refs.get('xs-a-city-1'));
      await deliverWaiting(world.kernel, world.countyId);
    });
  const move = (name: string) => () =>
    moveCases(world, { by: parts.clerk, subject, refs: ['xs-a-city-1'], move: name });

  issueTo('2026-10-14', {
    ref: 'km-a-1',
    to: { tenantCode: '530112' },
    matter: '督促办结上轮巡察移交的城乡居民医保基金管理问题',
    demand: '逐项销号，未办结的说明原因和完成时间，报送办理情况报告',
    dueOn: onDate('2026-11-13'),
  });
  timeline.add(onDate('2026-10-15'), async () => {
    const path = 'rectification/assignments?direction=incoming';
    const { items } = await world.player.read({ by: parts.clerk, method: 'GET', path }, Received);
    world.refs.set('xs-a-city-1', items[0]?.id ?? '');
  });
  inCounty('2026-10-15', move('acknowledge'));
  inCounty('2026-10-16', move('start'));
  inCounty('2026-11-02', (id) =>
    world.player.send({
      by: parts.clerk,
      path: `rectification/assignments/${id}/feedback`,
      body: { text: '共7项，已办结5项，其余2项正在核减待遇，预计11月底完成。' },
    }),
  );
  timeline.add(onDate('2026-11-17'), async () => {
    const path = `rectification/assignments/${world.refs.get('km-a-1')}/remind`;
    const body = { text: '已超过办理时限，请抓紧报结。' };
    await world.player.send({ by: city.clerk, in: city.in, path, body });
    await deliverWaiting(world.kernel, world.cityId);
  });
  for (const [index, tenantCode] of ['530112', '530111'].entries())
    issueTo('2026-11-18', {
      ref: `km-a-${index + 2}`,
      to: { tenantCode },
      matter: '开展村(社区)集体资金管理专项核查',
      demand: '按核查清单逐村核查，报送核查情况统计表',
      dueOn: onDate('2026-12-25'),
    });
}

const Versioned = z.object({ version: z.int() });

async function versionOf(
  { player }: World,
  call: { readonly by: Ref; readonly in: Place; readonly path: string },
): Promise<number> {
  return (await player.read({ ...call, method: 'GET' }, Versioned)).version;
}
