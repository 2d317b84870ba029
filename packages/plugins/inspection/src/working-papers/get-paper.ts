import type { InspectionCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { contentHash } from './content-hash.ts';
import { namer } from './list-papers.ts';
import { PaperContent } from './paper-content.ts';
import { findEdition, listEditions } from './paper-editions.repository.ts';
import { findPaper } from './working-papers.repository.ts';
import type { EditionView, PaperView } from './working-papers.schemas.ts';

/** A paper with its evidence and the editions that were locked. */
export async function getPaper(ctx: InspectionCtx, id: string): Promise<PaperView> {
  const row = requireFound(await findPaper(ctx.tx, id), 'paper');
  const named = await namer(ctx, [row]);
  const files = (await ctx.files.list('workingPaper', [id])).get(id) ?? [];
  return {
    ...row,
    handlers: row.handlerIds.map(named),
    finders: row.finderIds.map(named),
    leader: row.leaderId === null ? null : named(row.leaderId),
    evidence: files.filter((file) => file.purpose === 'evidence'),
    editions: await listEditions(ctx.tx, id),
  };
}

/** A locked edition as it was sealed. */
export async function getEdition(
  ctx: InspectionCtx,
  paperId: string,
  edition: number,
): Promise<EditionView> {
  const row = requireFound(await findEdition(ctx.tx, paperId, edition), 'paper');
  const content = PaperContent.parse(row.content);
  return { ...row, content, intact: contentHash(content) === row.contentHash };
}
