import type { Migration, MigrationTools } from '@lianxun/plugin-api';
import { sql } from 'kysely';

/** The records of people, their membership in the pools, and what is followed up. */
export const createRoster: Migration = {
  name: '0001-roster',
  async up(tools) {
    await createRecords(tools);
    await createRelations(tools);
    await createMemberships(tools);
    await createHistory(tools);
    await createCalls(tools);
  },
};

async function createRecords({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('profiles', {
    kind: 'private',
    columns: sql`
      person_id uuid not null,
      id_unverified boolean not null default false,
      birth_month text check (birth_month ~ '^[0-9]{4}-[0-9]{2}$'),
      ethnicity text check (length(ethnicity) between 1 and 20),
      native_county text check (native_county ~ '^[0-9A-Z]{6,9}$'),
      grown_county text check (grown_county ~ '^[0-9A-Z]{6,9}$'),
      email text check (length(email) <= 200),
      party_joined_month text check (party_joined_month ~ '^[0-9]{4}-[0-9]{2}$'),
      work_started_month text check (work_started_month ~ '^[0-9]{4}-[0-9]{2}$'),
      department text check (length(department) <= 200),
      work_county text check (work_county ~ '^[0-9A-Z]{6,9}$'),
      education_level text check (length(education_level) <= 40),
      major text check (length(major) <= 200),
      skills text[] not null default '{}',
      tags text[] not null default '{}',
      certificates text[] not null default '{}' check (certificates <@ array['audit', 'accounting', 'law', 'other']),
      directions text[] not null default '{}' check (directions <@ array['coordination', 'interviews', 'financialAudit', 'partyBuilding']),
      frontline text check (length(frontline) <= 20000),
      awards text check (length(awards) <= 20000),
      has_inspected boolean,
      inspected_years int[] not null default '{}',
      relatives_stated text check (relatives_stated in ('none', 'listed')),
      education_stated boolean not null default false,
      career_stated boolean not null default false`,
    unique: [['person_id']],
    references: [{ columns: 'person_id', table: 'core.people' }],
  });
  await tenantTable('educations', {
    kind: 'private',
    columns: sql`
      person_id uuid not null,
      position int not null check (position >= 0),
      school text not null check (length(school) between 1 and 200),
      unit_id uuid,
      major text check (length(major) <= 200),
      degree text check (length(degree) <= 40),
      from_month text check (from_month ~ '^[0-9]{4}-[0-9]{2}$'),
      to_month text check (to_month ~ '^[0-9]{4}-[0-9]{2}$'),
      check (to_month >= from_month)`,
    indexes: [['person_id'], ['unit_id']],
    references: [
      { columns: 'person_id', table: 'core.people' },
      { columns: 'unit_id', table: 'core.units' },
    ],
  });
}

async function createRelations({ tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('relatives', {
    kind: 'private',
    columns: sql`
      person_id uuid not null,
      position int not null check (position >= 0),
      relation text not null check (relation in ('spouse', 'parent', 'child', 'grandparent', 'sibling', 'collateral', 'inLaw')),
      name_sealed text not null,
      employer_sealed text,
      post_sealed text,
      name_index text not null,
      tie_index text`,
    indexes: [['person_id'], ['name_index']],
    references: [{ columns: 'person_id', table: 'core.people' }],
  });
  await tenantTable('unavailabilities', {
    kind: 'private',
    columns: sql`
      person_id uuid not null,
      from_on date not null,
      to_on date not null,
      reason text not null check (length(reason) between 1 and 200),
      check (to_on >= from_on)`,
    indexes: [['person_id']],
    references: [{ columns: 'person_id', table: 'core.people' }],
  });
}

async function createMemberships({ run, tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('pool_members', {
    kind: 'unit',
    columns: sql`
      person_id uuid,
      name text not null check (length(name) between 1 and 60),
      pool text not null check (pool in ('inspection', 'leader', 'unitGroup', 'support')),
      intake text not null check (intake in ('regular', 'sporadic')),
      source text not null check (source in ('internal', 'external')),
      body_id uuid,
      sending_unit text not null check (length(sending_unit) between 1 and 200),
      nominated_via text not null check (nominated_via in ('unit', 'self', 'office', 'import')),
      call_id uuid,
      recommendation text check (length(recommendation) <= 20000),
      nominated_by uuid not null,
      nominated_by_name text not null,
      nominated_on date not null,
      entry_sealed text,
      unit_opinion text check (length(unit_opinion) <= 20000),
      endorsed_on date,
      admitted_on date,
      admission_document text check (length(admission_document) <= 200),
      paused_reason text check (length(paused_reason) <= 20000),
      watch_reason text check (length(watch_reason) <= 20000),
      refused_reason text check (length(refused_reason) <= 20000),
      released_on date,
      release_reason text check (release_reason in ('transferred', 'retired', 'health', 'unitDuty', 'failedEvaluation', 'discipline', 'ownRequest')),
      declined_count int not null default 0 check (declined_count >= 0),
      mission_count int not null default 0 check (mission_count >= 0),
      consecutive_rounds int not null default 0 check (consecutive_rounds >= 0),
      mission text check (length(mission) <= 400),
      mission_from date,
      mission_to date,
      leaver_sign text check (leaver_sign in ('retired', 'moved', 'inactive', 'postEnded')),
      leaver_found_on date,
      leaver_facts text check (length(leaver_facts) between 1 and 200),
      kept_facts text check (length(kept_facts) between 1 and 200),
      rechecked_on date,
      excellent_in int,
      batch_id uuid,
      check (mission_to >= mission_from),
      check (person_id is not null or entry_sealed is not null)`,
    unique: [['person_id', 'pool']],
    indexes: [['pool'], ['body_id']],
    references: [
      { columns: 'person_id', table: 'core.people' },
      { columns: 'body_id', table: 'core.bodies' },
      { columns: 'unit_id', table: 'core.units' },
    ],
  });
  await run(sql`alter table p_talent_pool.pool_members alter column unit_id drop not null`);
  await tenantTable('missions', {
    kind: 'private',
    columns: sql`
      member_id uuid not null,
      person_id uuid not null,
      round_id uuid,
      round_name text not null check (length(round_name) between 1 and 200),
      team_name text not null check (length(team_name) between 1 and 200),
      role text not null check (role in ('leader', 'deputyLeader', 'liaison', 'member')),
      began_on date not null,
      ends_on date not null,
      ended_on date,
      check (ends_on >= began_on)`,
    indexes: [['member_id'], ['person_id'], ['round_id']],
    references: [{ columns: 'member_id', table: 'p_talent_pool.pool_members' }],
  });
}

async function createHistory({ tenantTable }: MigrationTools): Promise<void> {
  const ofMember = [{ columns: 'member_id', table: 'p_talent_pool.pool_members' }];
  await tenantTable('qualification_checks', {
    kind: 'append',
    columns: sql`
      member_id uuid not null,
      party text not null check (party in ('office', 'discipline', 'organization')),
      passes boolean not null,
      opinion text not null check (length(opinion) between 1 and 20000),
      checked_by uuid not null,
      checked_by_name text not null,
      checked_on date not null`,
    indexes: [['member_id']],
    references: ofMember,
  });
  await tenantTable('member_events', {
    kind: 'append',
    columns: sql`
      member_id uuid not null,
      kind text not null check (length(kind) between 1 and 40),
      sentence text not null check (length(sentence) between 1 and 20000),
      actor_name text not null,
      happened_on date not null,
      recorded_at timestamptz not null`,
    indexes: [['member_id']],
    references: ofMember,
  });
  await tenantTable('rechecks', {
    kind: 'private',
    columns: sql`
      member_id uuid not null,
      year int not null check (year between 2000 and 2200),
      due_on date not null,
      result text check (result in ('kept', 'paused', 'release')),
      note text check (length(note) <= 20000),
      done_on date,
      done_by uuid,
      done_by_name text,
      check ((result is null) = (done_on is null))`,
    unique: [['member_id', 'year']],
    references: ofMember,
  });
}

async function createCalls({ run, tenantTable }: MigrationTools): Promise<void> {
  await tenantTable('nomination_calls', {
    kind: 'private',
    columns: sql`
      title text not null check (length(title) between 1 and 200),
      year int not null check (year between 2000 and 2200),
      closes_on date not null,
      note text check (length(note) <= 20000),
      created_by uuid not null,
      created_at timestamptz not null`,
  });
  await tenantTable('call_quotas', {
    kind: 'unit',
    columns: sql`
      call_id uuid not null,
      call_title text not null,
      closes_on date not null,
      body_id uuid,
      unit_name text not null check (length(unit_name) between 1 and 200),
      skill text,
      count int not null check (count between 1 and 1000)`,
    indexes: [['call_id']],
    references: [{ columns: 'call_id', table: 'p_talent_pool.nomination_calls' }],
  });
  await run(sql`alter table p_talent_pool.call_quotas alter column unit_id drop not null`);
}
