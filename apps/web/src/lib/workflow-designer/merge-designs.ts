import type { WorkflowDocument } from '@lianxun/plugin-api';
import type { ConflictField } from '@lianxun/ui';

import { placeTitle, type Place } from './place.ts';

/** What a draft holds, as it is saved. */
export interface Design {
  readonly title: string;
  readonly note: string;
  readonly document: WorkflowDocument;
  readonly layout: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

type Parts = Readonly<Record<string, unknown>>;
type PartText = (design: Design, part: string) => string;

const partMark = '/';

/** A design in the parts in which two people can each change their own. */
function partsOf({ title, note, document, layout }: Design): Parts {
  const { states, moves, deadlines, parties: _, ...head } = document;
  return Object.fromEntries([
    ['title', title],
    ['note', note],
    ...named('document', Object.entries(head)),
    ...named('state', Object.entries(states)),
    ...named('move', Object.entries(moves)),
    ...named(
      'deadline',
      deadlines.map((deadline) => [deadline.key, deadline]),
    ),
    ...named('layout', Object.entries(layout)),
  ]);
}

function named(kind: string, entries: readonly (readonly [string, unknown])[]) {
  return entries.map(([key, value]) => [`${kind}${partMark}${key}`, value] as const);
}

/** The order of properties means nothing: the database keeps its own. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, canonical(one)] as const);
  return Object.fromEntries(entries.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

const same = (left: unknown, right: unknown) =>
  left === right || JSON.stringify(canonical(left)) === JSON.stringify(canonical(right));

/** Whether two designs would be saved alike. */
export function isSameDesign(left: Design, right: Design): boolean {
  return same(left, right);
}

/** The parts both have changed since the base, each in its own way; positions never count. */
export function conflictsOf(
  { base, mine, theirs }: Readonly<Record<'base' | 'mine' | 'theirs', Design>>,
  textOf: PartText,
): readonly ConflictField[] {
  const [old, ours, others] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  const names = [...new Set([...Object.keys(ours), ...Object.keys(others)])];
  return names
    .filter((name) => !name.startsWith('layout'))
    .filter((name) => !same(ours[name], others[name]))
    .filter((name) => !same(old[name], ours[name]) && !same(old[name], others[name]))
    .map((name) => ({
      name,
      title: partTitle(name in ours ? mine : theirs, name),
      mine: name in ours ? textOf(mine, name) : '（已删除）',
      theirs: name in others ? textOf(theirs, name) : '（已删除）',
      suggested: 'mine',
    }));
}

/** Mine and theirs in one: what only one has changed, and where both have, what was chosen. */
export function merged(
  { base, mine, theirs }: Readonly<Record<'base' | 'mine' | 'theirs', Design>>,
  choices: Readonly<Record<string, 'mine' | 'theirs'>>,
): Design {
  const [old, ours, others] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  const names = [...new Set([...Object.keys(others), ...Object.keys(ours)])];
  const chosen = names.flatMap((name): readonly (readonly [string, unknown])[] => {
    const isMine = same(old[name], ours[name])
      ? false
      : same(old[name], others[name]) || choices[name] !== 'theirs';
    const from = isMine ? ours : others;
    return name in from ? [[name, from[name]]] : [];
  });
  return designOf(chosen, { ...theirs.document.parties, ...mine.document.parties });
}

function designOf(
  parts: readonly (readonly [string, unknown])[],
  parties: WorkflowDocument['parties'],
): Design {
  const entriesOf = (kind: string) =>
    parts
      .filter(([name]) => name.startsWith(`${kind}${partMark}`))
      .map(([name, value]) => [name.slice(kind.length + 1), value] as const);
  const whole = Object.fromEntries(parts);
  const design = {
    title: whole['title'],
    note: whole['note'],
    document: {
      ...Object.fromEntries(entriesOf('document')),
      parties,
      states: Object.fromEntries(entriesOf('state')),
      moves: Object.fromEntries(entriesOf('move')),
      deadlines: entriesOf('deadline').map(([, value]) => value),
    },
    layout: Object.fromEntries(entriesOf('layout')),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- put together from the parts of two designs
  return design as unknown as Design;
}

const documentTitles: Readonly<Record<string, string>> = {
  title: '记录的名称',
  initial: '起始状态',
  authors: '编写人',
};

function partTitle(design: Design, name: string): string {
  const [part = '', key = ''] = name.split(partMark);
  if (name === 'title') return '版本名称';
  if (name === 'note') return '改动说明';
  const place = placeOfPart(part, key);
  return place ? placeTitle(design.document, place) : (documentTitles[key] ?? '流程');
}

export function placeOfPart(part: string, key: string): Place | undefined {
  return part === 'state' || part === 'move' || part === 'deadline' ? { part, key } : undefined;
}
