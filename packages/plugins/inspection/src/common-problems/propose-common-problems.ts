import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { commonShare, commonUnits } from '../settings.ts';
import {
  deleteUntouchedProblems,
  insertCommonActs,
  insertCommonItems,
  insertCommonProblems,
  listCommonItems,
  listCommonProblemRows,
} from './common-problems.repository.ts';
import { isCommon, reachOf, type CommonFrom } from './common.rules.ts';
import { upsertComparison } from './comparisons.repository.ts';
import { groupFindings, type FindingGroup } from './grouping/group-findings.ts';

/** What is compared: findings of a round, of a block, of a campaign. The key is the caller's own. */
export interface CommonScope {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  /** Page of it inside the web application, below the tenant; null where it has none. */
  readonly link: string | null;
  /** Units looked at, with and without findings. */
  readonly unitCount: number;
  readonly committeeTerm: number;
  readonly year: number;
  readonly roundNo: number;
}

/** A finding of this tenant, or a row that a county submitted. */
export interface CommonItem {
  /** Stays the same from one comparison to the next. */
  readonly key: string;
  /** Of this tenant's own findings; null for what a county submitted. */
  readonly findingId: string | null;
  readonly unitKey: string;
  readonly unitName: string;
  /** Node of the taxonomy, from the first level down. */
  readonly category: readonly string[];
  readonly text: string;
}

/** What one comparison has brought. */
export interface CommonOutcome {
  readonly comparisonId: string;
  readonly proposed: number;
  /** Problems that people have decided on or changed; a comparison leaves them alone. */
  readonly kept: number;
}

export const mostItems = 1_000;

interface Run {
  readonly comparisonId: string;
  readonly items: readonly CommonItem[];
  readonly taken: ReadonlySet<string>;
  readonly of: number;
  readonly from: CommonFrom;
}

/**
 * Compares findings and proposes what several units have in common. Earlier proposals that nobody has
 * touched give way; what a person has decided or changed stays with its findings.
 */
export async function proposeCommonProblems(
  ctx: InspectionCtx,
  { items, scope }: { readonly scope: CommonScope; readonly items: readonly CommonItem[] },
): Promise<CommonOutcome> {
  if (items.length > mostItems)
    throw conflict(
      'common_too_many',
      `一次最多比对${mostItems}条问题，现有${items.length}条，请分批比对`,
    );
  const from = {
    units: await ctx.settings.get(commonUnits),
    share: await ctx.settings.get(commonShare),
  };
  const comparisonId = await keepComparison(ctx, { scope, items, from });
  await deleteUntouchedProblems(ctx.tx, comparisonId);
  const kept = await listCommonProblemRows(ctx.tx, comparisonId);
  const taken = await takenKeys(
    ctx,
    kept.map(({ id }) => id),
  );
  const run: Run = { comparisonId, items, taken, of: scope.unitCount, from };
  const proposed = await keepGroups(ctx, run, groupFindings(items));

  await ctx.audit({
    action: 'inspection.common_problems_compared',
    subject: { type: 'commonComparison', id: comparisonId },
    summary: `比对${items.length}条问题，提出${proposed}组共性问题：${scope.title}`,
    after: { scope, items: items.length, proposed, kept: kept.length },
  });
  return { comparisonId, proposed, kept: kept.filter((it) => it.mergedIntoId === null).length };
}

async function keepComparison(
  ctx: InspectionCtx,
  {
    from,
    items,
    scope: { id: scopeId, type: scopeType, ...scope },
  }: {
    readonly scope: CommonScope;
    readonly items: readonly CommonItem[];
    readonly from: CommonFrom;
  },
): Promise<string> {
  return await upsertComparison(ctx.tx, {
    id: uuidv7(),
    scopeType,
    scopeId,
    ...scope,
    itemCount: items.length,
    leastUnits: from.units,
    leastShare: from.share,
    comparedAt: ctx.now,
    comparedBy: ctx.actor.userId,
    comparedByName: ctx.actor.displayName,
  });
}

/** Findings that stand in a problem of people's making. */
async function takenKeys(ctx: InspectionCtx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const items = await listCommonItems(ctx.tx, ids);
  const inside = items.filter(({ takenOutAt }) => takenOutAt === null);
  return new Set(inside.map(({ itemKey }) => itemKey));
}

async function keepGroups(
  ctx: InspectionCtx,
  run: Run,
  groups: readonly FindingGroup[],
): Promise<number> {
  const found = groups.flatMap((group) => {
    const members = group.members.flatMap((at) => {
      const item = run.items[at];
      return item === undefined || run.taken.has(item.key) ? [] : [{ at, item }];
    });
    const reach = reachOf(
      members.map(({ item }) => item.unitKey),
      run.of,
    );
    return isCommon(reach, run.from) ? [{ id: uuidv7(), group, members, reach }] : [];
  });
  await insertCommonProblems(
    ctx.tx,
    found.map(({ group: { closeness, telling, title }, id }) => ({
      id,
      comparisonId: run.comparisonId,
      byMachine: true,
      title,
      telling: [...telling],
      closeness,
      createdAt: ctx.now,
    })),
  );
  await insertCommonItems(
    ctx.tx,
    found.flatMap(({ group, id, members }) =>
      members.map(({ at, item: { category, key, text, ...item } }) => ({
        id: uuidv7(),
        problemId: id,
        itemKey: key,
        ...item,
        category: [...category],
        content: text,
        isTypical: at === group.medoid,
      })),
    ),
  );
  await insertCommonActs(
    ctx.tx,
    found.map(({ id, members, reach }) => ({
      id: uuidv7(),
      problemId: id,
      act: 'proposed',
      note: `比对提出：${reach.units.length}个单位、${members.length}条问题`,
      actedAt: ctx.now,
    })),
  );
  return found.length;
}
