/** Typing pauses shorter than this belong to one step, in milliseconds. */
const typingPause = 1500;

interface Step<T> {
  readonly title: string;
  readonly value: T;
  readonly group: string | undefined;
  readonly at: number;
}

/** What was edited, step by step, as far back as the session goes. */
export interface History<T> {
  /** Never empty; the last one is what stands now. */
  readonly past: readonly Step<T>[];
  readonly future: readonly Step<T>[];
}

export function startHistory<T>(value: T): History<T> {
  return { past: [{ title: '', value, group: undefined, at: 0 }], future: [] };
}

export function present<T>({ past }: History<T>): T {
  const last = past.at(-1);
  if (!last) throw new Error('A history always has a present');
  return last.value;
}

/** Adds a step; one of the same group that follows at once becomes part of the step before. */
export function record<T>(
  { past }: History<T>,
  step: { readonly title: string; readonly value: T; readonly group?: string | undefined },
  at: number,
): History<T> {
  const last = past.at(-1);
  const joins =
    past.length > 1 &&
    step.group !== undefined &&
    last?.group === step.group &&
    at - last.at < typingPause;
  const next = { title: step.title, value: step.value, group: step.group, at };
  if (!joins) return { past: [...past, next], future: [] };
  return { past: [...past.slice(0, -1), { ...next, title: last.title }], future: [] };
}

export function undo<T>({ past, future }: History<T>): History<T> {
  const last = past.at(-1);
  if (past.length < 2 || !last) return { past, future };
  return { past: past.slice(0, -1), future: [last, ...future] };
}

/** The step comes back as one of its own: typing on does not join it. */
export function redo<T>({ past, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  if (!next) return { past, future };
  return { past: [...past, { ...next, group: undefined }], future: rest };
}

/** Name of the step that would be undone; undefined when there is none. */
export function undoTitle<T>({ past }: History<T>): string | undefined {
  return past.length > 1 ? past.at(-1)?.title : undefined;
}

export function redoTitle<T>({ future }: History<T>): string | undefined {
  return future[0]?.title;
}
