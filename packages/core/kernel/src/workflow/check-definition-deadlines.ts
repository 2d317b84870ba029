import type { WorkflowDeadline, WorkflowDocument } from '@lianxun/plugin-api';
import { own } from '@lianxun/plugin-api/host';

import type { WorkflowCatalog } from './check-definition-names.ts';
import { canAct } from './check-definition-people.ts';
import { fault, warning, type DefinitionProblem } from './check-definition-problem.ts';

/** Faults of the deadlines, and states that wait without one. */
export function deadlineProblems(
  document: WorkflowDocument,
  relations: WorkflowCatalog['relations'],
): readonly DefinitionProblem[] {
  const keys = document.deadlines.map(({ key }) => key);
  const each = document.deadlines.flatMap((deadline, index): readonly DefinitionProblem[] => {
    const place = `deadlines.${index}`;
    return [
      ...(keys.indexOf(deadline.key) === index
        ? []
        : [fault('same_key', place, `期限标识“${deadline.key}”重复`, '改用不同的标识')]),
      ...neverRuns(document, deadline, place),
      ...pauseProblems(document, deadline, place),
      ...extensionProblems(deadline, { place, relations }),
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

function pauseProblems(
  { states }: WorkflowDocument,
  { title, whileIn, pausedIn = [] }: WorkflowDeadline,
  place: string,
): readonly DefinitionProblem[] {
  const outside = pausedIn.filter((state) => !whileIn.includes(state));
  return [
    ...outside.map((state) =>
      fault(
        'paused_outside',
        `${place}.pausedIn`,
        `期限“${title}”在“${own(states, state)?.title ?? state}”中并不计时，无从暂停`,
        '把该状态加入计时状态，或从暂停中去掉',
      ),
    ),
    ...(whileIn.every((state) => pausedIn.includes(state))
      ? [
          fault(
            'always_paused',
            `${place}.pausedIn`,
            `期限“${title}”在所有计时状态中都暂停，永远不会到期`,
            '至少留一个计时的状态',
          ),
        ]
      : []),
  ];
}

/** Who asks for a later date does not grant it. */
function extensionProblems(
  { title, extension }: WorkflowDeadline,
  {
    place,
    relations,
  }: { readonly place: string; readonly relations: WorkflowCatalog['relations'] },
): readonly DefinitionProblem[] {
  if (extension === undefined) return [];
  const asking = extension.by.flatMap((it) => ('relation' in it || 'user' in it ? [it] : []));
  return canAct(extension.approvers, asking, relations)
    ? []
    : [
        fault(
          'extension_self',
          `${place}.extension`,
          `期限“${title}”的延期由申请人自己批准`,
          '增加申请人以外的批准人',
        ),
      ];
}

function ladderProblems(
  { title, amount, unit, ladder = [] }: WorkflowDeadline,
  place: string,
): readonly DefinitionProblem[] {
  const stages = ladder.map((rung) =>
    'before' in rung ? `b${rung.before}` : `s${rung.sinceStart}`,
  );
  const isRepeated = new Set(stages).size !== stages.length;
  const length = unit === 'day' || unit === 'workday' ? amount : null;
  const early = ladder.filter(
    (rung) => length !== null && length > 0 && 'before' in rung && rung.before > length * 2,
  );
  return [
    ...(isRepeated
      ? [fault('same_stage', `${place}.ladder`, '同一天有两级提醒', '合并为一级，或改变天数')]
      : []),
    ...early.map(() =>
      warning(
        'rung_before_start',
        `${place}.ladder`,
        `期限“${title}”的提醒早于起算日，起算当天就会发出`,
        '减少提前的天数',
      ),
    ),
  ];
}

function waitingProblems({ states, deadlines }: WorkflowDocument): readonly DefinitionProblem[] {
  const waiting = Object.entries(states).filter(([, state]) => state.waiting === true);
  return waiting.flatMap(([key, { title }]): readonly DefinitionProblem[] => {
    const running = deadlines.filter(
      ({ whileIn, pausedIn }) => whileIn.includes(key) && pausedIn?.includes(key) !== true,
    );
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
