import { canonicalJson } from './canonical-json.ts';
import {
  describeDeadline,
  describeDocument,
  describeMove,
  describeState,
  type DefinitionWords,
  type WordedField,
} from './workflow-difference-words.ts';
import type { WorkflowDocument } from './workflow-document.ts';

export type { DefinitionWords } from './workflow-difference-words.ts';

export type DifferencePart = 'state' | 'move' | 'deadline' | 'party' | 'document';

/** One property that differs, before and after in words that are ready to be shown. */
export interface FieldDifference {
  readonly path: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** One thing of a definition that was added, taken out or changed. */
export interface WorkflowDifference {
  readonly part: DifferencePart;
  /** Key of the state, move, deadline or party; empty for the document as a whole. */
  readonly key: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldDifference[];
}

interface WordedItem {
  readonly title: string;
  readonly fields: readonly WordedField[];
  /** The properties themselves: a state that is only called otherwise changes no move that names it. */
  readonly values: object;
}

type WordedParts = Readonly<Record<DifferencePart, ReadonlyMap<string, WordedItem>>>;

/** What a new or lost thing has in common with any other need not be told of it. */
const unsaid: ReadonlySet<string> = new Set(['无', '否', '不可延期']);

const order: readonly DifferencePart[] = ['document', 'state', 'move', 'deadline', 'party'];

/** What the second definition changes in the first, in document order; empty when they say the same. */
export function workflowDifferences(
  before: WorkflowDocument,
  after: WorkflowDocument,
  words: DefinitionWords = {},
): readonly WorkflowDifference[] {
  const old = describeParts(before, words);
  const next = describeParts(after, words);
  return order.flatMap((part) => {
    const keys = [...new Set([...old[part].keys(), ...next[part].keys()])];
    return keys.flatMap((key) =>
      differenceOf(part, key, [old[part].get(key), next[part].get(key)]),
    );
  });
}

/** Every property of one thing of a definition in words; none when it is not in it. */
export function describePart(
  document: WorkflowDocument,
  words: DefinitionWords,
  { part, key }: { readonly part: DifferencePart; readonly key: string },
): readonly WordedField[] {
  return describeParts(document, words)[part].get(key)?.fields ?? [];
}

function describeParts(document: WorkflowDocument, words: DefinitionWords): WordedParts {
  const naming = { document, words };
  return {
    document: new Map([
      ['', { title: '流程', fields: describeDocument(naming), values: document }],
    ]),
    state: described(Object.entries(document.states), (state) => describeState(naming, state)),
    move: described(Object.entries(document.moves), (move) => describeMove(naming, move)),
    deadline: described(
      document.deadlines.map((deadline) => [deadline.key, deadline] as const),
      (deadline) => describeDeadline(naming, deadline),
    ),
    party: new Map(
      Object.entries(document.parties).map(([key, title]) => [
        key,
        { title, fields: [{ path: 'title', title: '称谓', text: title }], values: { title } },
      ]),
    ),
  };
}

function described<Item extends { readonly title: string }>(
  items: readonly (readonly [string, Item])[],
  describe: (item: Item) => readonly WordedField[],
): ReadonlyMap<string, WordedItem> {
  return new Map(
    items.map(([key, item]) => [key, { title: item.title, fields: describe(item), values: item }]),
  );
}

function differenceOf(
  part: DifferencePart,
  key: string,
  [before, after]: readonly [WordedItem | undefined, WordedItem | undefined],
): readonly WorkflowDifference[] {
  const paths = (after ?? before)?.fields ?? [];
  const isBoth = before !== undefined && after !== undefined;
  const fields = paths.flatMap(({ path, title }): readonly FieldDifference[] => {
    const old = textAt(before, path);
    const next = textAt(after, path);
    const isSame = old === next || (isBoth && isEqual([before, after], path));
    const isNoise = !isBoth && unsaid.has(`${old}${next}`);
    return isSame || isNoise ? [] : [{ path, title, before: old, after: next }];
  });
  if (isBoth && fields.length === 0) return [];
  const title = (after ?? before)?.title ?? key;
  return [{ part, key, title, kind: kindOf(before, after), fields }];
}

function kindOf(before: WordedItem | undefined, after: WordedItem | undefined) {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function textAt(item: WordedItem | undefined, path: string): string {
  return item?.fields.find((field) => field.path === path)?.text ?? '';
}

function isEqual(
  [before, after]: readonly [WordedItem | undefined, WordedItem | undefined],
  path: string,
): boolean {
  const valueIn = (item: WordedItem | undefined): unknown =>
    item === undefined ? undefined : Reflect.get(item.values, path);
  return canonicalJson(valueIn(before)) === canonicalJson(valueIn(after));
}
