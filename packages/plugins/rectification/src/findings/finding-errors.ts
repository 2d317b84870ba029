import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  StaleError,
  type Permission,
} from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';

/** Refuses when somebody else has changed the row since it was read. */
export function requireVersion(
  row: { readonly version: number },
  version: number | undefined,
): void {
  if (row.version === version) return;
  throw new StaleError(
    'rectification.version_changed',
    `version is ${row.version}, not ${version}`,
  );
}

/** The row, or the error every missing or unreachable finding gives. */
export function requireFinding<Row>(row: Row | undefined): Row {
  if (row === undefined)
    throw new NotFoundError('rectification.finding_not_found', 'no such finding');
  return row;
}

export function requireMeasure<Row>(row: Row | undefined): Row {
  if (row === undefined)
    throw new NotFoundError('rectification.measure_not_found', 'no such measure');
  return row;
}

export function requireStage(
  stage: string | null,
  allows: (stage: string) => boolean,
  code: string,
): void {
  if (stage !== null && allows(stage)) return;
  throw new ConflictError(code, `refused in stage ${stage}`);
}

/** For use cases that other plugins call: they pass no route. */
export function requirePermission(ctx: RectificationCtx, permission: Permission): void {
  if (ctx.can(permission)) return;
  throw new ForbiddenError('rectification.not_permitted', `needs ${permission.id}`);
}
