import { forOthers, type RectificationCtx } from '../database.ts';
import { listFindingSources } from './finding-sources.repository.ts';
import { sourceFacts, type SourceFact } from './source-facts.ts';

export interface DescribedSource {
  readonly type: string;
  readonly id: string;
  /** Null when no plugin knows the source, or it is out of reach. */
  readonly fact: SourceFact | null;
}

/** What a finding cites. Sources are the team's own: the inspected unit never sees them. */
export async function describeSources(
  ctx: RectificationCtx,
  findingId: string,
): Promise<DescribedSource[]> {
  if (ctx.scope.kind === 'unit') return [];
  const sources = await listFindingSources(ctx.tx, [findingId]);
  const byType = Map.groupBy(sources, (source) => source.sourceType);
  const facts = new Map<string, SourceFact>();
  for (const provider of ctx.extensions(sourceFacts)) {
    const ids = (byType.get(provider.sourceType) ?? []).map((source) => source.sourceId);
    if (ids.length === 0) continue;
    for (const [id, fact] of await provider.describe(forOthers(ctx), ids))
      facts.set(`${provider.sourceType} ${id}`, fact);
  }
  return sources.map(({ sourceType, sourceId }) => ({
    type: sourceType,
    id: sourceId,
    fact: facts.get(`${sourceType} ${sourceId}`) ?? null,
  }));
}
