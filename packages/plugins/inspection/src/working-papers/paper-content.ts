import type { Attachment } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { Json } from './content-hash.ts';
import type { PaperRow } from './working-papers.repository.ts';

/** What a lock seals: the fact, who answers for it, the judgements, and the bytes of the evidence. */
export const PaperContent: z.ZodType<Record<string, Json>> = z.record(z.string(), z.json());
export type PaperContent = z.output<typeof PaperContent>;

export function contentOf(
  paper: PaperRow,
  sealed: {
    readonly paperNo: string;
    readonly leaderId: string;
    readonly signedOn: string;
    readonly evidence: readonly Attachment[];
  },
): PaperContent {
  return {
    paperNo: sealed.paperNo,
    edition: paper.edition,
    engagementId: paper.engagementId,
    unitName: paper.unitName,
    title: paper.title,
    draftedOn: paper.draftedOn,
    source: paper.source,
    domains: paper.domains,
    summary: paper.summary,
    facts: paper.facts,
    whenWhere: paper.whenWhere,
    basis: paper.basis,
    responsible: paper.responsible,
    responsibilityKind: paper.responsibilityKind,
    foundOn: paper.foundOn,
    finderIds: paper.finderIds,
    handlerIds: paper.handlerIds,
    isCadreLead: paper.isCadreLead,
    deputyOpinion: paper.deputyOpinion,
    meetingOpinion: paper.meetingOpinion,
    meetingMinutesNo: paper.meetingMinutesNo,
    leaderId: sealed.leaderId,
    signedOn: sealed.signedOn,
    evidence: sealed.evidence.map(({ fileName, sha256 }) => ({ fileName, sha256 })),
  };
}
