import { secrecyGrades } from '@lianxun/plugin-api';
import { z } from 'zod';

import { amountKinds, handlings } from '../database.ts';
import { MeasureView } from '../measures/measures.schemas.ts';
import { FindingContent, FindingItem } from './findings.schemas.ts';

export const ProgressView = z
  .object({
    id: z.uuid(),
    measureId: z.uuid().nullable(),
    text: z.string(),
    reportedOn: z.string(),
    recordedByName: z.string(),
    recordedAt: z.string(),
  })
  .meta({ id: 'ProgressEntry' });

export const EvidenceView = z
  .object({
    id: z.uuid(),
    measureId: z.uuid().nullable(),
    fileName: z.string(),
    mediaType: z.string(),
    size: z.int(),
    purpose: z.string(),
    grade: z.enum(secrecyGrades),
    createdAt: z.string(),
    createdBy: z.string(),
    /** 证据编号; null for files from before numbers were given. */
    number: z.string().nullable(),
    documentedOn: z.string().nullable(),
  })
  .meta({ id: 'EvidenceFile' });

export const FileView = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    mediaType: z.string(),
    size: z.int(),
    grade: z.enum(secrecyGrades),
    createdAt: z.string(),
    createdBy: z.string(),
  })
  .meta({ id: 'RectificationFile' });

const AmountView = z
  .object({
    id: z.uuid(),
    kind: z.enum(amountKinds),
    amountFen: z.int(),
    occurredOn: z.string(),
    note: z.string().nullable(),
    recordedByName: z.string(),
    recordedAt: z.string(),
    files: z.array(FileView),
  })
  .meta({ id: 'AmountEntry' });

const AccountabilityView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    matter: z.string(),
    decidedOn: z.string(),
    decidedBy: z.string(),
    documentNo: z.string().nullable(),
    recordedByName: z.string(),
    persons: z.array(
      z.object({
        id: z.uuid(),
        seq: z.int(),
        /** 李* unless the reader's own unit registered it. */
        name: z.string(),
        isMasked: z.boolean(),
        post: z.string().nullable(),
        form: z.enum(['first', 'second', 'third', 'fourth']).nullable(),
        handling: z.enum(handlings),
        sanction: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'AccountabilityCase' });

const SourceView = z
  .object({
    type: z.string(),
    id: z.uuid(),
    title: z.string().nullable(),
    link: z.string().nullable(),
    locked: z.boolean(),
  })
  .meta({ id: 'FindingSource' });

export const OpinionView = z
  .object({
    body: z.enum(['resident', 'organization', 'publicity', 'office', 'team', 'discipline']),
    opinion: z.string(),
    signedByName: z.string(),
    signedOn: z.string(),
  })
  .meta({ id: 'CloseOutOpinion' });

const ExtensionView = z
  .object({
    id: z.uuid(),
    measureId: z.uuid().nullable(),
    oldDueOn: z.string().nullable(),
    newDueOn: z.string(),
    reason: z.string(),
    approvedByName: z.string(),
    approvedOn: z.string(),
  })
  .meta({ id: 'DueDateExtension' });

const ReboundView = z
  .object({
    id: z.uuid(),
    origin: z.enum(['followUp', 'unannounced', 'tip', 'repeat']),
    description: z.string(),
    foundOn: z.string(),
    closedOn: z.string().nullable(),
    /** Who had signed the close-out that did not hold. */
    approvers: z.array(z.string()),
    recordedByName: z.string(),
  })
  .meta({ id: 'Rebound' });

const AdoptedRuleView = z
  .object({
    id: z.uuid(),
    seq: z.int(),
    name: z.string(),
    documentNo: z.string().nullable(),
    adoptedOn: z.string().nullable(),
    files: z.array(FileView),
  })
  .meta({ id: 'AdoptedRule' });

/** A finding with everything that hangs on it; moves and history are the case's, at the core. */
export const FindingDetail = FindingItem.extend({
  ...FindingContent.shape,
  measureList: z.array(MeasureView),
  progress: z.array(ProgressView),
  evidence: z.array(EvidenceView),
  sources: z.array(SourceView),
  rules: z.array(AdoptedRuleView),
  amounts: z.array(AmountView),
  accountability: z.array(AccountabilityView),
  opinions: z.array(OpinionView),
  extensions: z.array(ExtensionView),
  reboundList: z.array(ReboundView),
  /** The day shown, where it is a past one. */
  asOf: z.string().nullable(),
}).meta({ id: 'FindingDetail' });
export type FindingDetail = z.input<typeof FindingDetail>;
