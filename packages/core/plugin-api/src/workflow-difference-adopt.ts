import { canonicalJson } from './canonical-json.ts';
import {
  describePart,
  workflowDifferences,
  type DefinitionWords,
  type DifferencePart,
  type WorkflowDifference,
} from './workflow-difference.ts';
import { WorkflowDocument } from './workflow-document.ts';
import { own as ownKey } from './workflow-people.ts';

/** A change somebody made to a common ancestor, as it meets one's own definition. */
export interface IncomingChange extends WorkflowDifference {
  /** Part and key: what is adopted by name. */
  readonly id: string;
  /** The own definition changed the same property otherwise; adopting gives that up. */
  readonly isConflict: boolean;
  /** The own definition already says so. */
  readonly isAdopted: boolean;
  /** The conflicting properties as the own definition has them. */
  readonly own: readonly { readonly path: string; readonly title: string; readonly text: string }[];
}

/** Three definitions: the common ancestor, its later version, and one's own. */
export interface ThreeWay {
  readonly base: WorkflowDocument;
  readonly latest: WorkflowDocument;
  readonly own: WorkflowDocument;
}

/** What has changed from base to latest, each with its bearing on the own definition. */
export function incomingChanges(
  three: ThreeWay,
  words: DefinitionWords = {},
): readonly IncomingChange[] {
  return workflowDifferences(three.base, three.latest, words).map((difference) => {
    const { part, key } = difference;
    const isAdopted = isTakenOver(three, difference);
    const ours = describePart(three.own, words, { part, key });
    const otherwise = difference.fields.flatMap(({ path, title, before, after }) => {
      const text = ours.find((field) => field.path === path)?.text;
      return text === undefined || text === before || text === after ? [] : [{ path, title, text }];
    });
    return {
      ...difference,
      id: `${part}:${key}`,
      isAdopted,
      isConflict: !isAdopted && (otherwise.length > 0 || isContested(three, difference)),
      own: isAdopted ? [] : otherwise,
    };
  });
}

function isTakenOver({ own, latest }: ThreeWay, { part, key, kind, fields }: WorkflowDifference) {
  const ours = valuesOf(own, part, key);
  const theirs = valuesOf(latest, part, key);
  if (ours === undefined || theirs === undefined) return ours === theirs;
  if (kind === 'added') return canonicalJson(ours) === canonicalJson(theirs);
  return fields.every(({ path }) => canonicalJson(ours[path]) === canonicalJson(theirs[path]));
}

/** Whether the own definition took out, added or changed as a whole what the change is about. */
function isContested({ own, base }: ThreeWay, { part, key, kind }: WorkflowDifference): boolean {
  const ours = valuesOf(own, part, key);
  if (kind === 'changed') return ours === undefined;
  if (kind === 'added') return ours !== undefined;
  return canonicalJson(ours) !== canonicalJson(valuesOf(base, part, key));
}

/** The own definition with the named changes taken over; what else was changed in it stays. */
export function adoptChanges(three: ThreeWay, ids: readonly string[]): WorkflowDocument {
  const adopted = workflowDifferences(three.base, three.latest)
    .filter(({ part, key }) => ids.includes(`${part}:${key}`))
    .reduce<WorkflowDocument>(
      (document, difference) =>
        withPart(document, difference, adoptedValues(document, three.latest, difference)),
      three.own,
    );
  return WorkflowDocument.parse(adopted);
}

type Values = Readonly<Record<string, unknown>>;

/** The part after adoption; undefined when it is taken out. */
function adoptedValues(
  own: WorkflowDocument,
  latest: WorkflowDocument,
  { part, key, kind, fields }: WorkflowDifference,
): Values | undefined {
  const ours = valuesOf(own, part, key);
  const theirs = valuesOf(latest, part, key);
  if (kind !== 'changed' || ours === undefined || theirs === undefined) return theirs;
  const changed = new Set(fields.map(({ path }) => path));
  const kept = Object.entries(ours).filter(([path]) => !changed.has(path));
  const taken = Object.entries(theirs).filter(([path]) => changed.has(path));
  return Object.fromEntries([...kept, ...taken]);
}

function valuesOf(
  document: WorkflowDocument,
  part: DifferencePart,
  key: string,
): Values | undefined {
  const { title, initial, authors, states, moves, deadlines, parties } = document;
  if (part === 'document') return { title, initial, authors };
  if (part === 'deadline') return deadlines.find((deadline) => deadline.key === key);
  if (part === 'party') return Object.hasOwn(parties, key) ? { title: parties[key] } : undefined;
  return ownKey<Values>(part === 'state' ? states : moves, key);
}

/** The parts come from documents that were read; whoever adopts reads the sum again. */
function withPart(
  document: WorkflowDocument,
  { part, key }: WorkflowDifference,
  values: Values | undefined,
): WorkflowDocument {
  const next: Record<string, unknown> = { ...document };
  if (part === 'document') Object.assign(next, values);
  if (part === 'state') next['states'] = withKey(document.states, key, values);
  if (part === 'move') next['moves'] = withKey(document.moves, key, values);
  if (part === 'party') next['parties'] = withKey(document.parties, key, values?.['title']);
  if (part === 'deadline') next['deadlines'] = withDeadline(document.deadlines, key, values);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every part keeps its shape, see above
  return next as unknown as WorkflowDocument;
}

function withKey(record: Values, key: string, value: unknown): Values {
  const { [key]: _former, ...others } = record;
  if (value === undefined) return others;
  return Object.hasOwn(record, key) ? { ...record, [key]: value } : { ...others, [key]: value };
}

function withDeadline(
  deadlines: readonly { readonly key: string }[],
  key: string,
  values: Values | undefined,
): readonly unknown[] {
  if (values === undefined) return deadlines.filter((deadline) => deadline.key !== key);
  const isKnown = deadlines.some((deadline) => deadline.key === key);
  return isKnown
    ? deadlines.map((deadline) => (deadline.key === key ? values : deadline))
    : [...deadlines, values];
}
