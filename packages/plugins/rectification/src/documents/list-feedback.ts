import type { Ctx } from '@lianxun/plugin-api';

import { inRectification } from '../database.ts';
import { listLedger } from './ledger.repository.ts';

/** A finding as the feedback names it: nothing of how it was found, and nothing of leads. */
export interface FeedbackItem {
  readonly seq: number | null;
  readonly category: string;
  readonly text: string;
  readonly manifestation: string | null;
  readonly isKey: boolean;
}

/** Findings of an engagement for its feedback, by number. */
export async function listFeedback<DB>(
  caller: Ctx<DB>,
  engagementId: string,
): Promise<readonly FeedbackItem[]> {
  const rows = await listLedger(inRectification(caller).tx, engagementId);
  return rows.map(({ seq, cat1, text, manifestation, isKey }) => ({
    seq,
    category: cat1,
    text,
    manifestation,
    isKey,
  }));
}
