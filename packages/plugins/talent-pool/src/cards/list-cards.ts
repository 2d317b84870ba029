import { toPage, type ListQuery, type Page } from '@lianxun/plugin-api';
import type { z } from 'zod';

import type { TalentPoolCtx } from '../database.ts';
import type { CandidateContent } from './card-content.ts';
import { listEndedCardRows } from './cards.repository.ts';
import type { CandidateCardView, EndedCardView, TargetCardView } from './cards.schemas.ts';
import { openCandidateCards, openTargetCards } from './held-cards.ts';

/** 城市人才库: what counties have offered of their people, without anything that only the rules compare. */
export async function listCandidateCards(
  ctx: TalentPoolCtx,
): Promise<{ items: CandidateCardView[] }> {
  const cards = await openCandidateCards(ctx);
  return {
    items: cards.map(({ content: { facts, staffing }, row }) => ({
      ...staffing,
      id: row.id,
      fromName: row.fromName,
      expiresOn: row.expiresOn,
      receivedAt: row.receivedAt,
      kin: kinOf(facts),
    })),
  };
}

function kinOf({ relatives }: CandidateContent['facts']): CandidateCardView['kin'] {
  if (relatives === null) return 'unknown';
  return relatives.length === 0 ? 'none' : 'listed';
}

/** 对象卡 of the counties. */
export async function listTargetCards(ctx: TalentPoolCtx): Promise<{ items: TargetCardView[] }> {
  const cards = await openTargetCards(ctx);
  return {
    items: cards.map(({ content, row }) => ({
      id: row.id,
      fromName: row.fromName,
      undertaking: content.undertaking,
      expiresOn: row.expiresOn,
      receivedAt: row.receivedAt,
      units: content.units.map(({ kind, leadership, name, targetId }) => ({
        targetId,
        name,
        kind,
        leaders: leadership.map((leader) => ({
          name: leader.name,
          post: leader.post,
          isPrincipal: leader.isPrincipal,
        })),
      })),
    })),
  };
}

/** What was taken back or has expired: that it was there, no more. */
export async function listEndedCards(
  ctx: TalentPoolCtx,
  page: z.output<typeof ListQuery>,
): Promise<Page<z.input<typeof EndedCardView>>> {
  const rows = await listEndedCardRows(ctx.tx, page);
  return toPage(rows, page.limit, { cursor: ({ id }) => id, view: (row) => row });
}
