import { secrecyGrades } from '@lianxun/plugin-api';
import { z } from 'zod';

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
  })
  .meta({ id: 'EvidenceFile' });

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
  opinions: z.array(OpinionView),
  extensions: z.array(ExtensionView),
  reboundList: z.array(ReboundView),
}).meta({ id: 'FindingDetail' });
export type FindingDetail = z.input<typeof FindingDetail>;
