import type { TimelineEntry } from '../page/Timeline.svelte';
import { capacityWord } from './capacity-word.ts';
import type { CaseStep, RecordEntry } from './case-types.ts';
import { changesOf } from './record-changes.ts';

/** What was done where the state stayed as it was. */
const sentences: Readonly<Record<string, (title: string) => string>> = {
  sign: (title) => `签署了“${title}”`,
  approve: (title) => `签署了“${title}”`,
  return: (title) => `退回了签署“${title}”`,
  withdraw: (title) => `撤回了签署“${title}”`,
  opinion: (title) => `对“${title}”提出了意见`,
  copy: (title) => title,
  remind: (title) => title,
  transfer: (title) => title,
  reassign: (title) => title,
  delegate: (title) => title,
  answer: (title) => title,
  addSigners: (title) => title,
  dropSigner: (title) => title,
};

function sentenceOf(step: CaseStep): string {
  const { event, fromTitle, move, moveTitle, toTitle } = step;
  const capacity = capacityWord(step.capacity);
  const who = capacity ? `（${capacity}）` : '';
  const stays = fromTitle === toTitle;
  const sentence = stays ? sentences[event] : undefined;
  if (sentence) return `${who}${sentence(moveTitle)}`;
  if (move === 'start' && stays) return `${who}建立，状态为“${toTitle}”`;
  const way = stays ? '' : `，${fromTitle} → ${toTitle}`;
  return move === 'start' ? `${who}${moveTitle}${way}` : `${who}办理了“${moveTitle}”${way}`;
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
