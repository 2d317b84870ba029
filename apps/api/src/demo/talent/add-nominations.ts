import { findLeavers, inTalentPool, openRechecks } from '@lianxun/plugin-talent-pool/api';
import { v7 as uuidv7 } from 'uuid';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import type { Ref } from '../content/types.ts';
import { entranceOf } from '../play/entrance.ts';
import { parts, type World } from '../play/world.ts';
import { checkNominee, movePoolMember, nominate } from './pool-acts.ts';

type Step = 'nominated' | 'endorsed' | 'checked' | 'admitted' | 'refused';

interface Nominee {
  readonly ref: Ref;
  readonly on: string;
  readonly until: Step;
  readonly sendingUnit: string;
  readonly skills: readonly string[];
  readonly recommendation: string;
  readonly relatives?: readonly object[];
}

const spouse = {
  relation: 'spouse',
  name: '何晓云',
  employer: '昆明翠湖书局有限公司',
  post: '职员',
};

/** Newcomers of the year: one at each step of the way in. */
const nominees: readonly Nominee[] = [
  {
    ref: 'xs-p-78',
    on: '2026-10-20',
    until: 'admitted',
    sendingUnit: '昆明市西山区审计局',
    skills: ['audit'],
    recommendation: '长期从事经济责任审计，熟悉财务核查',
    relatives: [spouse],
  },
  {
    ref: 'xs-p-81',
    on: '2026-10-26',
    until: 'checked',
    sendingUnit: '昆明市西山区发展和改革局',
    skills: ['projects', 'stateAssets'],
    recommendation: '熟悉政府投资项目管理',
    relatives: [],
  },
  {
    ref: 'xs-p-80',
    on: '2026-11-09',
    until: 'endorsed',
    sendingUnit: '昆明市西山区财政局',
    skills: ['audit'],
    recommendation: '参加过预算执行检查，业务扎实',
  },
  {
    ref: 'xs-p-79',
    on: '2026-11-17',
    until: 'nominated',
    sendingUnit: '区纪委监委第二监督检查室',
    skills: ['discipline', 'law'],
    recommendation: '有三年审查谈话经历',
  },
  {
    ref: 'xs-p-84',
    on: '2026-10-21',
    until: 'refused',
    sendingUnit: '昆明市西山区住房和城乡建设局',
    skills: ['projects'],
    recommendation: '熟悉工程招投标',
    relatives: [],
  },
];

/** 入库 step by step, and what becomes of people who are in the pool. */
export function addNominations(timeline: Timeline, world: World, onDate: OnDate): void {
  for (const nominee of nominees) addNominee(timeline, world, { nominee, onDate });
  addChanges(timeline, world, onDate);
  timeline.add(onDate('2026-11-19'), () => watchPool(world));
}

interface Scene {
  readonly nominee: Nominee;
  readonly onDate: OnDate;
}

function addNominee(timeline: Timeline, world: World, { nominee, onDate }: Scene): void {
  const { on, ref, until } = nominee;
  const day = onDate(on);
  timeline.add(day, () => nominate(world, ref, nominee));
  if (until === 'nominated') return;
  const fields = { unitOpinion: '同意推荐，按要求保证派出' };
  timeline.add(day, () =>
    movePoolMember(world, ref, { ...endorserOf(world, ref), move: 'endorse', fields }),
  );
  if (until === 'endorsed') return;
  if (until === 'refused') {
    const reason = '近三年个人有关事项报告查核不一致，暂不入库';
    timeline.add(onDate('2026-11-03'), () =>
      movePoolMember(world, ref, { by: parts.director, move: 'refuse', reason }),
    );
    return;
  }
  timeline.add(onDate('2026-11-04'), () => checkNominee(world, ref));
  timeline.add(onDate('2026-11-05'), () =>
    movePoolMember(world, ref, { by: parts.director, move: 'check' }),
  );
  if (until === 'checked') return;
  const admitted = { admittedOn: onDate('2026-11-12'), admissionDocument: '西巡才〔2026〕3号' };
  timeline.add(onDate('2026-11-12'), () =>
    movePoolMember(world, ref, { by: parts.committee, move: 'admit', fields: admitted }),
  );
}

/** The head of the bureau signs for it. */
function endorserOf({ people, units }: World, personRef: Ref) {
  const place = people.get(personRef)?.posts[0]?.place;
  const unitRef = place?.kind === 'unit' ? place.ref : '';
  const by = units.get(unitRef)?.principalLeaderRef;
  if (by == null) throw new Error(`Nobody leads the unit of ${personRef}`);
  return { by, in: { unitRef } };
}

/** 暂停, 预警, 拟出库 and 出库. */
function addChanges(timeline: Timeline, world: World, onDate: OnDate): void {
  const add = (on: string, ref: Ref, request: Parameters<typeof movePoolMember>[2]) =>
    timeline.add(onDate(on), () => movePoolMember(world, ref, request));
  add('2026-09-14', 'xs-p-72', {
    by: parts.clerk,
    move: 'pause',
    reason: '住院治疗，预计明年三月恢复工作',
    reasonCode: 'health',
  });
  add('2026-10-12', 'xs-p-73', {
    by: parts.clerk,
    move: 'warn',
    reason: '参加上一轮巡察时底稿两次被退回，列入预警并谈话提醒',
  });
  add('2026-10-13', 'xs-p-35', {
    by: parts.director,
    move: 'proposeRelease',
    reason: '已到市级单位任职',
    reasonCode: 'transferred',
  });
  add('2026-10-16', 'xs-p-35', { by: parts.committee, move: 'release' });
  add('2026-11-16', 'xs-p-33', {
    by: parts.director,
    move: 'proposeRelease',
    reason: '所在单位承担重大项目，本人不再参加巡察',
    reasonCode: 'unitDuty',
  });
}

/** What the nights find: yearly looks that are due, and signs that somebody leaves. */
async function watchPool(world: World): Promise<void> {
  const request = { readOnly: false, expectAudit: false, requestId: uuidv7(), source: 'job' };
  await world.kernel.run(entranceOf(world, parts.clerk), request, async (ctx) => {
    await openRechecks(inTalentPool(ctx));
    await findLeavers(inTalentPool(ctx));
  });
}
