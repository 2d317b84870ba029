import { toPage, type Page } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../../database.ts';
import { listCursor } from '../../list-cursor.ts';
import { requireFound } from '../../refusals.ts';
import { nameField, openColumn } from '../sealed.ts';
import { isOverdue } from './letter.rules.ts';
import {
  countLetters,
  findLetter,
  listLetterPage,
  type LetterConditions,
  type LetterRow,
} from './letters.repository.ts';
import type { LetterItem, LettersFilter, LetterView, ListLettersQuery } from './letters.schemas.ts';

export async function listLetters(
  ctx: InspectionCtx,
  { limit, after, ...filter }: ListLettersQuery,
): Promise<Page<LetterItem>> {
  const cursor = listCursor(ctx, 'letters', filter);
  const [last] = cursor.decode(after) ?? [];
  const page = { limit, after: last === undefined ? undefined : String(last) };
  const rows = await listLetterPage(ctx.tx, await conditionsOf(ctx, filter), page);
  const items: LetterItem[] = [];
  for (const row of rows) items.push(await toItem(ctx, row));
  return toPage(items, limit, { cursor: ({ id }) => cursor.encode([id]), view: (item) => item });
}

export async function getLetterTotals(
  ctx: InspectionCtx,
  filter: LettersFilter,
): Promise<{ letters: number }> {
  return { letters: await countLetters(ctx.tx, await conditionsOf(ctx, filter)) };
}

/** One letter in full; the host has written down that it was read. */
export async function getLetter(ctx: InspectionCtx, id: string): Promise<LetterView> {
  const row = requireFound(await findLetter(ctx.tx, id), 'letter');
  return {
    ...row,
    ...(await openLetter(ctx, row)),
    isOverdue: isOverdue(row, ctx.calendar.today()),
  };
}

/** The sealed columns of a letter, opened. */
export async function openLetter(ctx: InspectionCtx, row: LetterRow) {
  const open = (sealed: string | null, column: string) =>
    openColumn(ctx, sealed, `letters.${column}/${row.id}`);
  return {
    title: (await open(row.titleSealed, 'title')) ?? '',
    content: (await open(row.contentSealed, 'content')) ?? '',
    reporter: await open(row.reporterSealed, 'reporter'),
    phone: await open(row.phoneSealed, 'phone'),
    accused: await open(row.accusedSealed, 'accused'),
  };
}

async function toItem(ctx: InspectionCtx, row: LetterRow): Promise<LetterItem> {
  const { title } = await openLetter(ctx, row);
  const titleMasked = `${[...title].slice(0, 4).join('')}${[...title].length > 4 ? '…' : ''}`;
  return { ...row, titleMasked, isOverdue: isOverdue(row, ctx.calendar.today()) };
}

async function conditionsOf(
  ctx: InspectionCtx,
  { contains, ...rest }: LettersFilter,
): Promise<LetterConditions> {
  const nameIndex =
    contains === undefined ? undefined : await ctx.secrets.blindIndex(contains, nameField);
  return { ...rest, contains, nameIndex };
}
