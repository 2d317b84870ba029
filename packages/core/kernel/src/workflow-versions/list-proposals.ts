import { NotFoundError, type Ctx, type Plugin } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { caseTypeOf } from './case-types-of.ts';
import { differenceViews, readDocument, wordsOf } from './compare-versions.ts';
import {
  findDefinition,
  findOwnTenant,
  findPublished,
  listDefinitionHeads,
  type DefinitionHead,
} from './definitions.repository.ts';
import { layoutOf, problemsOf } from './get-version.ts';
import { decisionConflicts, offersTemplates } from './publish-proposal.ts';
import { namesOfAuthors } from './version-words.ts';
import type { ProposalItem, ProposalView } from './versions.schemas.ts';

/** Workflows that wait for the security administrator, oldest first. */
export async function listProposals(
  ctx: Ctx,
  plugins: readonly Plugin[],
): Promise<z.input<typeof ProposalItem>[]> {
  const rows = await listDefinitionHeads(coreTx(ctx), { status: 'proposed' });
  const nameOf = await namesOfAuthors(ctx, rows);
  return rows
    .toSorted((a, b) => ((a.proposedAt ?? '') < (b.proposedAt ?? '') ? -1 : 1))
    .map((row) => toItem(ctx, plugins, { row, nameOf }));
}

function toItem(
  ctx: Ctx,
  plugins: readonly Plugin[],
  {
    row,
    nameOf,
  }: { readonly row: DefinitionHead; readonly nameOf: (id: string | null) => string | null },
): z.input<typeof ProposalItem> {
  return {
    id: row.id,
    subject: row.subjectType,
    subjectTitle: caseTypeOf(plugins, row.subjectType).caseType.document.title,
    number: row.number,
    title: row.title,
    note: row.note,
    draftedBy: nameOf(row.draftedBy),
    proposedBy: nameOf(row.proposedBy),
    proposedAt: row.proposedAt ?? row.updatedAt,
    closedReasons: decisionConflicts(row, ctx.actor.userId).map(({ message }) => message),
  };
}

/** A proposal with what it would change. */
export async function getProposal(
  ctx: Ctx,
  plugins: readonly Plugin[],
  id: string,
): Promise<z.input<typeof ProposalView>> {
  const tx = coreTx(ctx);
  const row = await findDefinition(tx, id);
  if (row?.status !== 'proposed')
    throw new NotFoundError('core.workflow_version_not_found', `No proposal ${id}`);
  const { subjectType: subject, document } = row;
  const published = await findPublished(tx, subject);
  const words = await wordsOf(ctx, plugins, subject);
  const nameOf = await namesOfAuthors(ctx, [row]);
  const tenant = await findOwnTenant(tx);
  return {
    ...toItem(ctx, plugins, { row, nameOf }),
    document,
    layout: layoutOf(row),
    problems: await problemsOf(ctx, plugins, { subject, document }),
    differences:
      published === undefined
        ? []
        : differenceViews(readDocument(published.document), readDocument(document), words),
    publishedNumber: published?.number ?? null,
    mayBeTemplate: offersTemplates(tenant?.kind),
    version: row.version,
  };
}
