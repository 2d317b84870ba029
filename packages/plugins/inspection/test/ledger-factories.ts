import type { TestKernel, TestUser } from '@lianxun/plugin-testing';

import { createProposal } from '../src/proposals/create-proposal.ts';
import { CreateProposalBody } from '../src/proposals/proposals.schemas.ts';
import { insertFollowUp } from '../src/three-ledgers/follow-ups.repository.ts';
import { getThreeLedgers } from '../src/three-ledgers/get-three-ledgers.ts';
import { draftReturn } from '../src/three-ledgers/prepare-return.ts';
import type { Place } from './combined-world.ts';
import { placeIn } from './combined-world.ts';
import { createWorld, teamOnSite, type TeamAtWork, type World } from './factories.ts';

/** A county with a referred proposal and an assignment of the city, and who prepares and issues. */
export interface LedgerCounty extends Place {
  readonly world: World;
  readonly team: TeamAtWork;
}

export async function ledgerCounty(host: TestKernel): Promise<LedgerCounty> {
  const world = await createWorld(host);
  const team = await teamOnSite(world);
  const county = { ...(await placeIn(host, world.county)), world, team };
  await propose(county, '建议完善监管办法');
  await assign(host, county, '督办道路整治');
  return county;
}

/** A proposal that was referred to a department. */
export async function propose(
  { act, clerk, director, team }: LedgerCounty,
  proposal: string,
): Promise<string> {
  const body = CreateProposalBody.parse({
    engagementId: team.engagementId,
    to: { unitId: team.unitId },
    referredOn: '2026-11-01',
    count: 1,
    proposal,
    dueOn: '2099-06-30',
  });
  const id = await act(clerk, (ctx) => createProposal(ctx, body));
  await act(director, (ctx) =>
    ctx.workflow.move({ subject: 'governanceProposal', id, move: 'issue' }),
  );
  return id;
}

/** An assignment of the city long overdue, as the county keeps it. */
async function assign(host: TestKernel, { tenant, clerk }: Place, matter: string): Promise<void> {
  await host.db.admin.query(
    `insert into p_rectification.assignments
       (tenant_id, id, direction, number, issuer_name, recipient_name, matter, demand, issued_on, due_on,
        original_due_on, drafted_by, drafted_by_name, created_at)
     values ($1, $2, 'incoming', '昆巡交办〔2026〕1号', '昆明市委巡察办', $3, $4, '限期办理', '2026-01-05',
       '2026-02-05', '2026-02-05', $5, '市级', now())`,
    [tenant.id, crypto.randomUUID(), tenant.name, matter, clerk.id],
  );
}

/** The period that ended last. */
export const lastPeriod = async ({ act, clerk }: Place): Promise<string> =>
  (await act(clerk, (ctx) => getThreeLedgers(ctx))).periods[1]?.period ?? '';

export const moveReturn = (
  { act }: Place,
  user: TestUser,
  request: { readonly id: string; readonly move: string; readonly reason?: string },
) => act(user, (ctx) => ctx.workflow.move({ subject: 'ledgerReturn', ...request }));

/** Prepared by the clerk, issued by the director, brought to the city. */
export async function issuedReturn(county: LedgerCounty): Promise<string> {
  const period = await lastPeriod(county);
  const id = await county.act(county.clerk, (ctx) => draftReturn(ctx, period));
  await issueReturn(county, id);
  return id;
}

export async function issueReturn(county: LedgerCounty, id: string): Promise<void> {
  await moveReturn(county, county.clerk, { id, move: 'submit' });
  await moveReturn(county, county.director, { id, move: 'issue' });
  await county.deliver();
}

/** A drafted return of the county, and a follow-up planted on it. */
export async function followedReturn(world: World, proposalId: string): Promise<[string, string]> {
  const id = crypto.randomUUID();
  await world.host.city();
  const returnId = await world.asMember(world.office, async (ctx) => {
    const { periods } = await getThreeLedgers(ctx);
    return await draftReturn(ctx, periods[0]?.period ?? '');
  });
  await world.asMember(world.office, (ctx) =>
    insertFollowUp(ctx.tx, {
      id,
      direction: 'incoming',
      exchangeId: crypto.randomUUID(),
      partnerTenantId: 1,
      partnerCode: '530100',
      partnerName: '昆明市',
      returnId,
      ledger: 'proposals',
      rowKey: proposalId,
      rowTitle: '建议完善监管办法',
      number: '〔2026〕1号',
      text: '进展如何',
      dueOn: '2026-12-20',
      askedByName: '市级经办人',
      askedAt: new Date(0),
      answer: null,
      answeredBy: null,
      answeredByName: null,
      answeredAt: null,
      verdictNote: null,
    }),
  );
  return [returnId, id];
}
