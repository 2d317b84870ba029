import { z } from 'zod';

export const milestoneParties = ['city', 'county'] as const;
/** Where the on-site window begins and ends, and where counts are due, the software itself looks. */
export const milestoneKinds = ['entry', 'exit', 'submission', 'other'] as const;

/** A step of the timetable: done once by the city, or by every county. */
export const Milestone = z
  .object({
    key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/u),
    title: z.string().trim().min(1).max(60),
    party: z.enum(milestoneParties),
    kind: z.enum(milestoneKinds),
    /** To be done by. */
    dueOn: z.iso.date(),
    /** Keys of the milestones it waits for. */
    waitsFor: z.array(z.string().max(40)).max(10),
  })
  .meta({ id: 'LinkageMilestone' });
export type Milestone = z.output<typeof Milestone>;

/** What the city lays down, as it crosses to every county. */
export const CampaignPlan = z.strictObject({
  revision: z.int().min(1),
  sectors: z.array(z.string().max(20)).max(8),
  requirements: z.string().max(5_000).nullable(),
  milestones: z.array(Milestone.extend({ cityDoneOn: z.iso.date().nullable() })).max(30),
});
export type CampaignPlan = z.output<typeof CampaignPlan>;
