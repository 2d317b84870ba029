import { factsOfContent } from '../cards/candidate-content.rules.ts';
import { CandidateContent } from '../cards/card-content.ts';
import { openCandidateCards } from '../cards/held-cards.ts';
import { ownContent } from '../cards/own-card-content.ts';
import { listOwnCandidates } from '../cards/own-people.ts';
import type { TalentPoolCtx } from '../database.ts';
import type { PersonFacts } from '../recusal/recusal-facts.ts';
import { listArrivals, type ArrivalRow, type DispatchRow } from './dispatches.repository.ts';

type CardFacts = CandidateContent['facts'];

/** What the rules of the target county need to read: of the card as it is held, or of the own pool. */
export async function factsToSend(
  ctx: TalentPoolCtx,
  { candidateId, memberId }: Pick<DispatchRow, 'candidateId' | 'memberId'>,
): Promise<CardFacts | null> {
  if (memberId === null) {
    const [card] = await openCandidateCards(ctx, [candidateId]);
    return card?.content.facts ?? null;
  }
  const [own] = await listOwnCandidates(ctx, [memberId]);
  return own === undefined ? null : (await ownContent(ctx, own)).facts;
}

export const factsGone = ({ personName, targetName }: DispatchRow): string =>
  `${personName}的人选卡已撤回或到期，不能向${targetName}提供回避核查资料，请派出县区续报，或退回重派`;

const binding = (id: string) => `p_talent_pool.dispatches.facts_sealed/${id}`;

export function sealFacts(ctx: TalentPoolCtx, id: string, facts: CardFacts): Promise<string> {
  return ctx.secrets.seal(JSON.stringify(facts), binding(id));
}

/** Somebody who is to serve in a team of this tenant, as far as his dispatch tells of him. */
export interface Arrival {
  readonly homeTenantId: number;
  /** Null for people of this tenant, whose own records are read. */
  readonly facts: ReturnType<typeof factsOfContent> | null;
  readonly declaration: PersonFacts['declaration'];
}

const nothing: Pick<Arrival, 'declaration' | 'facts'> = {
  facts: null,
  declaration: { signedFor: [], ties: [] },
};

/** People by account, as long as their dispatches last. */
export async function readArrivals(
  ctx: TalentPoolCtx,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Arrival>> {
  const arrivals = new Map<string, Arrival>();
  if (userIds.length === 0) return arrivals;
  for (const row of await listArrivals(ctx.tx, userIds)) {
    if (row.endedOn !== null || row.userId === null) continue;
    const { declaration, facts } = arrivals.get(row.userId) ?? nothing;
    arrivals.set(row.userId, {
      homeTenantId: row.homeTenantId,
      facts: (await openFacts(ctx, row)) ?? facts,
      declaration: {
        signedFor: [...declaration.signedFor, ...signedFor(row)],
        ties: [...declaration.ties, ...tiesOf(row)],
      },
    });
  }
  return arrivals;
}

async function openFacts(ctx: TalentPoolCtx, { factsSealed, id }: ArrivalRow) {
  if (factsSealed === null) return null;
  const opened: unknown = JSON.parse(await ctx.secrets.open(factsSealed, binding(id)));
  return factsOfContent(CandidateContent.shape.facts.parse(opened));
}

const signedFor = ({ declaredFor, declaredOn }: ArrivalRow) =>
  declaredOn === null ? [] : declaredFor;

function tiesOf(row: ArrivalRow) {
  const statement = row.declaredTies;
  if (statement === null) return [];
  return signedFor(row).map((targetId) => ({ targetId, statement, confirmed: null }));
}
