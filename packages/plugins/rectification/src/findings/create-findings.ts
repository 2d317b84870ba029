import { ConflictError, NotFoundError, type Ctx, type Engagement } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { inRectification, type FindingLevel, type RectificationCtx } from '../database.ts';
import { manageFindings } from '../permissions.ts';
import type { RoundName } from '../rounds/round-directory.ts';
import { insertFindingSources } from '../sources/finding-sources.repository.ts';
import type { SourceRef } from '../sources/source-facts.ts';
import { requireFiled } from '../taxonomies/find-taxonomy.ts';
import { requirePermission } from './finding-errors.ts';
import { findLastSeq, hasIssuedFindings, insertFinding } from './findings.repository.ts';

/** A finding before the feedback. */
export interface ProposedFinding {
  readonly text: string;
  readonly level: FindingLevel;
  readonly cat1: string;
  readonly cat2?: string | null;
  readonly cat3?: string | null;
  readonly tags?: readonly string[];
  readonly isKey?: boolean;
  readonly manifestation?: string | null;
  readonly rootCause?: string | null;
  readonly goal?: string | null;
  readonly note?: string | null;
  readonly sources: readonly SourceRef[];
}

export interface CreateFindingsInput {
  readonly engagementId: string;
  readonly round: RoundName;
  readonly team: { readonly id: string | null; readonly name: string };
  readonly findings: readonly ProposedFinding[];
}

export interface CreatedFinding {
  readonly id: string;
  readonly seq: number;
}

/** Adds proposed findings (拟反馈) to an engagement, each with the sources it was made from. */
export async function createFindings<DB>(
  caller: Ctx<DB>,
  input: CreateFindingsInput,
): Promise<readonly CreatedFinding[]> {
  const ctx = inRectification(caller);
  requirePermission(ctx, manageFindings);
  const engagement = await ctx.engagements.find(input.engagementId);
  if (engagement === undefined)
    throw new NotFoundError('rectification.engagement_not_found', 'no such engagement');
  if (await hasIssuedFindings(ctx.tx, engagement.id)) {
    throw new ConflictError(
      'rectification.already_issued',
      'the count of this engagement is frozen',
    );
  }

  const last = await findLastSeq(ctx.tx, engagement.id);
  const created: CreatedFinding[] = [];
  for (const [index, finding] of input.findings.entries()) {
    created.push(await createOne(ctx, { engagement, input, finding, seq: last + index + 1 }));
  }
  return created;
}

async function createOne(
  ctx: RectificationCtx,
  {
    engagement,
    input,
    finding,
    seq,
  }: {
    readonly engagement: Engagement;
    readonly input: CreateFindingsInput;
    readonly finding: ProposedFinding;
    readonly seq: number;
  },
): Promise<CreatedFinding> {
  const { cat1, cat2 = null, cat3 = null } = finding;
  await requireFiled(ctx, engagement.roundId, { cat1, cat2, cat3 });

  const id = uuidv7();
  const { sources, tags, ...content } = finding;
  const scope = { engagementId: engagement.id, unitId: engagement.unitId };
  await insertFinding(ctx.tx, {
    id,
    ...scope,
    ...input.round,
    ...content,
    cat3,
    tags: [...(tags ?? [])],
    roundId: engagement.roundId,
    teamId: input.team.id,
    teamName: input.team.name,
    inspectionType: engagement.inspectionType,
    seq,
    createdAt: ctx.now,
  });
  await insertFindingSources(
    ctx.tx,
    sources.map((source) => ({
      id: uuidv7(),
      engagementId: engagement.id,
      findingId: id,
      sourceType: source.type,
      sourceId: source.id,
    })),
  );
  await ctx.workflow.start({ type: 'finding', id, ...scope, released: false });

  await ctx.audit({
    action: 'rectification.finding_created',
    subject: { type: 'finding', id },
    summary: `登记拟反馈问题第${seq}号`,
    after: finding,
    ...scope,
  });
  return { id, seq };
}
