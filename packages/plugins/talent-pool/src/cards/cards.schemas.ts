import { ListQuery } from '@lianxun/plugin-api';
import { z } from 'zod';

import { AttachedPaper, IsoDate, LongText, ShortText } from '../fields.ts';
import { offerStates } from './offer-state.rules.ts';

const Reason = LongText.max(2000);

export const OfferCandidateBody = z.object({
  memberId: z.uuid(),
  expiresOn: IsoDate,
  reason: Reason.nullable().default(null),
});
export type OfferCandidateBody = z.output<typeof OfferCandidateBody>;

export const OfferTargetBody = z.object({
  undertaking: ShortText,
  roundId: z.uuid().nullable().default(null),
  unitIds: z.array(z.uuid()).min(1).max(200),
  expiresOn: IsoDate,
  reason: Reason.nullable().default(null),
});
export type OfferTargetBody = z.output<typeof OfferTargetBody>;

export const ConsentBody = z.object({
  agrees: z.boolean(),
  reason: Reason.nullable().default(null),
});
export type ConsentBody = z.output<typeof ConsentBody>;
export const DecideOfferBody = z.object({
  approves: z.boolean(),
  reason: Reason.nullable().default(null),
});
export type DecideOfferBody = z.output<typeof DecideOfferBody>;
export const RenewOfferBody = z.object({ expiresOn: IsoDate });
export type RenewOfferBody = z.output<typeof RenewOfferBody>;
export const WithdrawOfferBody = z.object({ reason: Reason });

export const SecretChecksBody = z.object({
  candidateIds: z.array(z.uuid()).min(1).max(2000),
  targetIds: z.array(z.uuid()).min(1).max(500),
});
export type SecretChecksBody = z.output<typeof SecretChecksBody>;

const kind = z.enum(['candidate', 'target']);
export const ListCardOffersQuery = ListQuery.extend({ kind: kind.default('candidate') });
export type ListCardOffersQuery = z.output<typeof ListCardOffersQuery>;

const text = z.string().nullable();

export const CardOfferView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    kind,
    title: z.string(),
    state: z.enum(offerStates),
    stateTitle: z.string(),
    reason: text,
    expiresOn: z.string(),
    preparedByName: z.string(),
    preparedAt: z.string(),
    consent: z.enum(['account', 'paper']).nullable(),
    consentedAt: text,
    approvedByName: text,
    approvedAt: text,
    heldAt: text,
    heldUntil: text,
    endedAt: text,
    endedReason: text,
    deletedAt: text,
    /** The reader prepared it, so somebody else decides. */
    isOwn: z.boolean(),
    hasAccount: z.boolean(),
  })
  .meta({ id: 'CardOffer' });
export type CardOfferView = z.input<typeof CardOfferView>;

export const CardOfferDetail = CardOfferView.extend({
  units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  uses: z.array(z.object({ what: z.string(), text: z.string(), happenedAt: z.string() })),
  files: z.array(AttachedPaper),
}).meta({ id: 'CardOfferDetail' });
export type CardOfferDetail = z.input<typeof CardOfferDetail>;

export const OfferablePerson = z.object({
  memberId: z.uuid(),
  name: z.string(),
  sendingUnitName: z.string(),
  hasAccount: z.boolean(),
});

export const CandidateCardView = z
  .object({
    id: z.uuid(),
    fromName: z.string(),
    name: z.string(),
    sendingUnitName: z.string(),
    skills: z.array(z.string()),
    mayLead: z.boolean(),
    mayDeputise: z.boolean(),
    experienced: z.boolean(),
    external: z.boolean(),
    evaluation: z.number().nullable(),
    expiresOn: z.string(),
    receivedAt: z.string(),
    /** Told as 无, listed, or not said. */
    kin: z.enum(['none', 'listed', 'unknown']),
    unavailable: z.array(z.object({ from: z.string(), to: z.string() })),
  })
  .meta({ id: 'CandidateCard' });
export type CandidateCardView = z.input<typeof CandidateCardView>;

export const TargetCardView = z
  .object({
    id: z.uuid(),
    fromName: z.string(),
    undertaking: z.string(),
    expiresOn: z.string(),
    receivedAt: z.string(),
    units: z.array(
      z.object({
        targetId: z.uuid(),
        name: z.string(),
        kind: z.string(),
        leaders: z.array(
          z.object({ name: z.string(), post: z.string(), isPrincipal: z.boolean() }),
        ),
      }),
    ),
  })
  .meta({ id: 'TargetCard' });
export type TargetCardView = z.input<typeof TargetCardView>;

export const EndedCardView = z.object({
  id: z.uuid(),
  kind,
  fromName: z.string(),
  ended: z.enum(['withdrawn', 'expired']),
  receivedAt: z.string(),
  endedAt: z.string(),
});
