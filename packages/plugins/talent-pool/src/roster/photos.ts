import type { TalentPoolCtx } from '../database.ts';

export const photoSubjectType = 'poolPerson';
export const photoPurpose = 'photo';

/** 照片 of these people, each the file that shows it; the bytes leave through the door of attachments. */
export async function photosOf(
  ctx: TalentPoolCtx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const files = await ctx.files.list(photoSubjectType, personIds);
  return new Map(
    [...files].flatMap(([personId, attachments]) => {
      const photo = attachments.findLast(({ purpose }) => purpose === photoPurpose);
      return photo === undefined ? [] : [[personId, photo.id] as const];
    }),
  );
}

export const photoSubject = (personId: string) => ({ type: photoSubjectType, id: personId });
