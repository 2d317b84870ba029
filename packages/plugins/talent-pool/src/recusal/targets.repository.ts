import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export interface TargetUnitRow {
  readonly engagementId: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly inspectionType: string;
}

export function listTargetUnits(
  tx: Tx,
  engagementIds: readonly string[],
): Promise<TargetUnitRow[]> {
  return tx
    .selectFrom('core.engagements as engagement')
    .innerJoin('core.units as unit', (join) =>
      join
        .onRef('unit.tenantId', '=', 'engagement.tenantId')
        .onRef('unit.id', '=', 'engagement.unitId'),
    )
    .where('engagement.tenantId', '=', tenantOf(tx))
    .where('engagement.id', '=', anyOf(engagementIds))
    .select([
      'engagement.id as engagementId',
      'engagement.roundId',
      'unit.id as unitId',
      'unit.name as unitName',
      'engagement.inspectionType',
    ])
    .orderBy('engagement.id')
    .execute();
}

/** A unit that counts as another for recusal: itself, what it grew out of, what lies below it. */
export interface RelatedUnitRow {
  readonly ofUnit: string;
  readonly unitId: string;
  readonly name: string;
  readonly shortName: string | null;
}

/** Units, their predecessors through every succession, and the units directly below any of them. */
export async function listRelatedUnits(
  tx: Tx,
  unitIds: readonly string[],
): Promise<readonly RelatedUnitRow[]> {
  const tenant = tenantOf(tx);
  const { rows } = await sql<RelatedUnitRow>`
    with recursive lines (of_unit, unit_id) as (
      select id, id from core.units where tenant_id = ${tenant} and id = ${anyOf(unitIds)}
      union
      select lines.of_unit, step.predecessor_id
      from lines
      join core.unit_successions step
        on step.tenant_id = ${tenant} and step.successor_id = lines.unit_id
    ), related as (
      select of_unit, unit_id from lines
      union
      select lines.of_unit, below.id
      from lines
      join core.units below on below.tenant_id = ${tenant} and below.parent_id = lines.unit_id
    )
    select related.of_unit as "ofUnit", unit.id as "unitId", unit.name,
      unit.short_name as "shortName"
    from related
    join core.units unit on unit.tenant_id = ${tenant} and unit.id = related.unit_id
    order by related.of_unit, unit.id`.execute(tx);
  return rows;
}

export interface LeaderRow {
  readonly unitId: string;
  readonly personId: string;
  readonly name: string;
  readonly post: string;
  readonly isPrincipal: boolean;
}

/** Who sits in the leadership of units today. */
export function listLeadership(
  tx: Tx,
  unitIds: readonly string[],
  today: string,
): Promise<LeaderRow[]> {
  return tx
    .selectFrom('core.person_posts as post')
    .innerJoin('core.people as person', (join) =>
      join.onRef('person.tenantId', '=', 'post.tenantId').onRef('person.id', '=', 'post.personId'),
    )
    .where('post.tenantId', '=', tenantOf(tx))
    .where('post.unitId', '=', anyOf(unitIds))
    .where((eb) => eb.or([eb('post.isLeadership', '=', true), eb('post.isPrincipal', '=', true)]))
    .where('post.beganOn', '<=', today)
    .where((eb) => eb.or([eb('post.endedOn', 'is', null), eb('post.endedOn', '>=', today)]))
    .select(['post.unitId', 'post.personId', 'person.name', 'post.post', 'post.isPrincipal'])
    .$narrowType<{ unitId: string }>()
    .orderBy('post.isPrincipal', 'desc')
    .orderBy('post.id')
    .execute();
}

export interface PostRow {
  readonly personId: string;
  readonly unitId: string | null;
  readonly employer: string;
  readonly post: string;
  readonly isLeadership: boolean;
  readonly superiorId: string | null;
  readonly beganOn: string;
  readonly endedOn: string | null;
}

export function listPosts(tx: Tx, personIds: readonly string[]): Promise<PostRow[]> {
  return tx
    .selectFrom('core.person_posts')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', '=', anyOf(personIds))
    .select(['personId', 'unitId', 'employer', 'post', 'isLeadership', 'superiorId'])
    .select(['beganOn', 'endedOn'])
    .orderBy('beganOn', 'desc')
    .orderBy('id')
    .execute();
}
