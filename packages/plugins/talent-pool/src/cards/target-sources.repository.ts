import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;

const among = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export interface UnitSource {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

export function listUnits(tx: Tx, ids: readonly string[]): Promise<UnitSource[]> {
  return tx
    .selectFrom('core.units')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', among(ids))
    .select(['id', 'name', 'shortName', 'kind'])
    .select([
      sql<number | null>`longitude`.as('longitude'),
      sql<number | null>`latitude`.as('latitude'),
    ])
    .execute();
}

/** Names of direct subordinates, and of what a unit was before or became part of. */
export async function listRelatedNames(
  tx: Tx,
  unitId: string,
): Promise<{ name: string; shortName: string | null }[]> {
  const subordinates = await tx
    .selectFrom('core.units')
    .where('tenantId', '=', tenantOf(tx))
    .where('parentId', '=', unitId)
    .select(['name', 'shortName'])
    .execute();
  const related = await tx
    .selectFrom('core.unit_successions as succession')
    .innerJoin('core.units as unit', (join) =>
      join
        .onRef('unit.tenantId', '=', 'succession.tenantId')
        .on(
          sql<boolean>`unit.id in (succession.predecessor_id, succession.successor_id) and unit.id <> ${unitId}::uuid`,
        ),
    )
    .where('succession.tenantId', '=', tenantOf(tx))
    .where(sql<boolean>`${unitId}::uuid in (succession.predecessor_id, succession.successor_id)`)
    .select(['unit.name', 'unit.shortName'])
    .execute();
  return [...subordinates, ...related];
}

export interface PostSource {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly employer: string;
  readonly post: string;
  readonly isLeadership: boolean;
  readonly isPrincipal: boolean;
  readonly superiorName: string | null;
  readonly beganOn: string;
  readonly endedOn: string | null;
}

/** Whole careers of the people who are in the leadership of a unit on that day. */
export function listLeaderPosts(
  tx: Tx,
  leadership: { readonly unitId: string; readonly today: string },
): Promise<PostSource[]> {
  const { today, unitId } = leadership;
  return tx
    .selectFrom('core.person_posts as post')
    .innerJoin('core.people as person', (join) =>
      join.onRef('person.tenantId', '=', 'post.tenantId').onRef('person.id', '=', 'post.personId'),
    )
    .leftJoin('core.people as superior', (join) =>
      join
        .onRef('superior.tenantId', '=', 'post.tenantId')
        .onRef('superior.id', '=', 'post.superiorId'),
    )
    .where('post.tenantId', '=', tenantOf(tx))
    .where('post.personId', 'in', (eb) =>
      eb
        .selectFrom('core.person_posts as held')
        .where('held.tenantId', '=', tenantOf(tx))
        .where('held.unitId', '=', unitId)
        .where('held.isLeadership', '=', true)
        .where('held.beganOn', '<=', today)
        .where((held) =>
          held.or([held('held.endedOn', 'is', null), held('held.endedOn', '>=', today)]),
        )
        .select('held.personId'),
    )
    .select(['post.personId', 'person.name', 'post.unitId', 'post.employer', 'post.post'])
    .select(['post.isLeadership', 'post.isPrincipal'])
    .select(sql<string | null>`coalesce(superior.name, post.superior_name)`.as('superiorName'))
    .select(['post.beganOn', 'post.endedOn'])
    .orderBy('post.personId')
    .orderBy('post.beganOn')
    .execute();
}

/** Superiors of one person's posts, by name. */
export function listSuperiors(
  tx: Tx,
  personId: string,
): Promise<Pick<PostSource, 'employer' | 'beganOn' | 'superiorName'>[]> {
  return tx
    .selectFrom('core.person_posts as post')
    .leftJoin('core.people as superior', (join) =>
      join
        .onRef('superior.tenantId', '=', 'post.tenantId')
        .onRef('superior.id', '=', 'post.superiorId'),
    )
    .where('post.tenantId', '=', tenantOf(tx))
    .where('post.personId', '=', personId)
    .select(['post.employer', 'post.beganOn'])
    .select(sql<string | null>`coalesce(superior.name, post.superior_name)`.as('superiorName'))
    .execute();
}
