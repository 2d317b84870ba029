import { inspectionTypes, type RegisterValues } from '@lianxun/plugin-api';

import { definedOf } from '../findings/changed-fields.rules.ts';
import { flagIn, optionIn, referenceIn, tagsIn, textIn } from './cell-values.rules.ts';

/** What the team has written and the feedback freezes. Columns the sheet lacks stay as they are. */
export function wordingIn(values: RegisterValues) {
  return definedOf({
    inspectionType: optionIn(values, 'inspectionType', inspectionTypes) ?? undefined,
    level: optionIn(values, 'level', ['county', 'village']) ?? undefined,
    cat1: textIn(values, 'cat1') ?? undefined,
    cat2: textIn(values, 'cat2'),
    cat3: textIn(values, 'cat3'),
    tags: tagsIn(values, 'tags'),
    isKey: flagIn(values, 'isKey') ?? undefined,
    text: textIn(values, 'finding') ?? undefined,
    manifestation: textIn(values, 'manifestation'),
  });
}

/** What the unit answers for. */
export function accountIn(values: RegisterValues) {
  return definedOf({
    rootCause: textIn(values, 'rootCause'),
    goal: textIn(values, 'goal'),
    ...personIn(values, 'leadLeader', 'leadLeaderId'),
    ...personIn(values, 'principal', 'principalId'),
    generalise: textIn(values, 'generalise'),
    selfOpinion: textIn(values, 'selfOpinion'),
    note: textIn(values, 'note'),
  });
}

/** What the plan fixes. */
export function planIn(detail: RegisterValues) {
  const owner = referenceIn(detail, 'owner') ?? undefined;
  return definedOf({
    text: textIn(detail, 'measure') ?? undefined,
    leadDepartment: textIn(detail, 'leadDept') ?? undefined,
    coDepartment: textIn(detail, 'coDept'),
    owner: owner?.text,
    ownerId: owner?.id,
    dueOn: textIn(detail, 'due'),
    rectificationType:
      optionIn(detail, 'rectificationType', ['immediate', 'concentrated', 'longTerm']) ?? undefined,
  });
}

/** The fields whose value would change. */
export function differing<Changes extends object>(row: object, changes: Changes): Partial<Changes> {
  const before = new Map<string, unknown>(Object.entries(row));
  const changed = Object.entries(changes).filter(
    ([key, value]) => JSON.stringify(before.get(key)) !== JSON.stringify(value),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- some of the entries of the changes
  return Object.fromEntries(changed) as Partial<Changes>;
}

/** Latest date of the measures: until when the finding as a whole runs. */
export function latestDue(dueDates: readonly (string | null)[]): string | null {
  return (
    dueDates
      .filter((date) => date !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

function personIn(
  values: RegisterValues,
  nameKey: 'leadLeader' | 'principal',
  idKey: 'leadLeaderId' | 'principalId',
) {
  const person = referenceIn(values, nameKey);
  if (person === undefined) return {};
  return { [nameKey]: person?.text ?? null, [idKey]: person?.id ?? null };
}
