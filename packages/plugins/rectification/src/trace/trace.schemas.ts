import { z } from 'zod';

const Source = z.object({
  type: z.string(),
  id: z.uuid(),
  title: z.string(),
  link: z.string(),
  locked: z.boolean(),
  edition: z.int().nullable(),
  hash: z.string().nullable(),
});

const TracedMeasure = z.object({
  id: z.uuid(),
  seq: z.int().nullable(),
  text: z.string(),
  stage: z.string().nullable(),
  stateTitle: z.string().nullable(),
});

const findingFields = {
  id: z.uuid(),
  version: z.int(),
  seq: z.int().nullable(),
  text: z.string(),
  stage: z.string().nullable(),
  stateTitle: z.string().nullable(),
  mergedIntoId: z.uuid().nullable(),
};

export const TraceView = z
  .object({
    sources: z.array(Source),
    findings: z.array(
      z.object({
        ...findingFields,
        /** Keys `type id` of the sources it cites. */
        cites: z.array(z.string()),
        measures: z.array(TracedMeasure),
        mergedOn: z.string().nullable(),
        mergedByName: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'EngagementTrace' });
export type TraceView = z.input<typeof TraceView>;

export const CitingFinding = z
  .object({
    ...findingFields,
    /** The finding stands for this source since a merge. */
    byMerge: z.boolean(),
  })
  .meta({ id: 'CitingFinding' });
export type CitingFinding = z.input<typeof CitingFinding>;
