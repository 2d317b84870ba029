import type { StoredBlob } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionCtx } from '../database.ts';
import { IsoDate } from '../fields.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { undertakingKey } from './undertaking.rules.ts';
import { listSignedTerms } from './undertakings.repository.ts';

const Fields = z.object({ signedOn: IsoDate, witnessName: z.string().trim().min(1).max(60) });

/**
 * 保密承诺书 signed on paper: the scan is kept, with a second person who saw the form. Recorded as
 * the office's act, never as if the signer had signed here.
 */
export async function recordPaperUndertaking(
  ctx: InspectionCtx,
  id: string,
  received: { readonly blob: StoredBlob; readonly fields: Readonly<Record<string, string>> },
): Promise<void> {
  const [found] = await listSignedTerms(ctx.tx, { id });
  const term = requireFound(found, 'undertaking');
  if (term.key !== undertakingKey)
    throw conflict('not_an_undertaking', '这里只登记纸质保密承诺书，回避申请书请另行登记');
  const fields = Fields.safeParse(received.fields);
  if (!fields.success)
    throw invalid('witness_missing', '请填写签署日期和见证人，再选择扫描件', 'witnessName');
  await ctx.mandates.terms.recordPaper(id, fields.data);
  await ctx.files.attach({ type: 'undertaking', id }, received.blob, 'signedForm');
}
