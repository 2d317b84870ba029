import { NotFoundError, type Ctx } from '@lianxun/plugin-api';

import { holdsAny, refuseReading, type RecordTypes } from './record-types.ts';

/** Types whose records this person may look for. */
export function listReferableTypes(ctx: Ctx, { recordTypes }: RecordTypes) {
  const items = [...recordTypes].flatMap(([type, { recordType }]) =>
    recordType.search !== undefined && holdsAny(ctx, recordType.read)
      ? [{ type, title: recordType.title }]
      : [],
  );
  return { items };
}

export async function searchRecords(
  ctx: Ctx,
  { recordTypes }: RecordTypes,
  { type, text }: { readonly type: string; readonly text: string },
) {
  const recordType = recordTypes.get(type)?.recordType;
  if (recordType?.search === undefined)
    throw new NotFoundError('core.record_type_not_found', `No record type ${type}`);
  refuseReading(ctx, recordType);
  return { items: [...(await recordType.search(ctx, text.trim()))] };
}
