import { NotFoundError, type Ctx, type Plugin } from '@lianxun/plugin-api';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { checkDefinition, type DefinitionProblem } from '../workflow/check-definition.ts';
import { caseTypeOf } from './case-types-of.ts';
import { checkedCatalog } from './catalog.rules.ts';
import {
  findDefinition,
  listDefinitionHeads,
  type DefinitionRow,
} from './definitions.repository.ts';
import { catalogOf } from './get-catalog.ts';
import { namesOfAuthors, originTitle } from './version-words.ts';
import type { VersionView } from './versions.schemas.ts';

/** Faults of a document about this type in this tenant; one about another type is a fault as well. */
export async function problemsOf(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { subject, document }: { readonly subject: string; readonly document: unknown },
): Promise<DefinitionProblem[]> {
  const known = caseTypeOf(plugins, subject);
  const found = checkDefinition(document, checkedCatalog(await catalogOf(ctx, plugins, known)));
  return [...subjectProblems(subject, document), ...found];
}

function subjectProblems(subject: string, document: unknown): DefinitionProblem[] {
  const stated: unknown =
    typeof document === 'object' && document !== null ? Reflect.get(document, 'subject') : subject;
  if (stated === subject) return [];
  return [
    {
      code: 'other_subject',
      severity: 'error',
      place: 'subject',
      message: '这份流程不属于该类事项',
      remedy: '选择同一类事项的流程文件',
    },
  ];
}

export async function getVersion(
  ctx: Ctx,
  plugins: readonly Plugin[],
  id: string,
): Promise<z.input<typeof VersionView>> {
  const row = await findDefinition(coreTx(ctx), id);
  if (row === undefined) throw versionNotFound(id);
  return await toVersionView(ctx, plugins, row);
}

export function versionNotFound(id: string): NotFoundError {
  return new NotFoundError('core.workflow_version_not_found', `No workflow version ${id}`);
}

const Layout = z.record(z.string(), z.object({ x: z.number(), y: z.number() }));

export const layoutOf = ({ layout }: Pick<DefinitionRow, 'layout'>) => Layout.parse(layout);

async function toVersionView(
  ctx: Ctx,
  plugins: readonly Plugin[],
  row: DefinitionRow,
): Promise<z.input<typeof VersionView>> {
  const { subjectType: subject, document } = row;
  const known = caseTypeOf(plugins, subject);
  const nameOf = await namesOfAuthors(ctx, [row]);
  const versions = await listDefinitionHeads(coreTx(ctx), { subjectType: subject });
  return {
    id: row.id,
    subject,
    subjectTitle: known.caseType.document.title,
    number: row.number,
    status: row.status,
    title: row.title,
    note: row.note,
    origin: row.origin,
    originTitle: originTitle(row.origin, versions, plugins),
    document,
    layout: layoutOf(row),
    problems: await problemsOf(ctx, plugins, { subject, document }),
    returnReason: row.returnReason,
    draftedBy: nameOf(row.draftedBy),
    updatedAt: row.updatedAt,
    publishedAt: row.publishedAt,
    version: row.version,
  };
}
