import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import type { DemoRound, Ref } from '../content/types.ts';
import { moveCases } from '../play/move-cases.ts';
import { parts, type World } from '../play/world.ts';
import type { EngagementAhead } from './engagement-ahead.ts';

const Drafted = z.object({ id: z.uuid() });

const notices = [
  {
    issue: '办事大厅“一次性告知”未落实，3个窗口无告知单',
    demand: '三日内全部窗口配齐告知单，报送照片',
    draftedOn: '2026-11-03',
    dueOn: '2026-11-13',
  },
  {
    issue: '职工食堂采购明细未公示',
    demand: '立即公示近三个月采购明细，并长期坚持',
    draftedOn: '2026-11-10',
    dueOn: '2026-11-27',
  },
] as const;

/** 立行立改 of the teams on site: one overdue, one under way. */
export function addNotices(
  timeline: Timeline,
  world: World,
  { onDate, round }: { readonly onDate: OnDate; readonly round: DemoRound },
): void {
  const onSite = round.engagements.filter(({ feedbackOn }) => feedbackOn === null);
  for (const [index, { demand, draftedOn, dueOn, issue }] of notices.entries()) {
    const engagement = onSite[index];
    const team = round.teams.find(({ ref }) => ref === engagement?.teamRef);
    const leader = team?.members.find(({ role }) => role === 'teamLeader')?.personRef;
    const member = team?.members.find(({ role }) => role === 'member')?.personRef;
    if (!engagement || !team || !leader || !member) throw new Error('No team is on site');
    const place = { teamRef: team.ref };
    const ref = `xs-n-${index + 1}`;
    timeline.add(onDate(draftedOn), async () => {
      const engagementId = world.refs.get(engagement.ref);
      const body = { engagementId, issue, demand, dueOn: onDate(dueOn) };
      const path = 'inspection/immediate-rectifications';
      const { id } = await world.player.read({ by: member, in: place, path, body }, Drafted);
      world.refs.set(ref, id);
    });
    timeline.add(onDate(draftedOn), () =>
      moveCases(world, {
        by: leader,
        in: place,
        subject: 'immediateRectification',
        refs: [ref],
        move: 'issue',
      }),
    );
  }
}

const department = { liaison: 'xs-s-06-office', unitRef: 'xs-u-06' };

const proposals = [
  {
    proposal: '建议修订学校食堂大宗食材采购管理办法，统一检测频次和公示要求',
    dueOn: '2026-11-16',
    count: 2,
  },
  {
    proposal: '建议建立校园周边食品经营户联合检查机制',
    dueOn: '2026-11-25',
    count: 1,
  },
  {
    proposal: '建议将食品安全培训纳入校长年度考核',
    dueOn: '2027-01-29',
    count: 1,
  },
] as const;

/** 专项治理建议 to the department in charge: one overdue, one nearly, one in time. */
export function addProposals(
  timeline: Timeline,
  world: World,
  { ahead, onDate }: { readonly ahead: EngagementAhead; readonly onDate: OnDate },
): void {
  const subject = 'governanceProposal';
  for (const [index, { count, dueOn, proposal }] of proposals.entries()) {
    const ref: Ref = `xs-g-${index + 1}`;
    timeline.add(onDate('2026-09-21'), async () => {
      const body = {
        engagementId: world.refs.get(ahead.engagement.ref),
        to: { unitId: world.refs.get(department.unitRef) },
        referredOn: onDate('2026-09-21'),
        count,
        proposal,
        dueOn: onDate(dueOn),
      };
      const path = 'inspection/governance-proposals';
      const { id } = await world.player.read({ by: parts.clerk, path, body }, Drafted);
      world.refs.set(ref, id);
    });
    timeline.add(onDate('2026-09-21'), () =>
      moveCases(world, { by: parts.director, subject, refs: [ref], move: 'issue' }),
    );
  }
  const place = { unitRef: department.unitRef };
  const refs = ['xs-g-1', 'xs-g-2'];
  for (const move of ['acknowledge', 'start'])
    timeline.add(onDate('2026-09-23'), () =>
      moveCases(world, { by: department.liaison, in: place, subject, refs, move }),
    );
}
