import { z } from 'zod';

import { IsoDate } from '../fields.ts';

const Ties = z.string().trim().min(1).max(2000);

export const DeclareTiesBody = z
  .object({
    declarations: z
      .array(
        z.object({
          engagementId: z.uuid(),
          /** What ties there are; null declares that there are none. */
          ties: Ties.nullable(),
          /** 其他利害关系 that may harm fairness; decided by others. */
          interest: Ties.nullable().default(null),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'DeclareTies' });
export type DeclareTiesBody = z.input<typeof DeclareTiesBody>;

export const PaperFormsBody = z
  .object({
    /** Day on the signed forms. */
    signedOn: IsoDate,
    declarations: z
      .array(z.object({ memberId: z.uuid(), engagementId: z.uuid(), ties: Ties.nullable() }))
      .min(1)
      .max(2000),
  })
  .meta({ id: 'RecordPaperDeclarations' });
export type PaperFormsBody = z.output<typeof PaperFormsBody>;

export const DecideTiesBody = z
  .object({
    decision: z.enum(['pass', 'mustRecuse']),
    note: z.string().trim().min(1).max(2000).nullable().default(null),
  })
  .meta({ id: 'DecideTies' });
export type DecideTiesBody = z.output<typeof DecideTiesBody>;

export const DeclarationView = z
  .object({
    id: z.uuid(),
    engagementId: z.uuid(),
    userId: z.uuid(),
    displayName: z.string(),
    hasTies: z.boolean(),
    /** Null when there are none, and for other members of the team. */
    ties: z.string().nullable(),
    declaredAt: z.string(),
    decision: z.enum(['pass', 'mustRecuse']).nullable(),
    decisionNote: z.string().nullable(),
    decidedByName: z.string().nullable(),
    /** 补充申报 and 其他利害关系 of his own; none for other members of the team. */
    later: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['declaration', 'interest']),
        ties: z.string(),
        declaredAt: z.string(),
        decision: z.enum(['pass', 'mustRecuse']).nullable(),
      }),
    ),
  })
  .meta({ id: 'RecusalDeclaration' });
export type DeclarationView = z.input<typeof DeclarationView>;
