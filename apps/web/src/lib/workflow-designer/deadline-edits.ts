import type { LadderRung, WorkflowDeadline, WorkflowDocument } from '@lianxun/plugin-api';

import { freeKey, freeTitle, patched, type Change, type Patch } from './change.ts';
import { wholeDocument } from './place.ts';

/** A new deadline that runs from entering a state until it is left. */
export function addDeadline(document: WorkflowDocument, state: string): Change {
  const name = document.states[state]?.title ?? '';
  const taken = document.deadlines.map((deadline) => deadline.title);
  const title = freeTitle(`${name}期限`, taken);
  const keys = document.deadlines.map((deadline) => deadline.key);
  const key = freeKey('deadline', title, keys);
  const deadline: WorkflowDeadline = {
    key,
    title,
    amount: 10,
    unit: 'workday',
    from: { enter: state },
    whileIn: [state],
  };
  return {
    title: '增加期限',
    document: { ...document, deadlines: [...document.deadlines, deadline] },
    place: { part: 'deadline', key },
  };
}

export function changeDeadline(
  document: WorkflowDocument,
  key: string,
  patch: Patch<WorkflowDeadline>,
): Change {
  const deadline = document.deadlines.find((one) => one.key === key);
  if (!deadline) return { title: '', document };
  const deadlines = document.deadlines.map((one) => (one === deadline ? patched(one, patch) : one));
  return {
    title: `修改期限“${deadline.title}”`,
    document: { ...document, deadlines },
    group: `deadline-${key}.${Object.keys(patch).join()}`,
  };
}

export function removeDeadline(document: WorkflowDocument, key: string): Change {
  const deadline = document.deadlines.find((one) => one.key === key);
  if (!deadline) return { title: '', document };
  return {
    title: `删除期限“${deadline.title}”`,
    document: { ...document, deadlines: document.deadlines.filter((one) => one !== deadline) },
    place: wholeDocument,
  };
}

/** Replaces the ladder; an empty one is left out. */
export function changeLadder(
  document: WorkflowDocument,
  key: string,
  ladder: readonly LadderRung[],
): Change {
  return changeDeadline(document, key, { ladder: ladder.length === 0 ? undefined : ladder });
}
