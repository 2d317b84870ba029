import { z } from 'zod';

/** A level the city asks for: 经济水平, 廉政水平 … */
export const Level = z
  .object({
    key: z.string().regex(/^[a-z][A-Za-z0-9]{0,29}$/u),
    title: z.string().trim().min(1).max(20),
  })
  .meta({ id: 'UnitLevel' });

/** What a county tells of one unit. */
export const LevelValues = z
  .object({
    /** 1–5 by key; null where nobody has said. */
    levels: z.record(z.string().max(30), z.int().min(1).max(5).nullable()),
    industry: z.string().trim().max(60).nullable(),
    workload: z.int().min(1).max(100),
    lastInspectedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'UnitLevelValues' });
export type LevelValues = z.output<typeof LevelValues>;

export const LevelRow = LevelValues.extend({ targetId: z.uuid() }).meta({ id: 'UnitLevelRow' });

export const SaveLevelsBody = z.object({ rows: z.array(LevelRow).min(1).max(500) });
export type SaveLevelsBody = z.output<typeof SaveLevelsBody>;

/** What crosses: the whole sheet of a county, and what the city asks for. */
export const SentLevels = z.strictObject({ rows: z.array(LevelRow).max(500) });
export const AskedLevels = z.strictObject({ levels: z.array(Level).max(6) });

export const LevelSheetView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    title: z.string(),
    levels: z.array(Level),
    sentAt: z.string().nullable(),
    /** The last that was sent has not reached the city yet. */
    isUnderway: z.boolean(),
    units: z.array(
      LevelValues.extend({
        targetId: z.uuid(),
        name: z.string(),
        kind: z.string(),
        /** Titles of the levels that are missing. */
        missing: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'UnitLevelSheet' });
export type LevelSheetView = z.input<typeof LevelSheetView>;
