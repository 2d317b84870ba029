import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  type Ctx,
  type Permission,
  type Plugin,
  type Reason,
  type RecordPlace,
  type RecordType,
} from '@lianxun/plugin-api';

import type { KernelServices } from '../context/kernel-context.ts';

export type RecordTypes = Pick<KernelServices, 'recordTypes'>;

/** Record types of every manifest, by their names. */
export function recordTypesOf(plugins: readonly Plugin[]): KernelServices['recordTypes'] {
  return new Map(
    plugins.flatMap((plugin) =>
      Object.entries(plugin.recordTypes ?? {}).map(
        ([type, recordType]) => [type, { plugin: plugin.id, recordType }] as const,
      ),
    ),
  );
}

export interface KnownRecord {
  readonly recordType: RecordType;
  readonly place: RecordPlace;
}

const notFound = (type: string, id: string) =>
  new NotFoundError('core.record_not_found', `No record ${type} ${id}`);

/** The record within this scope; an unknown type and a row out of reach are answered alike. */
export async function requireRecord(
  ctx: Ctx,
  services: RecordTypes,
  { type, id }: { readonly type: string; readonly id: string },
): Promise<KnownRecord> {
  const known = services.recordTypes.get(type);
  const place = await known?.recordType.find(ctx, id);
  if (known === undefined || place === undefined) throw notFound(type, id);
  return { recordType: known.recordType, place };
}

export function refuseReading(ctx: Ctx, { read }: RecordType): void {
  if (holdsAny(ctx, read)) return;
  throw new ForbiddenError('core.fields_permission', 'May not read the fields of this record');
}

export const holdsAny = (ctx: Ctx, permissions: readonly Permission[]) =>
  permissions.some((permission) => ctx.can(permission));

/** Why the fields of the record cannot be filled in by this person now; empty when they can. */
export async function closedReasons(
  ctx: Ctx,
  recordType: RecordType,
  id: string,
): Promise<readonly Reason[]> {
  if (!holdsAny(ctx, recordType.answer)) {
    const titles = recordType.answer.map(({ title }) => `“${title}”`).join('或');
    return [
      { code: 'core.fields_permission', message: `填写须有${titles}权限，请联系本单位管理员` },
    ];
  }
  return await stateReasons(ctx, recordType, id);
}

export async function stateReasons(
  ctx: Ctx,
  recordType: RecordType,
  id: string,
): Promise<readonly Reason[]> {
  const answer = (await recordType.mayAnswer?.(ctx, id)) ?? true;
  return answer === true ? [] : answer;
}

export function refuseClosed(reasons: readonly Reason[]): void {
  if (reasons.length === 0) return;
  throw new ConflictError('core.fields_closed', 'The record takes no answers now', { reasons });
}
