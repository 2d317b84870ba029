import type { Ctx } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { AnsweredRecord } from './form-references.ts';
import { closedReasons, refuseClosed, requireRecord, type RecordTypes } from './record-types.ts';

const Received = z.object({
  storageKey: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
});

/** Attaches a file to the record; the answers that name it are saved apart. */
export async function attachFieldFile(
  ctx: Ctx,
  services: RecordTypes,
  { record, received }: { readonly record: AnsweredRecord; readonly received: unknown },
): Promise<{ id: string; fileName: string }> {
  const { recordType, place } = await requireRecord(ctx, services, record);
  refuseClosed(await closedReasons(ctx, recordType, record.id));
  const { engagementId, unitId, released } = place;
  const file = await ctx.files.attach(
    { ...record, engagementId, unitId, released },
    Received.parse(received),
    'field',
  );
  return { id: file.id, fileName: file.fileName };
}
