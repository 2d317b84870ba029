import type { PeoplePort } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';

/** Looks through the narrow definer functions, so that it works in every scope of the tenant. */
export function peoplePort(tx: CoreTx): PeoplePort {
  return {
    usersOf: async (personIds) => {
      const { rows } = await sql<{ personId: string; userId: string }>`
        select person_id, user_id from core.users_of_people(${[...personIds]}::uuid[])`.execute(tx);
      return new Map(rows.map((row) => [row.personId, row.userId]));
    },
    namesOf: async (userIds) => {
      if (userIds.length === 0) return new Map();
      const { rows } = await sql<{ userId: string; name: string }>`
        select user_id, name from core.display_names(${[...userIds]}::uuid[])`.execute(tx);
      return new Map(rows.map((row) => [row.userId, row.name]));
    },
    usersInRoles: async (roles) => {
      if (roles.length === 0) return [];
      const { rows } = await sql<{ userId: string }>`
        select user_id from core.users_in_roles(${[...roles]}::text[]) as user_id`.execute(tx);
      return rows.map((row) => row.userId);
    },
    usersOfUnit: async (unitId) => {
      const { rows } = await sql<{ userId: string; part: string }>`
        select user_id, part from core.users_of_unit(${unitId}::uuid)`.execute(tx);
      const inPart = (part: string) =>
        rows.filter((row) => row.part === part).map((row) => row.userId);
      return { heads: inPart('unitHead'), liaisons: inPart('unitLiaison') };
    },
  };
}
