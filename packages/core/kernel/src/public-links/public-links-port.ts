import {
  ConflictError,
  NotFoundError,
  type IssuedLink,
  type PublicLink,
  type PublicLinkRequest,
  type PublicLinksPort,
} from '@lianxun/plugin-api';
import { v4 as uuidv4 } from 'uuid';

import { recordAudit } from '../audit/record-audit.ts';
import type { KernelContext } from '../context/kernel-context.ts';
import { emitEvent } from '../events/emit-event.ts';
import { findForm } from './public-form-of.ts';
import { publicAnswersDue } from './public-links.events.ts';
import {
  insertLinks,
  listLinks,
  lockLink,
  revokeBallots,
  updateLink,
  type LinkRow,
} from './public-links.repository.ts';
import { createToken, hashToken } from './public-token.ts';

const mostBallots = 500;
const mostContent = 8_192;
const longest = 366 * 86_400_000;

export function publicLinksPort(kernel: KernelContext): PublicLinksPort {
  return {
    issue: async ({ maxUses, ...link }) => {
      const [issued] = await insertIssued(kernel, link, [{ maxUses, ballotSet: null }]);
      if (issued === undefined) throw new Error('no link was issued');
      await record(kernel, 'issued', { subject: link.subject, summary: `发出链接：${link.title}` });
      return issued;
    },
    issueBallots: async ({ count, ...link }) => {
      if (!Number.isInteger(count) || count < 1 || count > mostBallots)
        throw new ConflictError('core.public_link_terms', `${count} ballots`);
      const ballotSet = uuidv4();
      const ballots = Array.from({ length: count }, () => ({ maxUses: 1, ballotSet }));
      const issued = await insertIssued(kernel, link, ballots);
      const summary = `发出一人一码 ${count} 张：${link.title}`;
      await record(kernel, 'issued', { subject: link.subject, summary });
      return issued;
    },
    reissue: (id) => reissueLink(kernel, id),
    revoke: (id, reason) => revokeLink(kernel, id, reason),
    list: async (subject) =>
      (await listLinks(kernel.tx, subject)).map((row) => toLink(row, kernel.entered.now)),
  };
}

/** The token leaves here and nowhere else; its hash stays. */
async function insertIssued(
  { tx, entered, services }: KernelContext,
  link: PublicLinkRequest,
  uses: readonly Pick<LinkRow, 'maxUses' | 'ballotSet'>[],
): Promise<IssuedLink[]> {
  const { now, scope, userId } = entered;
  const opensAt = link.opensAt ?? now;
  const content = JSON.stringify(link.content);
  const isSound =
    findForm(services.plugins, link.kind, entered) !== undefined &&
    opensAt < link.expiresAt &&
    now < link.expiresAt &&
    link.expiresAt.getTime() - now.getTime() <= longest &&
    Buffer.byteLength(content) <= mostContent &&
    userId !== null;
  if (!isSound) throw new ConflictError('core.public_link_terms', `no link of ${link.kind}`);
  const made = uses.map((use) => ({ ...use, id: uuidv4(), token: createToken(scope.tenantId) }));
  await insertLinks(
    tx,
    made.map(({ token, ...use }) => ({
      ...use,
      kind: link.kind,
      subjectType: link.subject.type,
      subjectId: link.subject.id,
      title: link.title,
      content,
      tokenHash: hashToken(token),
      opensAt,
      expiresAt: link.expiresAt,
      issuedBy: userId,
      issuedByName: entered.displayName,
      issuedAt: now,
    })),
  );
  return made.map(({ id, token }) => ({ id, path: pathOf(token) }));
}

const pathOf = (token: string) => `/p/${token}`;

async function reissueLink(kernel: KernelContext, id: string): Promise<IssuedLink> {
  const row = await lockHolding(kernel, id);
  const token = createToken(kernel.entered.scope.tenantId);
  await updateLink(kernel.tx, id, { tokenHash: hashToken(token) });
  await record(kernel, 'reissued', {
    subject: { type: row.subjectType, id: row.subjectId },
    summary: `更换链接，原链接失效：${row.title}`,
  });
  return { id, path: pathOf(token) };
}

async function revokeLink(kernel: KernelContext, id: string, reason: string): Promise<void> {
  const { tx, entered } = kernel;
  const row = await lockHolding(kernel, id);
  if (row.ballotSet === null) await updateLink(tx, id, { revokedAt: entered.now });
  else await revokeBallots(tx, row.ballotSet, entered.now);
  // Nothing can come in any more: what waits for company need not.
  await emitEvent(kernel, publicAnswersDue, {});
  await record(kernel, 'revoked', {
    subject: { type: row.subjectType, id: row.subjectId },
    summary: `撤销链接：${row.title}`,
    after: { reason },
  });
}

/** A ballot that was used keeps the others of its set from nothing: any of them names the set. */
async function lockHolding(kernel: KernelContext, id: string): Promise<LinkRow> {
  const row = await lockLink(kernel.tx, id);
  if (row === undefined) throw new NotFoundError('core.public_link_not_found', `No link ${id}`);
  const state = stateOf(row, kernel.entered.now);
  if (state === 'revoked' || state === 'expired' || (state === 'usedUp' && row.ballotSet === null))
    throw new ConflictError('core.public_link_over', `The link is ${state}`);
  return row;
}

function toLink(row: LinkRow, now: Date): PublicLink {
  const { id, kind, title, ballotSet, opensAt, expiresAt, maxUses, usedCount, issuedAt } = row;
  return {
    id,
    kind,
    title,
    subject: { type: row.subjectType, id: row.subjectId },
    ballotSet,
    state: stateOf(row, now),
    opensAt,
    expiresAt,
    maxUses,
    usedCount,
    issuedBy: row.issuedByName,
    issuedAt,
  };
}

function stateOf(row: LinkRow, now: Date): PublicLink['state'] {
  if (row.revokedAt !== null) return 'revoked';
  if (row.maxUses !== null && row.usedCount >= row.maxUses) return 'usedUp';
  if (new Date(row.expiresAt) <= now) return 'expired';
  return new Date(row.opensAt) > now ? 'notYetOpen' : 'open';
}

async function record(
  kernel: KernelContext,
  act: 'issued' | 'reissued' | 'revoked',
  entry: {
    readonly subject: { readonly type: string; readonly id: string };
    readonly summary: string;
    readonly after?: unknown;
  },
): Promise<void> {
  await recordAudit(kernel, { action: `core.public_link_${act}`, ...entry });
}
