import type { Candidate, Target } from '../candidates/candidate.ts';
import { forOthers, type TalentPoolCtx } from '../database.ts';
import { roundTeams, type RoundDeclaration } from '../rounds/round-teams.ts';
import { listMatters, type MatterRow } from './matters/matters.repository.ts';
import { personKeyOf } from './person-key.ts';
import type { InspectedFact, PersonFacts } from './recusal-facts.ts';
import { listSecretChecks } from './secret-checks.repository.ts';
import { listTargetUnits } from './targets.repository.ts';

/** What the tenant knows about people and targets beyond the people's own records. */
export interface GatheredFacts {
  readonly matters: readonly MatterRow[];
  /** The candidate with E, F and G filled in. */
  readonly complete: (candidate: Candidate) => PersonFacts;
}

/** Reads earlier rounds, declarations, objections and secret bars for all pairs at once. */
export async function gatherFacts(
  ctx: TalentPoolCtx,
  input: {
    readonly candidates: readonly Candidate[];
    readonly targets: readonly Target[];
    readonly roundId: string | null;
  },
): Promise<GatheredFacts> {
  const targetIds = input.targets.map(({ facts }) => facts.targetId);
  const engagementIds = input.targets
    .filter(({ origin }) => origin === 'engagement')
    .map(({ facts }) => facts.targetId);
  const matters = await listMatters(ctx.tx, { targetIds });
  const known: Known = {
    inspected: await readInspected(ctx, input),
    declarations: await readDeclarations(ctx, engagementIds),
    matters: Map.groupBy(matters, ({ personKey }) => personKey),
    barred: await readBarred(ctx, input.candidates, engagementIds),
  };
  return { matters, complete: (candidate) => factsOf(candidate, known) };
}

interface Known {
  readonly inspected: ReadonlyMap<string, readonly InspectedFact[]>;
  readonly declarations: ReadonlyMap<string, readonly RoundDeclaration[]>;
  readonly matters: ReadonlyMap<string, readonly MatterRow[]>;
  /** Targets by person. */
  readonly barred: ReadonlyMap<string, readonly string[]>;
}

async function readInspected(
  ctx: TalentPoolCtx,
  { candidates, roundId }: { candidates: readonly Candidate[]; roundId: string | null },
): Promise<Known['inspected']> {
  const [rounds] = ctx.extensions(roundTeams);
  const userIds = candidates.flatMap(({ userId }) => (userId === null ? [] : [userId]));
  if (rounds === undefined || userIds.length === 0) return new Map();
  return await rounds.inspectedBefore(forOthers(ctx), { roundId, userIds });
}

async function readDeclarations(
  ctx: TalentPoolCtx,
  engagementIds: readonly string[],
): Promise<Known['declarations']> {
  const [rounds] = ctx.extensions(roundTeams);
  if (rounds === undefined || engagementIds.length === 0) return new Map();
  return Map.groupBy(
    await rounds.declarations(forOthers(ctx), engagementIds),
    ({ userId }) => userId,
  );
}

async function readBarred(
  ctx: TalentPoolCtx,
  candidates: readonly Candidate[],
  engagementIds: readonly string[],
): Promise<Known['barred']> {
  if (engagementIds.length === 0) return new Map();
  const units = await listTargetUnits(ctx.tx, engagementIds);
  const checks = await listSecretChecks(ctx.tx, {
    personKeys: candidates.map(keyOf),
    unitIds: units.map(({ unitId }) => unitId),
  });
  const barred = new Map<string, string[]>();
  for (const { personKey, unitId } of checks.filter((check) => check.barred === true)) {
    const targets = units.filter((unit) => unit.unitId === unitId);
    barred.set(personKey, [
      ...(barred.get(personKey) ?? []),
      ...targets.map(({ engagementId }) => engagementId),
    ]);
  }
  return barred;
}

function factsOf(candidate: Candidate, known: Known): PersonFacts {
  const { facts, userId } = candidate;
  const key = keyOf(candidate);
  const declared = userId === null ? [] : (known.declarations.get(userId) ?? []);
  const matters = known.matters.get(key) ?? [];
  return {
    ...facts,
    inspected: [
      ...facts.inspected,
      ...(userId === null ? [] : (known.inspected.get(userId) ?? [])),
    ],
    declaration: {
      signedFor: [
        ...facts.declaration.signedFor,
        ...declared.map(({ engagementId }) => engagementId),
      ],
      ties: [...facts.declaration.ties, ...declared.flatMap(toTie), ...declaredLater(matters)],
    },
    objections: [...facts.objections, ...raised(matters, 'objection')],
    interests: [...(facts.interests ?? []), ...raised(matters, 'interest')],
    secretlyBarred: [...facts.secretlyBarred, ...(known.barred.get(key) ?? [])],
  };
}

function toTie({ engagementId, ties, decision }: RoundDeclaration) {
  if (ties === null) return [];
  const confirmed = decision === null ? null : decision === 'mustRecuse';
  return [{ targetId: engagementId, statement: ties, confirmed }];
}

/** What was declared after the team had started stands in a matter until it is decided. */
function declaredLater(matters: readonly MatterRow[]) {
  return matters
    .filter(({ kind, stage }) => kind === 'declaration' && stage !== 'withdrawn')
    .map(({ outcome, statement, targetId }) => ({
      targetId,
      statement: statement ?? '',
      confirmed: outcome === null ? null : outcome === 'confirmed',
    }));
}

function raised(matters: readonly MatterRow[], kind: MatterRow['kind']) {
  return matters
    .filter((matter) => matter.kind === kind && matter.stage !== 'withdrawn')
    .map(({ outcome, statement, targetId }) => ({
      targetId,
      reason: statement ?? '',
      decided: decidedOf(outcome),
    }));
}

function decidedOf(outcome: MatterRow['outcome']): 'upheld' | 'dismissed' | null {
  if (outcome === null) return null;
  return outcome === 'confirmed' ? 'upheld' : 'dismissed';
}

function keyOf({ facts, personId, userId }: Candidate): string {
  return personKeyOf({ personId, userId, candidateId: facts.candidateId });
}
