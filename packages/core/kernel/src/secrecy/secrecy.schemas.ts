import { secrecyGrades } from '@lianxun/plugin-api';
import { z } from 'zod';

export const SecrecyGradeName = z.enum(secrecyGrades).meta({ id: 'SecrecyGrade' });

export const RecordGradeView = z
  .object({
    /** Its own grade; the tenant's default while nobody has set one. */
    grade: SecrecyGradeName,
    /** The grade it is handled under: at least that of its files. */
    handledAs: SecrecyGradeName,
    isDefault: z.boolean(),
    gradedBy: z.string().nullable(),
    gradedAt: z.iso.datetime().nullable(),
    reason: z.string(),
    /** Why the actor cannot change it; empty when he can. */
    closedReasons: z.array(z.string()),
    version: z.int(),
  })
  .meta({ id: 'RecordGrade' });

export const SetGradeBody = z
  .object({
    grade: SecrecyGradeName,
    /** Needed where the grade is lowered. */
    reason: z.string().trim().max(500).default(''),
  })
  .meta({ id: 'SetGradeBody' });
