import type { AnswerProblem, Ctx, FormAnswers, FormField } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { seesPeople } from '../people/sees-people.ts';
import { listPeopleNamed, listUnitsNamed } from './form-references.repository.ts';
import type { RecordTypes } from './record-types.ts';

/** Names of what answers refer to, by id; what this scope does not reach is absent. */
export type ReferenceNames = ReadonlyMap<string, string>;

export interface AnsweredRecord {
  readonly type: string;
  readonly id: string;
}

/** Looks up every person, unit, file and record the answers point at. */
export async function nameReferences(
  ctx: Ctx,
  services: RecordTypes,
  about: {
    readonly record: AnsweredRecord;
    readonly fields: readonly FormField[];
    readonly answers: FormAnswers;
  },
): Promise<ReferenceNames> {
  const { record, fields, answers } = about;
  const tx = coreTx(ctx);
  const people = seesPeople(ctx) ? idsOf(fields, answers, 'person') : [];
  const units = idsOf(fields, answers, 'unit');
  const files = idsOf(fields, answers, 'files');
  const found = [
    ...(people.length === 0 ? [] : await listPeopleNamed(tx, people)),
    ...(units.length === 0 ? [] : await listUnitsNamed(tx, units)),
    ...(files.length === 0 ? [] : await filesOf(ctx, record)),
  ];
  const names = new Map(found.map(({ id, name }) => [id, name]));
  for (const reference of idsOf(fields, answers, 'record')) {
    const [type = '', id = ''] = reference.split('/');
    const place = await services.recordTypes.get(type)?.recordType.find(ctx, id);
    if (place !== undefined) names.set(id, place.title);
  }
  return names;
}

async function filesOf(ctx: Ctx, { type, id }: AnsweredRecord) {
  const files = (await ctx.files.list(type, [id])).get(id) ?? [];
  return files.map((file) => ({ id: file.id, name: file.fileName }));
}

function idsOf(
  fields: readonly FormField[],
  answers: FormAnswers,
  kind: FormField['kind'],
): string[] {
  return fields
    .filter((field) => field.kind === kind)
    .flatMap(({ key }) => referencesIn(answers[key]));
}

const referencesIn = (value: unknown): string[] =>
  [value].flat().filter((each): each is string => typeof each === 'string');

const absent = {
  person: '所选人员不在名册中，或不在您的权限范围内，请重新选择',
  unit: '所选单位不在单位库中，或不在您的权限范围内，请重新选择',
  files: '有的附件已被移除，请重新上传',
  record: '所选事项不存在，或不在您的权限范围内，请重新选择',
} as const;

/** Answers that point at nothing this scope reaches; what was stored before is taken as it is. */
export function absentReferences(
  fields: readonly FormField[],
  answers: { readonly now: FormAnswers; readonly before: FormAnswers },
  names: ReferenceNames,
): AnswerProblem[] {
  return fields.flatMap(({ key, kind, title }) => {
    if (kind !== 'person' && kind !== 'unit' && kind !== 'files' && kind !== 'record') return [];
    const before = new Set(referencesIn(answers.before[key]));
    const lost = referencesIn(answers.now[key]).some(
      (reference) => !before.has(reference) && !names.has(reference.split('/').at(-1) ?? ''),
    );
    return lost ? [{ field: key, message: `“${title}”：${absent[kind]}` }] : [];
  });
}
