import {
  readOncePerBatch,
  type Candidates,
  type Ctx,
  type WorkflowDocument,
  type WorkflowSnapshot,
} from '@lianxun/plugin-api';
import { assignments } from '@lianxun/plugin-api/host';
import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import type { CoreTx } from '../context/kernel-context.ts';
import {
  listTaskScopes,
  listUsersInRoles,
  listUsersWithPermissions,
} from '../people/people-lookup.repository.ts';
import { insertTasks, type CaseRow } from './cases.repository.ts';
import type { WorkflowWork } from './workflow-work.ts';

interface CaseInHand {
  readonly row: CaseRow;
  readonly document: WorkflowDocument;
  readonly snapshot: WorkflowSnapshot;
  readonly people: Readonly<Record<string, readonly string[]>>;
}

/**
 * One task per person and state entry. Where a state has a move that comes first, only those who may
 * make it have work to do: whoever could merely withdraw or send back is not bothered.
 */
export async function assignTasks(work: WorkflowWork, inHand: CaseInHand): Promise<void> {
  const { row, document, snapshot } = inHand;
  if (document.states[snapshot.state]?.final === true) return;
  const { tx } = work.kernel;
  const shares = await sharesOf(work.ctx(), inHand);
  if (shares.size === 0) return;
  const { title, link } = await work.caseType(row.subjectType).label(work.ctx(), row.subjectId);
  const { engagementId, unitId } = row;
  const located = await scopesOf(work.ctx(), [...shares.keys()], { engagementId, unitId });
  const scopes = new Map(located.map(({ userId, ...scope }) => [userId, scope]));
  const home = { scopeKind: row.restricted ? 'restricted' : 'member', teamId: null };
  await insertTasks(
    tx,
    [...shares].map(([userId, { moves, byRole }]) => ({
      id: uuidv7(),
      subjectType: row.subjectType,
      subjectId: row.subjectId,
      engagementId: row.engagementId,
      unitId: row.unitId,
      released: row.released,
      restricted: row.restricted,
      caseId: row.id,
      entryNumber: snapshot.entryNumber,
      userId,
      title,
      reason: reasonOf(document, moves),
      moves,
      ...(byRole ? home : (scopes.get(userId) ?? home)),
      link,
      dueOn: row.dueOn,
      createdAt: work.kernel.entered.now,
      endedAt: null,
    })),
  );
}

const usersMeant = readOncePerBatch((ctx: Ctx, candidates: Candidates) =>
  usersOf(coreTx(ctx), candidates),
);
const scopesOf = readOncePerBatch(
  (
    ctx: Ctx,
    userIds: readonly string[],
    record: { readonly engagementId: string | null; readonly unitId: string | null },
  ) => listTaskScopes(coreTx(ctx), userIds, record),
);

interface Share {
  readonly moves: string[];
  /** Named by a role of the tenant, so the work is done as its member. */
  readonly byRole: boolean;
}

async function sharesOf(
  ctx: Ctx,
  { document, snapshot, people }: CaseInHand,
): Promise<ReadonlyMap<string, Share>> {
  const shares = new Map<string, Share>();
  for (const { move, candidates } of assignments(document, snapshot, people)) {
    for (const candidate of candidates) {
      for (const userId of await usersMeant(ctx, candidate)) {
        const known = shares.get(userId) ?? { moves: [], byRole: false };
        const byRole = known.byRole || !candidate.userIds.includes(userId);
        shares.set(userId, { moves: [...new Set([...known.moves, move])], byRole });
      }
    }
  }
  const isPrimary = (move: string) => document.moves[move]?.primary === true;
  const urgent = [...shares].filter(([, share]) => share.moves.some(isPrimary));
  return urgent.length > 0 ? new Map(urgent) : shares;
}

function reasonOf(document: WorkflowDocument, moves: readonly string[]): string {
  const primary = moves.filter((move) => document.moves[move]?.primary === true);
  const named = (primary.length > 0 ? primary : moves).map(
    (move) => document.moves[move]?.title ?? move,
  );
  return `待${named.slice(0, 2).join('或')}`;
}

/** Everybody a set of candidates means, the excluded left out. */
export async function usersOf(tx: CoreTx, candidates: Candidates): Promise<string[]> {
  const { userIds, roles, permissions, except } = candidates;
  const found = new Set([
    ...userIds,
    ...(roles.length === 0 ? [] : await listUsersInRoles(tx, roles)),
    ...(permissions.length === 0 ? [] : await listUsersWithPermissions(tx, permissions)),
  ]);
  return [...found].filter((userId) => !except.includes(userId));
}
