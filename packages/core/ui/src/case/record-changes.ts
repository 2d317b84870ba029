import type { TimelineChange } from '../page/Timeline.svelte';
import type { RecordEntry } from './case-types.ts';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return JSON.stringify(value);
}

/** What an entry changed, field by field; a field nobody has named keeps its key. */
export function changesOf(
  { before, after }: RecordEntry,
  names: Readonly<Record<string, string>>,
): TimelineChange[] {
  const old = isRecord(before) ? before : {};
  const now = isRecord(after) ? after : {};
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((key) => ({ field: names[key] ?? key, before: textOf(old[key]), after: textOf(now[key]) }))
    .filter((change) => change.before !== change.after);
}
