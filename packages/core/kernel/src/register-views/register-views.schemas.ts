import { z } from 'zod';

import { AskedRows } from '../register-rows/asked-request.ts';

/** How a register is set up: what is shown, how wide, which rows and in which order. */
export const ViewContent = AskedRows.extend({
  /** Keys of the columns shown, in order; all of them when empty. */
  columns: z.array(z.string().max(80)).max(300).default([]),
  /** Pixels by column key. */
  widths: z.record(z.string().max(80), z.number().min(20).max(2000)).default({}),
});
export type ViewContent = z.output<typeof ViewContent>;

export const SaveViewBody = ViewContent.extend({
  name: z.string().trim().min(1).max(60),
  /** Shown to everybody of the tenant who may read the register; needs 共享台账视图. */
  isShared: z.boolean().default(false),
}).meta({ id: 'SaveRegisterViewBody' });
export type SaveViewBody = z.output<typeof SaveViewBody>;

export const SavedView = ViewContent.extend({
  id: z.uuid(),
  version: z.int(),
  name: z.string(),
  isShared: z.boolean(),
  isOwn: z.boolean(),
  ownerName: z.string(),
  updatedAt: z.iso.datetime(),
  /** Why the actor cannot change or delete it; empty when he can. */
  closedReasons: z.array(z.string()),
  /** How many of its columns and conditions the register has no longer; they are left out. */
  dropped: z.int(),
}).meta({ id: 'SavedRegisterView' });

export const SavedViews = z
  .object({
    items: z.array(SavedView),
    /** Whether the actor may share views of this register. */
    mayShare: z.boolean(),
  })
  .meta({ id: 'SavedRegisterViews' });
