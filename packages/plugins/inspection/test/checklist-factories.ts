import {
  ChecklistItemBody,
  type CreateChecklistBody,
} from '../src/checklists/checklists.schemas.ts';
import { publishChecklist } from '../src/checklists/publish-checklist.ts';
import { createChecklist } from '../src/checklists/save-checklist.ts';
import type { InspectionCtx } from '../src/database.ts';

export type By = <Result>(work: (ctx: InspectionCtx) => Promise<Result>) => Promise<Result>;

export const itemNamed = (code: string, over: Partial<ChecklistItemBody> = {}) =>
  ChecklistItemBody.parse({ code, question: `第${code}项是否落实`, ...over });

export const listOf = (over: Partial<CreateChecklistBody> = {}): CreateChecklistBody => ({
  kind: 'other',
  title: '教育经费管理清单',
  items: [itemNamed('1.1', { groups: ['一、预算'] }), itemNamed('1.2', { groups: ['一、预算'] })],
  ...over,
});

/** Drafted by one, published by another; the id of the version. */
export async function publishedList(
  clerk: By,
  director: By,
  over: Partial<CreateChecklistBody> & { readonly sharesDown?: boolean } = {},
): Promise<string> {
  const { sharesDown = false, ...body } = over;
  const id = await clerk((ctx) => createChecklist(ctx, listOf(body)));
  await director((ctx) => publishChecklist(ctx, id, { body: { sharesDown }, version: 1 }));
  return id;
}
