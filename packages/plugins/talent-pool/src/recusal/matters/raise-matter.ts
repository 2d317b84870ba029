import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../../database.ts';
import type { RecusalRole, RuleHit } from '../recusal-facts.ts';
import type { MatterKind } from '../recusal-tables.ts';
import { insertMatter, listMatters, updateMatter, type MatterRow } from './matters.repository.ts';

export interface NewMatter {
  readonly kind: MatterKind;
  readonly roundId: string | null;
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly target: {
    readonly id: string;
    readonly name: string;
    /** The unit of this tenant; null for a target card. */
    readonly unitId: string | null;
    readonly engagementId: string | null;
  };
  readonly person: {
    readonly key: string;
    readonly userId: string | null;
    readonly personId: string | null;
    readonly displayName: string;
  };
  readonly role: RecusalRole;
  readonly edition: number | null;
  readonly hits: readonly RuleHit[];
  readonly statement: string | null;
}

/**
 * Puts a matter before those who decide. Found again while nobody has decided, the matter takes the
 * new hits instead of standing there twice; decided and waiting for a replacement it stays as it is. The caller's audit entry covers it.
 */
export async function raiseMatter(
  ctx: TalentPoolCtx,
  matter: NewMatter,
): Promise<{ readonly id: string }> {
  const known = await findOpen(ctx, matter);
  if (known !== undefined) return await takeHits(ctx, known, matter);
  const id = uuidv7();
  const { person, target, team } = matter;
  const scope = {
    engagementId: target.engagementId,
    unitId: target.unitId,
    released: matter.kind === 'objection',
  };
  await insertMatter(ctx.tx, {
    id,
    ...scope,
    ...undecided,
    kind: matter.kind,
    roundId: matter.roundId,
    teamId: team?.id ?? null,
    teamName: team?.name ?? null,
    targetId: target.id,
    targetName: target.name,
    personKey: person.key,
    userId: person.userId,
    personId: person.personId,
    displayName: person.displayName,
    role: matter.role,
    edition: matter.edition,
    hits: JSON.stringify(matter.hits),
    statement: matter.statement,
    raisedBy: ctx.actor.kind === 'person' ? ctx.actor.userId : null,
    raisedByName: ctx.actor.displayName,
    raisedAt: ctx.now,
  });
  await ctx.workflow.start({ type: 'recusalMatter', id, ...scope });
  return { id };
}

const undecided = {
  outcome: null,
  keepProposedBy: null,
  keepProposedByName: null,
  keepReason: null,
  decidedBy: null,
  decidedByName: null,
  decidedReason: null,
  decidedAt: null,
} as const;

const byRule: readonly MatterKind[] = ['suspect', 'mustRecuse'];

async function findOpen(ctx: TalentPoolCtx, matter: NewMatter): Promise<MatterRow | undefined> {
  if (!byRule.includes(matter.kind)) return undefined;
  const open = await listMatters(ctx.tx, {
    personKey: matter.person.key,
    targetIds: [matter.target.id],
    isOpen: true,
  });
  return open.find((one) => byRule.includes(one.kind) && one.role === matter.role);
}

async function takeHits(
  ctx: TalentPoolCtx,
  known: MatterRow,
  matter: NewMatter,
): Promise<{ readonly id: string }> {
  const { id } = known;
  const isSame =
    known.kind === matter.kind && JSON.stringify(known.hits) === JSON.stringify(matter.hits);
  if (isSame || known.outcome !== null) return { id };
  await updateMatter(ctx.tx, id, {
    kind: matter.kind,
    hits: JSON.stringify(matter.hits),
    edition: matter.edition,
    teamId: matter.team?.id ?? known.teamId,
    teamName: matter.team?.name ?? known.teamName,
  });
  await ctx.workflow.contentChanged('recusalMatter', id);
  return { id };
}
