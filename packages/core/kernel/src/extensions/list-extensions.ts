import type { Ctx } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { findCase, type CaseRow } from '../workflow/cases.repository.ts';
import { definitionIn } from '../workflow/workflow-work.ts';
import { askedOf, askedOfDeadline } from './extension-case.ts';
import { mayAsk, mayDecideOn } from './extension-parties.ts';
import { listExtensions, listRequested, type ExtensionRow } from './extensions.repository.ts';
import type { ExtensionView } from './extensions.schemas.ts';

type View = z.input<typeof ExtensionView>;

const listed = 100;

/** The extensions of one case. */
export async function listOfCase(ctx: Ctx, row: CaseRow): Promise<View[]> {
  return await toViews(ctx, await listExtensions(coreTx(ctx), row.id), {
    row,
    title: '',
    link: '',
  });
}

/** Deadlines of a case for which I may ask for a later date. */
export async function extendableKeys(ctx: Ctx, row: CaseRow): Promise<ReadonlySet<string>> {
  const document = await definitionIn(coreTx(ctx), row.definitionId);
  const keys = new Set<string>();
  for (const { key, extension } of document.deadlines) {
    if (extension === undefined) continue;
    const asked = await askedOf(ctx, row, key);
    if (asked !== null && mayAsk(ctx, asked)) keys.add(key);
  }
  return keys;
}

/** Requests that wait for my decision. */
export async function listToDecide(ctx: Ctx): Promise<View[]> {
  const found: View[] = [];
  for (const extension of await listRequested(coreTx(ctx), listed)) {
    const row = await findCase(coreTx(ctx), extension.subjectType, extension.subjectId);
    if (row === undefined) continue;
    const label = await ctx.workflow.label(extension.subjectType, extension.subjectId);
    const [view] = await toViews(ctx, [extension], { row, ...label });
    if (view?.mayDecide) found.push(view);
  }
  return found;
}

async function toViews(
  ctx: Ctx,
  rows: readonly ExtensionRow[],
  about: { readonly row: CaseRow; readonly title: string; readonly link: string },
): Promise<View[]> {
  const names = await ctx.people.namesOf(
    rows.flatMap(({ requestedBy, decidedBy }) => [requestedBy, ...(decidedBy ? [decidedBy] : [])]),
  );
  const views: View[] = [];
  for (const extension of rows) {
    const { requestedBy, decidedBy, deadlineId: _, caseId: __, ...shown } = extension;
    views.push({
      ...shown,
      recordTitle: about.title,
      link: about.link,
      requestedBy: names.get(requestedBy) ?? '已离任人员',
      decidedBy: decidedBy === null ? null : (names.get(decidedBy) ?? '已离任人员'),
      mayDecide: await mayDecide(ctx, about.row, extension),
    });
  }
  return views;
}

async function mayDecide(ctx: Ctx, row: CaseRow, extension: ExtensionRow): Promise<boolean> {
  const { requestedBy } = extension;
  if (extension.status !== 'requested') return false;
  const asked = await askedOfDeadline(ctx, row, extension);
  return asked !== null && (await mayDecideOn(ctx, row, { asked, requestedBy }));
}
