import type { WorkflowDeadline, WorkflowDocument } from '@lianxun/plugin-api';
import { own } from '@lianxun/plugin-api/host';

import { fault, warning, type DefinitionProblem } from './check-definition-problem.ts';

/** Faults of the deadlines, and states that wait without one. */
export function deadlineProblems(document: WorkflowDocument): readonly DefinitionProblem[] {
  const keys = document.deadlines.map(({ key }) => key);
  const each = document.deadlines.flatMap((deadline, index): readonly DefinitionProblem[] => {
    const place = `deadlines.${index}`;
    return [
      ...(keys.indexOf(deadline.key) === index
        ? []
        : [fault('same_key', place, `期限标识“${deadline.key}”重复`, '改用不同的标识')]),
      ...neverRuns(document, deadline, place),
      ...ladderProblems(deadline, place),
    ];
  });
  return [...each, ...waitingProblems(document)];
}

function neverRuns(
  document: WorkflowDocument,
  { from, whileIn, title }: WorkflowDeadline,
  place: string,
): readonly DefinitionProblem[] {
  if ('date' in from) return [];
  const start = 'enter' in from ? from.enter : own(document.moves, from.move)?.to;
  if (start === undefined || whileIn.includes(start)) return [];
  return [
    fault(
      'deadline_never_runs',
      place,
      `期限“${title}”起算时所在的状态不在它的计时状态之内`,
      '把起算后的状态加入计时状态',
    ),
  ];
}

function ladderProblems({ ladder }: WorkflowDeadline, place: string): readonly DefinitionProblem[] {
  const stages = (ladder ?? []).map((rung) =>
    'before' in rung ? `b${rung.before}` : `s${rung.sinceStart}`,
  );
  return new Set(stages).size === stages.length
    ? []
    : [fault('same_stage', `${place}.ladder`, '同一天有两级提醒', '合并为一级，或改变天数')];
}

function waitingProblems({ states, deadlines }: WorkflowDocument): readonly DefinitionProblem[] {
  const waiting = Object.entries(states).filter(([, state]) => state.waiting === true);
  return waiting.flatMap(([key, { title }]): readonly DefinitionProblem[] => {
    const running = deadlines.filter(({ whileIn }) => whileIn.includes(key));
    const place = `states.${key}`;
    if (running.length === 0) {
      const message = `状态“${title}”在等待办理，却没有期限`;
      return [fault('no_deadline', place, message, '为它设置期限，或去掉“等待”标记')];
    }
    return running.some(({ amount }) => amount !== null)
      ? []
      : [warning('deadline_off', place, `状态“${title}”的期限尚未设定天数`, '填写天数后才会提醒')];
  });
}
