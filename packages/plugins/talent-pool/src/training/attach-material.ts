import type { Attachment, StoredBlob } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { findTraining } from './trainings.repository.ts';

const Blob = z.object({
  storageKey: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
});

type Material = Pick<Attachment, 'id' | 'fileName' | 'mediaType' | 'size' | 'createdAt'>;

/** 课件、签到表 of a training. The port writes the audit entry. */
export async function attachMaterial(
  ctx: TalentPoolCtx,
  trainingId: string,
  received: unknown,
): Promise<Material> {
  const blob: StoredBlob = Blob.parse(received);
  requireFound(await findTraining(ctx.tx, trainingId), 'training');
  const subject = { type: 'training', id: trainingId };
  const { createdAt, fileName, id, mediaType, size } = await ctx.files.attach(
    subject,
    blob,
    'material',
  );
  return { id, fileName, mediaType, size, createdAt };
}
