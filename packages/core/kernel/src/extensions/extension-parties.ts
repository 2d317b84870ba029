import type { Candidates, Ctx, WorkflowDeadline, WorkflowDocument } from '@lianxun/plugin-api';
import { candidatesOf, isAmong, titleOfParties } from '@lianxun/plugin-api/host';

import { coreTx } from '../context/core-tx.ts';
import { usersOf } from '../workflow/assign-tasks.ts';
import { actorOf, actorWithPrincipals } from '../workflow/case-workers.ts';
import type { CaseRow } from '../workflow/cases.repository.ts';

type Extension = NonNullable<WorkflowDeadline['extension']>;

interface Asked {
  readonly document: WorkflowDocument;
  readonly extension: Extension;
  readonly people: Readonly<Record<string, readonly string[]>>;
}

/** Whether the person may ask for a later date; nobody asks for somebody else. */
export function mayAsk(ctx: Ctx, { extension, people }: Asked): boolean {
  return isAmong(candidatesOf(extension.by, people), actorOf(ctx));
}

/** Whether the person may decide, himself or for an absent one; never for whoever asked. */
export async function mayDecideOn(
  ctx: Ctx,
  row: CaseRow,
  about: { readonly asked: Asked; readonly requestedBy: string },
): Promise<boolean> {
  const { asked, requestedBy } = about;
  if (requestedBy === ctx.actor.userId) return false;
  const { actsFor = [], ...actor } = await actorWithPrincipals(ctx, row);
  const others = actsFor.filter(({ userId }) => userId !== requestedBy);
  const approvers = candidatesOf(asked.extension.approvers, asked.people);
  return isAmong(approvers, { ...actor, actsFor: others });
}

/** Those who decide, in words: 组织部或组长. */
export function partyTitle({ document, extension }: Asked, part: 'by' | 'approvers'): string {
  return titleOfParties(document, extension[part]);
}

export async function usersOfParty(ctx: Ctx, { extension, people }: Asked): Promise<string[]> {
  const candidates: Candidates = candidatesOf(extension.approvers, people);
  return await usersOf(coreTx(ctx), candidates);
}
