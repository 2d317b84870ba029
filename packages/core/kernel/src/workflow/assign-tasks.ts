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
  listSubstitutes,
  listTaskScopes,
  listUsersInRoles,
  listUsersWithPermissions,
} from '../people/people-lookup.repository.ts';
import { putTasks, type CaseRow, type DueTask } from './cases.repository.ts';
import { tokenOf } from './task-readiness.rules.ts';
import type { WorkflowWork } from './workflow-work.ts';

interface CaseInHand {
  readonly row: CaseRow;
  readonly document: WorkflowDocument;
  readonly snapshot: WorkflowSnapshot;
  readonly people: Readonly<Record<string, readonly string[]>>;
  /** Of the record now; signatures on another content no longer count. */
  readonly contentHash?: string | undefined;
}

/**
 * Brings the open tasks of a case to where it stands: one per person who has something to do in it,
 * and one for his substitute while he is away. Where a state has a move that comes first, only those
 * who may make it have work to do: whoever could merely withdraw or send back is not bothered.
 */
export async function assignTasks(work: WorkflowWork, inHand: CaseInHand): Promise<void> {
  const { row, snapshot } = inHand;
  const place = { caseId: row.id, entryNumber: snapshot.entryNumber };
  await putTasks(work.kernel.tx, place, await dueTasks(work, inHand));
}

async function dueTasks(work: WorkflowWork, inHand: CaseInHand): Promise<DueTask[]> {
  const { row, document, snapshot } = inHand;
  const isAtRest = document.states[snapshot.state]?.final === true && snapshot.approval === null;
  const isOver = isAtRest || snapshot.cancelled === true;
  if (isOver || row.dormant) return [];
  const ctx = work.ctx();
  const shares = await withSubstitutes(ctx, await sharesOf(ctx, inHand));
  if (shares.size === 0) return [];
  const { title, link } = await work.caseType(row.subjectType).label(ctx, row.subjectId);
  const { engagementId, unitId } = row;
  const located = await scopesOf(ctx, [...shares.keys()], { engagementId, unitId });
  const scopes = new Map(
    located.map(({ userId, scopeKind, teamId }) => [userId, { scopeKind, teamId }]),
  );
  const home = { scopeKind: row.restricted ? 'restricted' : 'member', teamId: null };
  const reached = [...shares].filter(([userId]) => !row.excludedUserIds.includes(userId));
  return reached.map(([userId, { moves, byRole }]) => ({
    id: uuidv7(),
    userId,
    title,
    reason: reasonOf(document, moves),
    moves: moves.map(({ move, verb }) => tokenOf(move, verb)),
    ...(byRole ? home : (scopes.get(userId) ?? home)),
    link,
  }));
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

const substitutesOf = readOncePerBatch((ctx: Ctx, userIds: readonly string[]) =>
  listSubstitutes(coreTx(ctx), userIds),
);

/** While somebody is away his substitute finds the work too; whoever is first does it. */
async function withSubstitutes(ctx: Ctx, shares: Shares): Promise<Shares> {
  const all = new Map(shares);
  for (const { userId, substituteId } of await substitutesOf(ctx, [...shares.keys()].toSorted())) {
    const share = shares.get(userId);
    if (share === undefined || share.except.includes(substituteId)) continue;
    const known = all.get(substituteId);
    all.set(substituteId, {
      ...share,
      byRole: known?.byRole ?? share.byRole,
      moves: withoutRepeats([...(known?.moves ?? []), ...share.moves]),
    });
  }
  return all;
}

/** One thing somebody is to do. */
interface Due {
  readonly move: string;
  readonly verb: Verb;
}
type Verb = ReturnType<typeof assignments>[number]['verb'];

interface Share {
  readonly moves: readonly Due[];
  /** Those who may not do this even for somebody else. */
  readonly except: readonly string[];
  /** Named by a role of the tenant, so the work is done as its member. */
  readonly byRole: boolean;
}

type Shares = ReadonlyMap<string, Share>;

async function sharesOf(ctx: Ctx, inHand: CaseInHand): Promise<Shares> {
  const { document, snapshot, people, contentHash } = inHand;
  const shares = new Map<string, Share>();
  for (const { move, verb, candidates } of assignments(document, snapshot, people, contentHash)) {
    for (const candidate of candidates) {
      for (const userId of await usersMeant(ctx, candidate)) {
        const known = shares.get(userId) ?? { moves: [], byRole: false, except: candidate.except };
        const byRole = known.byRole || !candidate.userIds.includes(userId);
        const moves = withoutRepeats([...known.moves, { move, verb }]);
        shares.set(userId, { ...known, moves, byRole });
      }
    }
  }
  const urgent = [...shares].filter(([, share]) => share.moves.some((due) => leads(document, due)));
  return urgent.length > 0 ? new Map(urgent) : shares;
}

/** What the state is for: its first move, and whatever somebody was asked for by name. */
function leads(document: WorkflowDocument, { move, verb }: Due): boolean {
  return document.moves[move]?.primary === true || verb === 'conclude' || verb === 'answer';
}

function withoutRepeats(dues: readonly Due[]): readonly Due[] {
  const byToken = new Map(dues.map((due) => [tokenOf(due.move, due.verb), due]));
  return [...byToken.values()];
}

const words: Readonly<Record<Verb, (title: string) => string>> = {
  move: (title) => title,
  sign: (title) => title,
  opinion: (title) => `提出“${title}”的意见`,
  conclude: (title) => `汇总“${title}”的意见`,
  answer: (title) => `答复委派的“${title}”`,
};

function reasonOf(document: WorkflowDocument, dues: readonly Due[]): string {
  const leading = dues.filter((due) => leads(document, due));
  const named = (leading.length > 0 ? leading : dues).map(({ move, verb }) =>
    words[verb](document.moves[move]?.title ?? move),
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
