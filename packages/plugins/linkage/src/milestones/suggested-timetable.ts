import type { Milestone } from '../campaigns/campaign-plan.ts';

/** A timetable to begin with: its dates are the ends of the window until somebody sets them. */
export function suggestedTimetable({
  windowFrom,
  windowTo,
}: {
  readonly windowFrom: string;
  readonly windowTo: string;
}): Milestone[] {
  return [
    step('briefing', '动员培训', { party: 'city', dueOn: windowFrom }),
    step('entry', '进驻', { kind: 'entry', dueOn: windowFrom, waitsFor: ['briefing'] }),
    step('exit', '撤离', { kind: 'exit', dueOn: windowTo, waitsFor: ['entry'] }),
    step('submission', '汇总报送', { kind: 'submission', dueOn: windowTo, waitsFor: ['exit'] }),
    step('report', '行业报告', { party: 'city', dueOn: windowTo, waitsFor: ['submission'] }),
  ];
}

function step(
  key: string,
  title: string,
  {
    dueOn,
    kind = 'other',
    party = 'county',
    waitsFor = [],
  }: Pick<Milestone, 'dueOn'> & Partial<Milestone>,
): Milestone {
  return { key, title, party, kind, dueOn, waitsFor };
}
