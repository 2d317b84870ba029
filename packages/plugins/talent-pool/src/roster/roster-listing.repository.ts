import {
  tenantOf,
  type ListedColumn,
  type ListedColumns,
  type RegisterList,
  type RegisterRequest,
  type TenantTx,
} from '@lianxun/plugin-api';
import { inOrderOf, listRegister, type RegisterListing } from '@lianxun/plugin-api/register-query';
import { sql } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';
import { certificateTitles, directionTitles, standardSkills } from './options.ts';
import { poolKinds } from './roster-tables.ts';

type Tx = TenantTx<TalentPoolDatabase>;

const of =
  (table: 'member' | 'person' | 'profile' | 'case') =>
  (name: string, as: ListedColumn['as'] = 'text'): ListedColumn => ({
    by: sql.ref(`${table}.${name}`),
    as,
  });
const [member, person, profile] = [of('member'), of('person'), of('profile')];

/** People filter by what they read; an added skill is stored by its title. */
const titled = (name: string, titles: Readonly<Record<string, string>>): ListedColumn => ({
  by: sql`array(select coalesce(${JSON.stringify(titles)}::jsonb ->> kept.value, kept.value)
    from unnest(${sql.ref(`profile.${name}`)}) as kept(value))`,
  as: 'tags',
});

const columns = {
  pool: { ...member('pool'), order: inOrderOf(sql.ref('member.pool'), poolKinds) },
  name: member('name'),
  gender: person('gender'),
  birthMonth: profile('birthMonth'),
  ethnicity: profile('ethnicity'),
  nativeCounty: profile('nativeCounty'),
  grownCounty: profile('grownCounty'),
  politics: person('politics'),
  partyJoinedMonth: profile('partyJoinedMonth'),
  workStartedMonth: profile('workStartedMonth'),
  department: profile('department'),
  title: person('title'),
  rank: person('rank'),
  workCounty: profile('workCounty'),
  educationLevel: profile('educationLevel'),
  major: profile('major'),
  skills: titled(
    'skills',
    Object.fromEntries(standardSkills.map(({ title, value }) => [value, title])),
  ),
  tags: profile('tags', 'tags'),
  certificates: titled('certificates', certificateTitles),
  directions: titled('directions', directionTitles),
  sendingUnit: member('sendingUnit'),
  unitOpinion: member('unitOpinion'),
  intake: member('intake'),
  source: member('source'),
  nominatedVia: member('nominatedVia'),
  admittedOn: member('admittedOn', 'date'),
  stage: of('case')('stage'),
  releasedOn: member('releasedOn', 'date'),
  releaseReason: member('releaseReason'),
  missionCount: member('missionCount', 'number'),
  declinedCount: member('declinedCount', 'number'),
  consecutiveRounds: member('consecutiveRounds', 'number'),
  mission: member('mission'),
  leaver: member('leaverSign'),
} satisfies ListedColumns;

const listing: RegisterListing = {
  id: sql.ref<string>('member.id'),
  columns,
  defaultSort: [
    { by: inOrderOf(sql.ref('member.pool'), poolKinds) },
    { by: sql.ref('member.sendingUnit') },
    { by: sql.ref('member.name') },
  ],
};

/** Keys the register can be filtered and sorted by; sealed values are not among them. */
export const searchableRosterKeys: readonly string[] = Object.keys(columns);

export function listRosterIds(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(selectRoster(tx), listing, request);
}

/** Memberships with their people; an entry of a unit that is not yet taken is none of the roster. */
function selectRoster(tx: Tx) {
  return tx
    .selectFrom('p_talent_pool.pool_members as member')
    .innerJoin('core.people as person', (join) =>
      join
        .onRef('person.tenantId', '=', 'member.tenantId')
        .onRef('person.id', '=', 'member.personId'),
    )
    .leftJoin('p_talent_pool.profiles as profile', (join) =>
      join
        .onRef('profile.tenantId', '=', 'member.tenantId')
        .onRef('profile.personId', '=', 'member.personId'),
    )
    .leftJoin('core.workflow_cases as case', (join) =>
      join
        .onRef('case.tenantId', '=', 'member.tenantId')
        .onRef('case.subjectId', '=', 'member.id')
        .on('case.subjectType', '=', 'poolMember'),
    )
    .where('member.tenantId', '=', tenantOf(tx))
    .select('member.id');
}
