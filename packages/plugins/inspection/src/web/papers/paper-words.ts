import type { Api } from '@lianxun/api-client';
import { fieldText } from '@lianxun/ui';

import { fieldNames } from '../case/record-words.ts';
import { paperSources, responsibilityKinds, wordOf, type Team } from '../reading/words.ts';
import type { PaperForm } from './paper-form.ts';

const order: readonly (keyof PaperForm)[] = [
  'title',
  'draftedOn',
  'source',
  'domains',
  'summary',
  'facts',
  'whenWhere',
  'basis',
  'responsible',
  'responsibilityKind',
  'foundOn',
  'finderIds',
  'handlerIds',
  'accurateMethod',
  'accurateSubject',
  'accurateWhenWhere',
  'accuratePolicy',
  'isCadreLead',
];

/** The fields that can be changed, in the order of the form, as a conflict names them. */
export const paperFields: Readonly<Record<string, string>> = Object.fromEntries(
  order.map((field) => [field, wordOf(fieldNames, field)]),
);

type Names = ReadonlyMap<string, string>;

/** Names by user id of those who may be finders and handlers. */
export async function teamNames(api: Api, at: string, teamId: string): Promise<Names> {
  const { members } = await api.get<Team>(`${at}/inspection/teams/${teamId}`);
  return new Map(members.map(({ userId, displayName }) => [userId, displayName]));
}

/** A value of the form as people read it. */
export function paperText(name: string, value: unknown, names: Names): string {
  if (Array.isArray(value)) {
    return value.map((id) => names.get(String(id)) ?? '已离组人员').join('、');
  }
  const text = fieldText(value);
  if (name === 'source') return wordOf(paperSources, text);
  return name === 'responsibilityKind' ? wordOf(responsibilityKinds, text) : text;
}
