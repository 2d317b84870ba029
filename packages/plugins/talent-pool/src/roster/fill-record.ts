import type { TalentPoolCtx } from '../database.ts';
import type { RosterEntry } from './entry.schemas.ts';
import { listProfiles, type ProfileRow } from './profiles.repository.ts';
import { saveRecord, type SavedRecord } from './save-record.ts';

/** As `saveRecord`, but what is already known of a person stays: a recommendation only fills gaps. */
export async function fillRecord(ctx: TalentPoolCtx, entry: RosterEntry): Promise<SavedRecord> {
  const { idNumber } = entry.person;
  const person =
    idNumber === undefined ? undefined : await ctx.people.records.findByIdNumber(idNumber);
  if (person === undefined) return await saveRecord(ctx, entry);
  const [profile] = await listProfiles(ctx.tx, [person.id]);
  const known = new Map<string, unknown>([
    ...Object.entries(person),
    ...Object.entries(profile ?? {}),
  ]);
  const isGap = ([key]: readonly [string, unknown]) => {
    const value = known.get(key);
    return value == null || (Array.isArray(value) && value.length === 0);
  };
  const { idNumber: _known, idUnverified: _mark, phone, ...typed } = entry.person;
  return await saveRecord(
    ctx,
    {
      person: {
        ...Object.fromEntries(Object.entries(typed).filter(isGap)),
        ...(person.hasPhone ? {} : { phone }),
        name: person.name,
        employer: entry.person.employer,
      },
      profile: Object.fromEntries(Object.entries(entry.profile).filter(isGap)),
      ...missingHistories(entry, profile),
    },
    { personId: person.id, keepsPlace: true },
  );
}

function missingHistories(
  { career, educations, relatives }: RosterEntry,
  profile: ProfileRow | undefined,
): Pick<RosterEntry, 'career' | 'educations' | 'relatives'> {
  if (profile === undefined) return { career, educations, relatives };
  return {
    career: profile.careerStated ? null : career,
    educations: profile.educationStated ? null : educations,
    relatives: profile.relativesStated === null ? relatives : null,
  };
}
