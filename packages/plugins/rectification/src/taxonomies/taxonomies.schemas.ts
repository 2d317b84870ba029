import { z } from 'zod';

const Name = z.string().trim().min(1).max(200);
const Tags = z.array(z.string().trim().min(1).max(50)).max(20).default([]);

const Leaf = z.object({ name: Name, tags: Tags });
const Second = z.object({ name: Name, tags: Tags, parts: z.array(Leaf).max(100).default([]) });
const First = z.object({ name: Name, tags: Tags, parts: z.array(Second).max(100).default([]) });

export const TaxonomyItems = z.array(First).max(50);

export const TaxonomyBody = z.object({ title: Name, items: TaxonomyItems });
export type TaxonomyBody = z.output<typeof TaxonomyBody>;

export const TaxonomyName = z.object({
  key: z.string().min(1).max(40),
  number: z.int().min(1).max(10_000),
});
export type TaxonomyName = z.output<typeof TaxonomyName>;

export const CreateTaxonomyBody = z.object({
  title: Name,
  /** The version it starts from: another number of it. Left out, a taxonomy of the tenant's own begins. */
  from: TaxonomyName.optional(),
});

const ViewLeaf = z.object({ name: z.string(), tags: z.array(z.string()) });
const ViewSecond = ViewLeaf.extend({ parts: z.array(ViewLeaf) });

export const TaxonomyView = z
  .object({
    /** Null for what the product ships. */
    id: z.uuid().nullable(),
    version: z.int(),
    key: z.string(),
    number: z.int(),
    title: z.string(),
    status: z.enum(['builtIn', 'draft', 'published']),
    publishedAt: z.string().nullable(),
    updatedByName: z.string().nullable(),
    items: z.array(ViewLeaf.extend({ parts: z.array(ViewSecond) })),
    /** Rounds that have pinned it. */
    rounds: z.int(),
  })
  .meta({ id: 'Taxonomy' });

export const RoundTaxonomyView = z
  .object({
    roundId: z.uuid(),
    key: z.string(),
    number: z.int(),
    pinnedAt: z.string(),
    pinnedByName: z.string(),
  })
  .meta({ id: 'RoundTaxonomy' });
