import { z } from 'zod';

import { LongText } from '../findings/findings.schemas.ts';
import type { CheckRow } from './follow-ups.repository.ts';
import { followUpOutcomes } from './former-account.ts';

export const ChooseFollowUpsBody = z
  .object({ findingIds: z.array(z.uuid()).min(1).max(500) })
  .meta({ id: 'ChooseFollowUps' });
export type ChooseFollowUpsBody = z.output<typeof ChooseFollowUpsBody>;

export const RecordCheckBody = z
  .object({ outcome: z.enum(followUpOutcomes), facts: LongText })
  .meta({ id: 'RecordFollowUpCheck' });
export type RecordCheckBody = z.output<typeof RecordCheckBody>;

const Text = z.string();
const Account = z.object({
  round: Text,
  seq: z.int().nullable(),
  text: Text,
  stateTitle: Text,
  closedOn: Text.nullable(),
  measures: z.array(
    z.object({
      text: Text,
      owner: Text,
      dueOn: Text.nullable(),
      stateTitle: Text,
      result: Text.nullable(),
    }),
  ),
  evidence: z.array(Text),
  rules: z.array(Text),
  opinions: z.array(z.object({ body: Text, opinion: Text, signedByName: Text, signedOn: Text })),
  approvers: z.array(Text),
});

export const CheckView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    findingId: z.uuid(),
    account: Account,
    outcome: z.enum(followUpOutcomes).nullable(),
    facts: z.string().nullable(),
    checkedOn: z.string().nullable(),
    checkedByName: z.string().nullable(),
    /** Set once the office has recorded the rebound it proposes. */
    reboundId: z.uuid().nullable(),
    evidence: z.array(z.object({ id: z.uuid(), fileName: z.string(), size: z.int() })),
  })
  .meta({ id: 'FollowUpCheck' });
export type CheckView = z.input<typeof CheckView>;

export function toCheckView(row: CheckRow, evidence: CheckView['evidence']): CheckView {
  const { account } = row;
  return {
    ...row,
    evidence,
    account: {
      ...account,
      measures: [...account.measures],
      evidence: [...account.evidence],
      rules: [...account.rules],
      opinions: [...account.opinions],
      approvers: [...account.approvers],
    },
  };
}
