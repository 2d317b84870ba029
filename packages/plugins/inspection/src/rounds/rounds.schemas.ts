import { ListQuery, workflowStages } from '@lianxun/plugin-api';
import { z } from 'zod';

import { CaseFields, IsoDate, ShortText } from '../fields.ts';

const RoundContent = z.object({
  committeeTerm: z.int().min(1).max(99),
  year: z.int().min(1949).max(2200),
  roundNo: z.int().min(1).max(999),
  name: ShortText,
  planDocument: ShortText.nullable(),
  onSiteOn: IsoDate.nullable(),
  offSiteOn: IsoDate.nullable(),
});

export const CreateRoundBody = RoundContent.partial({
  planDocument: true,
  onSiteOn: true,
  offSiteOn: true,
}).meta({ id: 'CreateRound' });
export type CreateRoundBody = z.output<typeof CreateRoundBody>;

export const UpdateRoundBody = RoundContent.partial().meta({ id: 'UpdateRound' });
export type UpdateRoundBody = z.output<typeof UpdateRoundBody>;

export const ListRoundsQuery = ListQuery.extend({
  year: z.coerce.number().int().optional(),
  stage: z.enum(workflowStages.round).optional(),
});
export type ListRoundsQuery = z.output<typeof ListRoundsQuery>;

const roundFields = {
  id: z.uuid(),
  version: z.int(),
  committeeTerm: z.int(),
  year: z.int(),
  roundNo: z.int(),
  name: z.string(),
  planDocument: z.string().nullable(),
  onSiteOn: z.string().nullable(),
  offSiteOn: z.string().nullable(),
  approvedOn: z.string().nullable(),
  decisionNo: z.string().nullable(),
  createdAt: z.string(),
  ...CaseFields,
};

export const RoundItem = z
  .object({ ...roundFields, units: z.int(), teams: z.int() })
  .meta({ id: 'RoundItem' });
export type RoundItem = z.input<typeof RoundItem>;

const StageCount = z.object({ stage: z.string(), count: z.int() });

/** A round in numbers; each figure of rectification names its formula and the list it counts. */
const RoundGlance = z.object({
  units: z.object({ total: z.int(), byStage: z.array(StageCount) }),
  papers: z.object({ total: z.int(), byStage: z.array(StageCount) }),
  /** Papers that became findings. */
  adopted: z.int(),
  teams: z.int(),
  members: z.int(),
  figures: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      unit: z.enum(['count', 'percent', 'fen']),
      /** Null where there is nothing to divide by. */
      value: z.number().nullable(),
      formula: z.string(),
      opens: z.object({ list: z.string(), filter: z.record(z.string(), z.string()) }).nullable(),
    }),
  ),
});
export type RoundGlance = z.input<typeof RoundGlance>;

export const RoundView = z.object({ ...roundFields, glance: RoundGlance }).meta({ id: 'Round' });
export type RoundView = z.input<typeof RoundView>;
