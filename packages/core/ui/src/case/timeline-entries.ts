import type { TimelineEntry } from '../page/Timeline.svelte';
import { capacityWord } from './capacity-word.ts';
import type { CaseStep, RecordEntry } from './case-types.ts';
import { changesOf } from './record-changes.ts';

const verbs: Readonly<Record<string, string>> = {
  sign: '签署了',
  approve: '签署了',
  return: '退回了签署',
  withdraw: '撤回了签署',
};

function sentenceOf(step: CaseStep): string {
  const capacity = capacityWord(step.capacity);
  const who = capacity ? `（${capacity}）` : '';
  if (step.move === 'start') return `${who}建立，状态为“${step.toTitle}”`;
  const verb = verbs[step.event];
  if (verb && step.fromTitle === step.toTitle) return `${who}${verb}“${step.moveTitle}”`;
  if (step.fromTitle === step.toTitle) return `${who}办理了“${step.moveTitle}”`;
  return `${who}办理了“${step.moveTitle}”，${step.fromTitle} → ${step.toTitle}`;
}

/** The moves of a case as sentences, newest first. */
export function stepTimeline(history: readonly CaseStep[]): TimelineEntry[] {
  return history
    .toSorted((left, right) => right.occurredAt.localeCompare(left.occurredAt))
    .map((step) => {
      const note = [step.reason, step.opinion].filter(Boolean).join('；');
      return {
        id: step.id,
        at: step.occurredAt,
        actor: step.actorName,
        sentence: sentenceOf(step),
        note: note === '' ? undefined : note,
        tone: step.event === 'return' ? 'alert' : step.event === 'withdraw' ? 'neutral' : 'accent',
      };
    });
}

interface Names {
  readonly fields: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, string>>;
}

function recordSentence({ action, summary }: RecordEntry, actions: Names['actions']): string {
  if (action === 'core.case_moved' && summary) return `办理了：${summary}`;
  return summary ?? actions[action] ?? '更新了记录';
}

/** Every change that was recorded, newest first. */
export function recordTimeline(
  records: readonly RecordEntry[],
  { fields, actions }: Names,
): TimelineEntry[] {
  return records
    .toSorted((left, right) => right.occurredAt.localeCompare(left.occurredAt))
    .map((record) => ({
      id: record.id,
      at: record.occurredAt,
      actor: record.actorName,
      sentence: recordSentence(record, actions),
      changes: changesOf(record, fields),
    }));
}
