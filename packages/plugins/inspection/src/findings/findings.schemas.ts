import { z } from 'zod';

import { LongText, ShortText } from '../fields.ts';

const ProposedFinding = z.object({
  /** Several papers may state one problem. */
  paperIds: z.array(z.uuid()).min(1).max(50),
  text: LongText,
  level: z.enum(['county', 'village']),
  cat1: ShortText,
  cat2: ShortText.nullable().default(null),
  cat3: ShortText.nullable().default(null),
  tags: z.array(z.string().trim().min(1).max(50)).max(20).default([]),
  isKey: z.boolean().default(false),
  manifestation: LongText.nullable().default(null),
});

export const TurnIntoFindingsBody = z
  .object({ findings: z.array(ProposedFinding).min(1).max(100) })
  .meta({ id: 'TurnPapersIntoFindings' });
export type TurnIntoFindingsBody = z.output<typeof TurnIntoFindingsBody>;
