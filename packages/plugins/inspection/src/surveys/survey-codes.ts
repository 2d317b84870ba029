import type { PublicLink } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { listCodes } from './surveys.repository.ts';

/** Codes are the office's: a team prints what the office hands it. */
export const seesCodes = ({ scope }: InspectionCtx): boolean =>
  scope.kind === 'member' || scope.kind === 'job';

const holding: readonly string[] = ['open', 'notYetOpen'];

/** Ends every link of the survey that still takes forms; those of one set end together. */
export async function revokeCodes(ctx: InspectionCtx, id: string, reason: string): Promise<void> {
  const links = await ctx.publicLinks.list({ type: 'survey', id });
  const open = links.filter(({ state }) => holding.includes(state));
  const sets = new Map(open.map((link) => [link.ballotSet ?? link.id, link.id]));
  for (const linkId of sets.values()) await ctx.publicLinks.revoke(linkId, reason);
}

export interface CodeState {
  readonly placement: number;
  readonly issuedOn: string;
  readonly issuedByName: string;
}

export async function codesOf(
  ctx: InspectionCtx,
  id: string,
): Promise<{ readonly codes: readonly CodeState[]; readonly handedIn: number | null }> {
  if (!seesCodes(ctx)) return { codes: [], handedIn: null };
  const links = await ctx.publicLinks.list({ type: 'survey', id });
  return { codes: await listCodes(ctx.tx, id), handedIn: sumOf(links) };
}

/** Forms handed in by these links, those on their way included. */
export const sumOf = (links: readonly PublicLink[]): number =>
  links.reduce((sum, { usedCount }) => sum + usedCount, 0);
