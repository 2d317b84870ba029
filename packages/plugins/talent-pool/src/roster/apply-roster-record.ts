import type { RegisterRecord, RegisterValues } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { findMember, updateMember, type MemberChanges } from '../membership/members.repository.ts';
import { nominatePerson } from '../membership/nominate-person.ts';
import { requireFound } from '../refusals.ts';
import { membershipOf } from './check-roster-records.ts';
import { RosterEntry } from './entry.schemas.ts';
import { findPlaces } from './find-places.ts';
import { listSkills } from './list-skills.ts';
import { entryOf } from './roster-entry.ts';
import { intakes, memberSources, releaseReasons, type ReleaseReason } from './roster-tables.ts';
import { saveRecord } from './save-record.ts';

/** One row of a sheet: a new membership with its person, or what it changes of a known one. */
export async function applyRosterRecord(
  ctx: TalentPoolCtx,
  change: {
    readonly recordId: string | null;
    readonly record: RegisterRecord;
    readonly batchId: string;
  },
): Promise<string> {
  const { batchId, record, recordId } = change;
  const { values } = record;
  if (recordId !== null) {
    await changeRosterRecord(ctx, recordId, record);
    return recordId;
  }
  const entry = RosterEntry.parse(entryOf(record, await listSkills(ctx)));
  const membership = membershipOf(values);
  const { id } = await nominatePerson(ctx, { entry, membership, via: 'import', batchId });
  const changes = await memberChanges(ctx, values);
  const { intake: _intake, source: _source, ...rest } = changes;
  if (Object.keys(rest).length > 0) await updateMember(ctx.tx, id, rest);
  return id;
}

/** The cells that are given; what the row names the person by stays when it does not. */
export async function changeRosterRecord(
  ctx: TalentPoolCtx,
  memberId: string,
  record: RegisterRecord,
): Promise<void> {
  const member = requireFound(await findMember(ctx.tx, memberId), 'member');
  const personId = requireFound(member.personId ?? undefined, 'person');
  const isPlaced = record.values['employer'] != null;
  const values = {
    name: member.name,
    employer: member.sendingUnit,
    ...definedCells(record.values),
  };
  const entry = RosterEntry.parse(entryOf({ ...record, values }, await listSkills(ctx)));
  await saveRecord(ctx, entry, { personId, keepsPlace: !isPlaced, addsPosts: true });
  const changes = await memberChanges(ctx, record.values);
  const renamed = entry.person.name === member.name ? {} : { name: entry.person.name };
  const all = { ...changes, ...renamed };
  if (Object.keys(all).length === 0) return;
  await updateMember(ctx.tx, memberId, all);
  await ctx.audit({
    action: 'talent-pool.member_changed',
    subject: { type: 'poolMember', id: memberId },
    summary: `更新${member.name}的入库信息`,
    after: all,
  });
}

/** A name or an employer cannot be emptied: an empty cell leaves them. */
function definedCells(values: RegisterValues): RegisterValues {
  const kept = Object.entries(values).filter(
    ([key, value]) => value !== null || (key !== 'name' && key !== 'employer'),
  );
  return Object.fromEntries(kept);
}

async function memberChanges(ctx: TalentPoolCtx, values: RegisterValues): Promise<MemberChanges> {
  const { admittedOn, consecutiveRounds, intake, source, unitOpinion } = values;
  const intakeKind = intakes.find((kind) => kind === intake);
  const sourceKind = memberSources.find((kind) => kind === source);
  return {
    ...(await sendingPlace(ctx, values)),
    ...(unitOpinion === undefined ? {} : { unitOpinion: textOrNull(unitOpinion) }),
    ...(admittedOn === undefined ? {} : { admittedOn: textOrNull(admittedOn) }),
    ...(typeof consecutiveRounds === 'number' ? { consecutiveRounds } : {}),
    ...(intakeKind === undefined ? {} : { intake: intakeKind }),
    ...(sourceKind === undefined ? {} : { source: sourceKind }),
  };
}

async function sendingPlace(
  ctx: TalentPoolCtx,
  { sendingUnit }: RegisterValues,
): Promise<MemberChanges> {
  if (typeof sendingUnit !== 'string' || sendingUnit === '') return {};
  const { bodyId, name, unitId } = (await findPlaces(ctx, [sendingUnit]))(sendingUnit);
  return { bodyId, unitId, sendingUnit: name };
}

const textOrNull = (cell: unknown) => (typeof cell === 'string' && cell !== '' ? cell : null);

/** A state of a history load that a second person has approved, with the dates that belong to it. */
export async function applyRosterStatus(
  ctx: TalentPoolCtx,
  change: {
    readonly recordId: string;
    readonly status: string;
    readonly record: RegisterRecord;
    readonly batchNumber: number;
  },
): Promise<void> {
  const { batchNumber, record, recordId, status } = change;
  const member = requireFound(await findMember(ctx.tx, recordId), 'member');
  const { released, unitId } = member;
  const { releaseReason, releasedOn } = record.values;
  const isReleased = status === 'released';
  const left = isReleased ? textOrNull(releasedOn) : null;
  await updateMember(ctx.tx, recordId, {
    releasedOn: left,
    releaseReason: isReleased ? reasonIn(releaseReason) : null,
  });
  await ctx.workflow.startInHistory(
    { type: 'poolMember', id: recordId, engagementId: null, unitId, released },
    { stage: status, batchNumber, endedOn: left },
  );
}

const reasonIn = (cell: unknown): ReleaseReason | null =>
  releaseReasons.find((value) => value === cell) ?? null;
