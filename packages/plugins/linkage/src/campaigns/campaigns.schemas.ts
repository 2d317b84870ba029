import { z } from 'zod';

import { Milestone } from './campaign-plan.ts';

const text = z.string().nullable();
const Note = z.string().trim().min(1).max(500).nullable().default(null);

export const CampaignParams = z.object({ id: z.uuid() });
export const CampaignMilestoneParams = z.object({ id: z.uuid(), key: z.string().max(40) });
export const CampaignItemParams = z.object({ id: z.uuid(), itemId: z.uuid() });

export const SetCampaignBody = z
  .object({
    sectors: z.array(z.string().trim().min(1).max(20)).min(1).max(8),
    requirements: z.string().trim().min(1).max(5_000).nullable(),
    milestones: z.array(Milestone).max(30),
  })
  .meta({ id: 'SetLinkageCampaign' });
export type SetCampaignBody = z.output<typeof SetCampaignBody>;

export const SetChecklistBody = z.object({ versionId: z.uuid(), reason: Note });
export type SetChecklistBody = z.output<typeof SetChecklistBody>;

export const CityMilestoneBody = z.object({
  /** Null takes it back. */
  doneOn: z.iso.date().nullable(),
  note: Note,
});
export type CityMilestoneBody = z.output<typeof CityMilestoneBody>;

/** Where a milestone of one party stands. */
export const MilestoneState = z.object({
  key: z.string(),
  plannedOn: text,
  doneOn: text,
  note: text,
  standing: z.enum(['done', 'doneLate', 'late', 'open']),
  /** Work days behind its date; 0 when it is not. */
  delay: z.int(),
  /** Whom it still waits for. */
  waits: z.array(z.string()),
});

const CountyProgress = z.object({
  tenantId: z.int(),
  code: z.string(),
  name: z.string(),
  takesPart: z.boolean(),
  joinedAt: text,
  leftAt: text,
  /** It has the plan as it counts now. */
  hasPlan: z.boolean(),
  /** Number of the version its round uses; null where it uses none yet. */
  checklistNumber: z.int().nullable(),
  isOnOldVersion: z.boolean(),
  submitted: z.object({ number: z.int(), sentAt: z.string() }).nullable(),
  /** Work days by which the milestone that is most behind is late. */
  behind: z.int(),
  onSiteFrom: text,
  onSiteTo: text,
  heardAt: text,
  milestones: z.array(MilestoneState),
});

export const CampaignView = z
  .object({
    combinedId: z.uuid(),
    /** 0 until something is kept. */
    version: z.int(),
    title: z.string(),
    theme: text,
    stage: text,
    windowFrom: z.string(),
    windowTo: z.string(),
    today: z.string(),
    sectors: z.array(z.string()),
    requirements: text,
    revision: z.int(),
    milestones: z.array(Milestone),
    checklist: z
      .object({
        versionId: z.uuid(),
        checklistId: z.uuid(),
        number: z.int(),
        title: z.string(),
        items: z.int(),
      })
      .nullable(),
    versions: z.array(
      z.object({
        versionId: z.uuid(),
        number: z.int(),
        reason: text,
        byName: z.string(),
        at: z.string(),
      }),
    ),
    city: z.array(MilestoneState),
    counties: z.array(CountyProgress),
    /** Days on which all counties are on site at once. */
    together: z.object({ from: z.string(), to: z.string() }).nullable(),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'LinkageCampaign' });
export type CampaignView = z.input<typeof CampaignView>;
