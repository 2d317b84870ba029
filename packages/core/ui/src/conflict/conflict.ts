export type Side = 'mine' | 'theirs';

/** One field that somebody else has changed meanwhile, as both people would read it. */
export interface ConflictField {
  readonly name: string;
  readonly title: string;
  readonly mine: string;
  readonly theirs: string;
  /** Theirs where I left the field alone, mine where both have changed it. */
  readonly suggested: Side;
}

export type Choices = Readonly<Record<string, Side>>;

interface Sides {
  /** As it was when I began; without it every difference counts as theirs. */
  readonly base?: object | undefined;
  readonly mine: object;
  readonly theirs: object;
}

type Wording = (name: string, value: unknown) => string;

/** A value of a form as it stands on the page. */
export function fieldText(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(fieldText).join('、');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function valueOf(form: object, name: string): unknown {
  return Object.entries(form).find(([key]) => key === name)?.[1];
}

const same = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left ?? '') === JSON.stringify(right ?? '');

/** The fields with a title where theirs is neither mine nor what I began with. */
export function conflictsOf(
  titles: Readonly<Record<string, string>>,
  { base, mine, theirs }: Sides,
  textOf: Wording = (_, value) => fieldText(value),
): ConflictField[] {
  return Object.entries(titles).flatMap(([name, title]) => {
    const [ours, other] = [valueOf(mine, name), valueOf(theirs, name)];
    const before = base && valueOf(base, name);
    if (same(ours, other) || (base && same(before, other))) return [];
    return [
      {
        name,
        title,
        mine: textOf(name, ours),
        theirs: textOf(name, other),
        suggested: base && same(before, ours) ? 'theirs' : 'mine',
      },
    ];
  });
}

/** Mine, with theirs where theirs was chosen. */
export function settled<Form extends object>(
  { mine, theirs }: { readonly mine: Form; readonly theirs: Form },
  choices: Choices,
): Form {
  const taken = Object.entries(theirs).filter(([name]) => choices[name] === 'theirs');
  return { ...mine, ...Object.fromEntries(taken) };
}

interface Part {
  readonly text: string;
  readonly differs: boolean;
}

/** A text in parts: what it shares with the other at its start and end, and what it has of its own. */
export function partsOf(text: string, other: string): Part[] {
  const own = Array.from(text);
  const their = Array.from(other);
  const shortest = Math.min(own.length, their.length);
  let start = 0;
  while (start < shortest && own[start] === their[start]) start += 1;
  let end = 0;
  while (end < shortest - start && own.at(-1 - end) === their.at(-1 - end)) end += 1;
  return [
    { text: own.slice(0, start).join(''), differs: false },
    { text: own.slice(start, own.length - end).join(''), differs: true },
    { text: own.slice(own.length - end).join(''), differs: false },
  ].filter(({ text: part }) => part !== '');
}
