import {
  ValidationError,
  type RegisterFilter,
  type RegisterList,
  type RegisterRequest,
} from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import type { FindingConditions } from '../findings/finding-list.repository.ts';
import { FindingTotalsQuery } from '../findings/findings.schemas.ts';
import { conditionsHere } from '../findings/list-findings.ts';
import { shownDay } from '../history/past-day.ts';
import {
  listedColumns,
  listRegisterFindings,
  totalRegisterFindings,
} from './finding-listing.repository.ts';

const columns = new Set(listedColumns);
/** Conditions of the list of findings, which its export carries along: round, engagement, overdue … */
const conditions = Object.keys(FindingTotalsQuery.shape).filter((key) => !columns.has(key));
const isCondition = ({ column }: RegisterFilter) => conditions.includes(column);

/** Keys the ledger can be filtered by. */
export const searchableFindingKeys: readonly string[] = [...listedColumns, ...conditions];

/** Findings of the ledger within a request, in sheet order. */
export function listFindingRecords(
  ctx: RectificationCtx,
  request: RegisterRequest,
): Promise<RegisterList> {
  const { known, rest } = split(ctx, request);
  return listRegisterFindings(ctx.tx, known, rest);
}

export function totalFindingRecords(
  ctx: RectificationCtx,
  request: RegisterRequest,
  keys: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const { known, rest } = split(ctx, request);
  return totalRegisterFindings(ctx.tx, known, { request: rest, keys });
}

function split(
  ctx: RectificationCtx,
  request: RegisterRequest,
): { readonly known: FindingConditions; readonly rest: RegisterRequest } {
  const asked = request.filters
    .filter(isCondition)
    .map((filter) => [filter.column, wordOf(filter)]);
  const query = FindingTotalsQuery.safeParse(Object.fromEntries(asked));
  if (!query.success)
    throw new ValidationError('rectification.filter_invalid', query.error.message);
  return {
    known: conditionsHere(ctx, shownDay(ctx, query.data.asOf), query.data),
    rest: { ...request, filters: request.filters.filter((filter) => !isCondition(filter)) },
  };
}

const wordOf = (filter: RegisterFilter): string | undefined => {
  if ('oneOf' in filter) return filter.oneOf[0];
  return 'contains' in filter ? filter.contains : undefined;
};
