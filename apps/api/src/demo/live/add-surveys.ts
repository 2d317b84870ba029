import { collectAnswers } from '@lianxun/kernel';
import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import type { DemoEngagement, DemoRound, Ref } from '../content/types.ts';
import { moveCases, moveOneCase } from '../play/move-cases.ts';
import { parts, type World } from '../play/world.ts';

const Drafted = z.object({ id: z.uuid() });
const Codes = z.object({ paths: z.array(z.string()) });
const subject = 'survey';

interface Part {
  readonly ref: Ref;
  readonly engagement: DemoEngagement;
  readonly leader: Ref;
  readonly body: Readonly<Record<string, unknown>>;
}

const plain = { about: 'unit', required: true, options: [], most: null, mostLength: null };
const grade = (about: string, title: string) => ({ ...plain, ask: 'grade', about, title });

const appraisal = {
  kind: 'appraisal',
  title: '领导班子和班子成员民主测评',
  intro: '请对领导班子和班子成员作出评价，每项选一个等次。',
  templateTitle: '领导班子和班子成员民主测评',
  questions: [
    grade('unit', '政治建设'),
    grade('unit', '贯彻民主集中制'),
    grade('unit', '作风建设和党风廉政建设'),
    grade('member', '履行职责'),
    grade('member', '廉洁自律'),
    { ...plain, ask: 'words', title: '对领导班子的意见建议', required: false, mostLength: 300 },
  ],
  members: [
    { name: '杨某某', duty: '党组书记、局长' },
    { name: '李某某', duty: '党组成员、副局长' },
  ],
  placements: [
    { title: '中层干部', audience: 9, mode: 'slips' },
    { title: '一般干部', audience: 15, mode: 'slips' },
  ],
};

const questionnaire = {
  kind: 'questionnaire',
  title: '巡察进驻问卷',
  intro: '请按您了解的实际情况填写。',
  templateTitle: '巡察进驻问卷',
  questions: [
    { ...plain, ask: 'scale', title: '您对领导班子工作的总体满意程度（1最低，5最高）', most: 5 },
    {
      ...plain,
      ask: 'single',
      title: '本单位重大事项是否经集体研究决定',
      options: ['都经过', '大多经过', '很少经过', '不了解'],
    },
    { ...plain, ask: 'words', title: '最需要解决的问题和建议', required: false, mostLength: 300 },
  ],
  members: [],
  placements: [{ title: '机关和窗口', audience: 40, mode: 'shared' }],
};

const words = ['多到基层走一走', '会议少一些，落实多一些', '希望公开项目资金使用情况'];

/** 民主测评 of one unit, counted; 问卷 of another, still open. */
export function addSurveys(
  timeline: Timeline,
  world: World,
  { onDate, round }: { readonly onDate: OnDate; readonly round: DemoRound },
): void {
  const [first, second] = round.engagements
    .filter(({ feedbackOn }) => feedbackOn === null)
    .map((engagement) => ({ engagement, leader: leaderOf(round, engagement) }));
  if (first === undefined || second === undefined) throw new Error('No team is on site');
  const window = { opensOn: onDate('2026-11-05'), closesOn: onDate('2026-11-10') };
  const counted = { ref: 'xs-sv-1', ...first, body: { ...appraisal, ...window } };
  const later = { opensOn: onDate('2026-11-17'), closesOn: onDate('2026-11-27') };
  const open = { ref: 'xs-sv-2', ...second, body: { ...questionnaire, ...later } };
  prepare(timeline, world, counted, onDate('2026-11-03'));
  timeline.add(onDate('2026-11-05'), async () => {
    const tokens = [...(await codes(world, counted, 0)), ...(await codes(world, counted, 1))];
    await moveOneCase(world, { by: parts.clerk, subject, refs: [counted.ref], move: 'open' });
    for (const [place, token] of tokens.slice(0, -3).entries())
      await world.player.hand(token, graded(place));
    await collectAnswers(world.kernel, world.countyId);
  });
  timeline.add(onDate('2026-11-06'), async () => {
    const reason = '到会人员已全部填写';
    await moveOneCase(world, {
      by: parts.clerk,
      subject,
      refs: [counted.ref],
      move: 'close',
      reason,
    });
    await collectAnswers(world.kernel, world.countyId);
  });
  prepare(timeline, world, open, onDate('2026-11-16'));
  timeline.add(onDate('2026-11-17'), async () => {
    const [token = ''] = await codes(world, open, 0);
    await moveOneCase(world, { by: parts.clerk, subject, refs: [open.ref], move: 'open' });
    for (const place of [0, 1, 2]) await world.player.hand(token, answered(place));
    await collectAnswers(world.kernel, world.countyId);
  });
}

function leaderOf(round: DemoRound, { teamRef }: DemoEngagement): Ref {
  const team = round.teams.find(({ ref }) => ref === teamRef);
  return team?.members.find(({ role }) => role === 'teamLeader')?.personRef ?? '';
}

/** The leader drafts, the director approves. */
function prepare(timeline: Timeline, world: World, part: Part, on: string): void {
  const { body, engagement, leader, ref } = part;
  const place = { teamRef: engagement.teamRef ?? '' };
  timeline.add(on, async () => {
    const engagementId = world.refs.get(engagement.ref);
    const path = 'inspection/surveys';
    const { id } = await world.player.read(
      { by: leader, in: place, path, body: { ...body, engagementId } },
      Drafted,
    );
    world.refs.set(ref, id);
    await moveCases(world, { by: leader, in: place, subject, refs: [ref], move: 'submit' });
  });
  timeline.add(on, () =>
    moveCases(world, { by: parts.director, subject, refs: [ref], move: 'approve' }),
  );
}

async function codes(world: World, { ref }: Part, placement: number): Promise<string[]> {
  const path = `inspection/surveys/${world.refs.get(ref)}/placements/${placement}/codes`;
  const { paths } = await world.player.read({ by: parts.clerk, path, body: {} }, Codes);
  return paths.map((each) => each.slice('/p/'.length));
}

/** Mostly 好 and 较好, in turn. */
const graded = (place: number) => ({
  q0: String(place % 7 === 3 ? 1 : 0),
  q1: String(place % 5 === 2 ? 2 : place % 2),
  q2: String(place % 4 === 1 ? 1 : 0),
  m0q3: String(place % 6 === 5 ? 1 : 0),
  m0q4: String(place % 9 === 4 ? 1 : 0),
  m1q3: String(place % 3 === 1 ? 1 : 0),
  m1q4: String(place % 8 === 6 ? 2 : 0),
  ...(place % 8 === 1 ? { q5: words[(place - 1) / 8] ?? '' } : {}),
});

const answered = (place: number) => ({ q0: String(4 - (place % 2)), q1: String(place % 2) });
