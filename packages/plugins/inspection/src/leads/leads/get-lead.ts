import type { InspectionCtx } from '../../database.ts';
import { requireFound } from '../../refusals.ts';
import { openColumn } from '../sealed.ts';
import { listLeadPeople, type LeadPersonRow } from './lead-people.repository.ts';
import { findLead } from './leads.repository.ts';
import type { LeadView } from './leads.schemas.ts';

/** A lead as those read it who deal with it; the host has written down that they do. */
export async function getLead(ctx: InspectionCtx, id: string): Promise<LeadView> {
  const row = requireFound(await findLead(ctx.tx, id), 'lead');
  const people = await listLeadPeople(ctx.tx, [id]);
  const accounts = people.flatMap(({ candidates }) => candidates.map(({ userId }) => userId));
  const names = await ctx.people.namesOf([...new Set([...row.handlerIds, ...accounts])]);
  const nameOf = (userId: string) => names.get(userId) ?? '已离任人员';
  const views: LeadView['people'] = [];
  for (const person of people) views.push(await toPerson(ctx, person, nameOf));
  return {
    ...row,
    allegation: (await openColumn(ctx, row.allegationSealed, `leads.allegation/${id}`)) ?? '',
    progress: await openColumn(ctx, row.progressSealed, `leads.progress/${id}`),
    outcome: await openColumn(ctx, row.outcomeSealed, `leads.outcome/${id}`),
    handlers: row.handlerIds.map((userId) => ({ userId, name: nameOf(userId) })),
    people: views,
  };
}

async function toPerson(
  ctx: InspectionCtx,
  person: LeadPersonRow,
  nameOf: (userId: string) => string,
): Promise<LeadView['people'][number]> {
  const { id, part, unitName, post, rank, namedOn } = person;
  const name = (await openColumn(ctx, person.nameSealed, `lead_people.name/${id}`)) ?? '';
  const candidates = person.candidates.map((it) => ({ ...it, name: nameOf(it.userId) }));
  return { id, part, name, unitName, post, rank, namedOn, candidates };
}
