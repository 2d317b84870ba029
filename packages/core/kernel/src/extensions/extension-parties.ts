import type { Candidates, Ctx, WorkflowDeadline, WorkflowDocument } from '@lianxun/plugin-api';
import { candidatesOf, isAmong, titleOfParties } from '@lianxun/plugin-api/host';

import { coreTx } from '../context/core-tx.ts';
import { usersOf } from '../workflow/assign-tasks.ts';

type Extension = NonNullable<WorkflowDeadline['extension']>;

interface Asked {
  readonly document: WorkflowDocument;
  readonly extension: Extension;
  readonly people: Readonly<Record<string, readonly string[]>>;
}

/** Whether the person may ask for a later date, or decide on one. */
export function mayTakePart(ctx: Ctx, { extension, people }: Asked, part: 'by' | 'approvers') {
  const actor = {
    userId: ctx.actor.userId,
    roles: ctx.actor.roles,
    permissions: [...ctx.actor.permissions],
  };
  return isAmong(candidatesOf(extension[part], people), actor);
}

/** Those who decide, in words: 组织部或组长. */
export function partyTitle({ document, extension }: Asked, part: 'by' | 'approvers'): string {
  return titleOfParties(document, extension[part]);
}

export async function usersOfParty(ctx: Ctx, { extension, people }: Asked): Promise<string[]> {
  const candidates: Candidates = candidatesOf(extension.approvers, people);
  return await usersOf(coreTx(ctx), candidates);
}
