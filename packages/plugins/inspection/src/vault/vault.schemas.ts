import { ListQuery } from '@lianxun/plugin-api';
import { z } from 'zod';

const Instant = z.iso.datetime();
const Reason = z.string().trim().min(1).max(2000);
const Basis = z.enum(['guidance', 'approval']);

export const ListMirrorsQuery = ListQuery.extend({ roundId: z.uuid().optional() });

/** 市级留存 of one locked edition, as the county sees it. */
export const MirrorView = z
  .object({
    id: z.uuid(),
    paperId: z.uuid(),
    paperNo: z.string(),
    title: z.string(),
    edition: z.int(),
    contentHash: z.string(),
    lockedAt: Instant,
    roundId: z.uuid(),
    roundTitle: z.string(),
    cityName: z.string(),
    state: z.enum(['waiting', 'refused', 'kept', 'opened']),
    digestOnly: z.boolean(),
    deliveryId: z.uuid().nullable(),
    sentAt: Instant.nullable(),
    keptAt: Instant.nullable(),
    refusal: z.string().nullable(),
    openings: z.int(),
    /** What no longer fits, by name. */
    faults: z.array(z.string()),
  })
  .meta({ id: 'PaperMirror' });
export type MirrorView = z.output<typeof MirrorView>;

export const HeardOpeningView = z
  .object({
    id: z.uuid(),
    paperId: z.uuid(),
    paperNo: z.string(),
    edition: z.int(),
    cityName: z.string(),
    basis: Basis,
    reason: z.string(),
    openedByName: z.string(),
    approvedByName: z.string().nullable(),
    openedAt: Instant,
  })
  .meta({ id: 'HeardOpening' });
export type HeardOpeningView = z.output<typeof HeardOpeningView>;

/** 核验: everything was compared; what no longer fits is named. */
export const CheckView = z
  .object({
    checked: z.int(),
    faults: z.array(
      z.object({
        place: z.string(),
        paperNo: z.string(),
        edition: z.int(),
        faults: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'PaperCheck' });
export type CheckView = z.output<typeof CheckView>;

export const KeysView = z
  .object({
    /** Null before anything was signed here. */
    own: z.string().nullable(),
    partners: z.array(z.object({ name: z.string(), fingerprint: z.string() })),
  })
  .meta({ id: 'SigningKeys' });
export type KeysView = z.output<typeof KeysView>;

export const ListCopiesQuery = ListQuery.extend({
  combinedId: z.uuid().optional(),
  county: z.coerce.number().int().optional(),
});

export const VaultPlaceView = z
  .object({
    combinedId: z.uuid(),
    title: z.string(),
    countyTenantId: z.int(),
    countyName: z.string(),
    copies: z.int(),
  })
  .meta({ id: 'VaultPlace' });

/** A copy in the vault; nothing of its content. */
export const CopyView = z
  .object({
    id: z.uuid(),
    combinedId: z.uuid(),
    countyName: z.string(),
    roundTitle: z.string(),
    paperNo: z.string(),
    edition: z.int(),
    evidenceCount: z.int(),
    contentHash: z.string(),
    digestOnly: z.boolean(),
    keptAt: Instant,
    readings: z.int(),
    faults: z.array(z.string()),
  })
  .meta({ id: 'VaultCopy' });
export type CopyView = z.output<typeof CopyView>;

export const OpeningView = z
  .object({
    id: z.uuid(),
    copyId: z.uuid(),
    state: z.enum(['asked', 'refused', 'open', 'expired']),
    reason: z.string(),
    askedByName: z.string(),
    askedAt: Instant,
    isMine: z.boolean(),
    decidedByName: z.string().nullable(),
    decidedAt: Instant.nullable(),
    decisionReason: z.string().nullable(),
    expiresAt: Instant.nullable(),
  })
  .meta({ id: 'VaultOpening' });
export type OpeningView = z.output<typeof OpeningView>;

export const AskedOpeningView = OpeningView.extend({
  paperNo: z.string(),
  edition: z.int(),
  countyName: z.string(),
}).meta({ id: 'AskedOpening' });

export const CopyDetail = CopyView.extend({
  signedBy: z.string(),
  openings: z.array(OpeningView),
  readingsMade: z.array(
    z.object({
      id: z.uuid(),
      basis: Basis,
      reason: z.string(),
      readByName: z.string(),
      readAt: Instant,
    }),
  ),
  /** The reader holds a live guidance mandate of the county for this unit. */
  guides: z.boolean(),
}).meta({ id: 'VaultCopyDetail' });
export type CopyDetail = z.output<typeof CopyDetail>;

export const AskOpeningBody = z.object({ reason: Reason }).meta({ id: 'AskOpeningBody' });
export const DecideOpeningBody = z
  .object({ approves: z.boolean(), reason: Reason })
  .meta({ id: 'DecideOpeningBody' });
export type DecideOpeningBody = z.output<typeof DecideOpeningBody>;
export const ReadCopyBody = z.object({ reason: Reason.nullable() }).meta({ id: 'ReadCopyBody' });

export const CopyContentView = z
  .object({ content: z.record(z.string(), z.unknown()), intact: z.boolean(), basis: Basis })
  .meta({ id: 'VaultCopyContent' });
export type CopyContentView = z.output<typeof CopyContentView>;
