import type { Timeline } from '../clock/timeline.ts';
import type { IsoDate } from '../content/types.ts';
import { nameOf, parts, type World } from '../play/world.ts';

interface Briefed {
  readonly roundRef: string;
  /** One unit that went ahead; the whole round when left out. */
  readonly engagementRef?: string;
  /** When the leading group, the secretary's meeting and the committee heard it. */
  readonly heldOn: readonly [IsoDate, IsoDate, IsoDate];
  readonly minutesNo: string;
  /** What the minutes of each step say, in short. */
  readonly minutes?: Readonly<Record<number, string>>;
  /** Who speaks before the leading group; the leaders of all teams when left out. */
  readonly reporter?: string;
}

const places = ['区委巡察办会议室', '区委小会议室', '区委常委会会议室'] as const;
const receivers = [
  '区委巡察工作领导小组组长、副组长及成员',
  '区委书记、副书记、组织部部长、纪委书记',
  '区委常委会委员',
] as const;
const minutesNos = ['领导小组会议纪要', '书记专题会会议纪要', null] as const;

/** 三个汇报, as the clerk of the office records them. */
export function addBriefings(timeline: Timeline, world: World, briefed: Briefed): void {
  for (const step of [0, 1, 2] as const)
    timeline.add(briefed.heldOn[step], () => record(world, briefed, step));
}

async function record(
  { player, refs, ...world }: World,
  { engagementRef, heldOn, minutes, minutesNo, reporter = '各巡察组组长', roundRef }: Briefed,
  step: 0 | 1 | 2,
): Promise<void> {
  const year = heldOn[step].slice(0, 4);
  const own = minutesNos[step];
  await player.send({
    by: parts.clerk,
    path: `inspection/rounds/${refs.get(roundRef)}/briefings`,
    body: {
      engagementId: engagementRef === undefined ? null : refs.get(engagementRef),
      reportedBy: step === 0 ? reporter : '区委巡察工作领导小组组长',
      heldOn: heldOn[step],
      place: places[step],
      receivers: receivers[step],
      receivedBy: nameOf({ player, refs, ...world }, parts.director),
      minutesNo: own === null ? minutesNo : `${own}〔${year}〕${step + 4}号`,
      minutes: minutes?.[step + 1] ?? null,
      result: 'agreed',
      returnReason: null,
    },
  });
}
