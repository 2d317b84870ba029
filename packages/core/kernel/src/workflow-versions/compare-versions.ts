import {
  ConflictError,
  readWorkflowDocument,
  type Ctx,
  type Plugin,
  type WorkflowDocument,
} from '@lianxun/plugin-api';
import { workflowDifferences, type DefinitionWords } from '@lianxun/plugin-api/host';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { caseTypeOf } from './case-types-of.ts';
import type { NamedCatalog, NamedKey } from './catalog.rules.ts';
import { findDefinition, findPublished, type DefinitionRow } from './definitions.repository.ts';
import { catalogOf } from './get-catalog.ts';
import { versionNotFound } from './get-version.ts';
import type { DifferenceView } from './versions.schemas.ts';

/** What the second version changes in the first; both are of one type. */
export async function compareVersions(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { before, after }: { readonly before: string | undefined; readonly after: string },
): Promise<z.input<typeof DifferenceView>[]> {
  const next = await versionOf(ctx, after);
  const old =
    before === undefined
      ? await findPublished(coreTx(ctx), next.subjectType)
      : await versionOf(ctx, before);
  if (old?.subjectType !== next.subjectType) throw versionNotFound(before ?? '');
  const words = await wordsOf(ctx, plugins, next.subjectType);
  return differenceViews(readDocument(old.document), readDocument(next.document), words);
}

async function versionOf(ctx: Ctx, id: string): Promise<DefinitionRow> {
  const row = await findDefinition(coreTx(ctx), id);
  if (row === undefined) throw versionNotFound(id);
  return row;
}

export function differenceViews(
  before: WorkflowDocument,
  after: WorkflowDocument,
  words: DefinitionWords,
): z.input<typeof DifferenceView>[] {
  return workflowDifferences(before, after, words).map(({ fields, ...difference }) => ({
    ...difference,
    fields: [...fields],
  }));
}

/** @throws ConflictError for a draft that is no definition yet. */
export function readDocument(value: unknown): WorkflowDocument {
  try {
    return readWorkflowDocument(value);
  } catch (error) {
    if (error instanceof z.ZodError)
      throw new ConflictError('core.workflow_unreadable', 'The draft is no definition yet');
    throw error;
  }
}

/** The names a definition of the type may use, for comparisons in words. */
export async function wordsOf(
  ctx: Ctx,
  plugins: readonly Plugin[],
  subject: string,
): Promise<DefinitionWords> {
  return definitionWords(await catalogOf(ctx, plugins, caseTypeOf(plugins, subject)));
}

function definitionWords(catalog: NamedCatalog): DefinitionWords {
  return {
    stages: titles(catalog.stages),
    roles: titles(catalog.roles),
    permissions: titles(catalog.permissions),
    relations: titles(catalog.relations),
    guards: titles(catalog.guards),
    fields: titles(catalog.fields),
    counters: titles(catalog.counters),
    events: titles(catalog.events),
    forms: titles(catalog.forms),
    users: Object.fromEntries(catalog.users.map(({ id, name }) => [id, name])),
  };
}

function titles(list: readonly NamedKey[]): Readonly<Record<string, string>> {
  return Object.fromEntries(list.map(({ key, title }) => [key, title]));
}
