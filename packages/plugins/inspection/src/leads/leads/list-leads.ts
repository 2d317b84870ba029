import { toPage, type Page } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../../database.ts';
import { listCursor } from '../../list-cursor.ts';
import { maskName, nameField, openColumn } from '../sealed.ts';
import { listLeadPeople } from './lead-people.repository.ts';
import { countLeads, listLeadPage, type LeadConditions, type LeadRow } from './leads.repository.ts';
import type { LeadItem, ListLeadsQuery } from './leads.schemas.ts';

type Filter = Omit<ListLeadsQuery, 'limit' | 'after'>;

export async function listLeads(
  ctx: InspectionCtx,
  { limit, after, ...filter }: ListLeadsQuery,
): Promise<Page<LeadItem>> {
  const cursor = listCursor(ctx, 'leads', filter);
  const [last] = cursor.decode(after) ?? [];
  const page = { limit, after: last === undefined ? undefined : String(last) };
  const rows = await listLeadPage(ctx.tx, await conditionsOf(ctx, filter), page);
  const views = new Map((await toItems(ctx, rows)).map((item) => [item.id, item]));
  const shown = rows.flatMap(({ id }) => views.get(id) ?? []);
  return toPage(shown, limit, {
    cursor: ({ id }) => cursor.encode([id]),
    view: (item) => item,
  });
}

export async function getLeadTotals(
  ctx: InspectionCtx,
  filter: Filter,
): Promise<{ leads: number }> {
  return { leads: await countLeads(ctx.tx, await conditionsOf(ctx, filter)) };
}

async function conditionsOf(
  ctx: InspectionCtx,
  { mine, ...rest }: Filter,
): Promise<LeadConditions> {
  const { contains } = rest;
  return {
    ...rest,
    handlerId: mine === true ? ctx.actor.userId : undefined,
    nameIndex:
      contains === undefined ? undefined : await ctx.secrets.blindIndex(contains, nameField),
  };
}

async function toItems(ctx: InspectionCtx, rows: readonly LeadRow[]): Promise<LeadItem[]> {
  const people = await listLeadPeople(
    ctx.tx,
    rows.map(({ id }) => id),
  );
  const items: LeadItem[] = [];
  for (const row of rows) {
    const subject = people.find((it) => it.leadId === row.id && it.part === 'subject');
    const name = await openColumn(
      ctx,
      subject?.nameSealed ?? null,
      `lead_people.name/${subject?.id}`,
    );
    items.push({
      ...row,
      subjectMasked: maskName(name ?? '—'),
      subjectUnit: subject?.unitName ?? '',
    });
  }
  return items;
}
