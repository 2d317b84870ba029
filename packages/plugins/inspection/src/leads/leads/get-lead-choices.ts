import type { z } from 'zod';

import type { InspectionCtx } from '../../database.ts';
import { handleLeads } from '../../permissions.ts';
import { listHandlingBodies, listRoundsOfLeads } from './leads.repository.ts';
import type { LeadChoices } from './leads.schemas.ts';

/** What the forms of a lead offer: offices, people who may handle one, rounds leads came from. */
export async function getLeadChoices(ctx: InspectionCtx): Promise<z.input<typeof LeadChoices>> {
  const userIds = await ctx.people.usersWithPermissions([handleLeads.id]);
  const names = await ctx.people.namesOf(userIds);
  return {
    bodies: await listHandlingBodies(ctx.tx),
    handlers: userIds
      .map((userId) => ({ userId, name: names.get(userId) ?? '' }))
      .filter(({ name }) => name !== '')
      .toSorted((left, right) => left.name.localeCompare(right.name, 'zh')),
    rounds: await listRoundsOfLeads(ctx.tx),
  };
}
