import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import { moveCases } from '../play/move-cases.ts';
import { parts, type World } from '../play/world.ts';
import type { EngagementAhead } from './engagement-ahead.ts';
import { unitPeople } from './unit-people.ts';

const Drafted = z.object({ id: z.uuid() });
const Talk = z.object({ ids: z.array(z.uuid()) });
const by = parts.clerk;

/** 情况告诫书 for the overdue assignment, its reply late; then a talk. */
export function addEscalations(
  timeline: Timeline,
  world: World,
  { ahead, onDate }: { readonly ahead: EngagementAhead; readonly onDate: OnDate },
): void {
  const { player, refs } = world;
  const people = unitPeople(world, ahead);
  const subject = 'escalation';
  const overdue = () => ({ type: 'assignment', id: refs.get('xs-a-1') });
  const issue = (on: string, ref: string) =>
    timeline.add(onDate(on), () =>
      moveCases(world, { by: parts.director, subject, refs: [ref], move: 'issue' }),
    );

  timeline.add(onDate('2026-11-11'), async () => {
    const body = {
      subject: overdue(),
      rung: 'admonition',
      reason: '交办事项已超过办理时限，仍有2个市场快检室未正常运行。',
      demand: '书面说明逾期原因，明确完成时间和责任人。',
      dueOn: onDate('2026-11-17'),
      nextStep: '仍不整改的，约谈主要负责人。',
    };
    const { id } = await player.read({ by, path: 'rectification/escalations', body }, Drafted);
    refs.set('xs-s-1', id);
  });
  issue('2026-11-11', 'xs-s-1');
  timeline.add(onDate('2026-11-12'), () =>
    moveCases(world, {
      by: people.head,
      in: people.in,
      subject,
      refs: ['xs-s-1'],
      move: 'acknowledge',
    }),
  );
  timeline.add(onDate('2026-11-18'), async () => {
    const body = {
      subjects: [overdue()],
      heldOn: onDate('2026-11-24'),
      heldAt: '上午9:30',
      place: '区纪委监委谈话室',
      talkers: '区纪委监委分管领导、区委巡察办主任',
      attendees: '区市场监管局主要负责人、分管负责人',
      reason: '交办事项逾期未办结，督办后未按时回复。',
      demand: '约谈后十日内整改到位，报送整改报告。',
      dueOn: onDate('2026-12-04'),
      followUpOn: onDate('2026-12-11'),
    };
    const { ids } = await player.read({ by, path: 'rectification/warning-talks', body }, Talk);
    refs.set('xs-s-2', ids[0] ?? '');
  });
  issue('2026-11-18', 'xs-s-2');
}
