import type { PeoplePort } from '@lianxun/plugin-api';

import { listAccountsNamed } from '../exclusions/exclusions.repository.ts';
import {
  countOpenTasks,
  listDisplayNames,
  listUsersInRoles,
  listUsersOfBody,
  listUsersOfPeople,
  listUsersOfUnit,
  listUsersWithPermissions,
} from './people-lookup.repository.ts';
import { personRecords, type RecordKeeping } from './person-records.ts';

export function peoplePort(keeping: RecordKeeping): PeoplePort {
  const { tx } = keeping;
  return {
    records: personRecords(keeping),
    usersOf: async (personIds) => {
      const rows = await listUsersOfPeople(tx, personIds);
      return new Map(rows.map((row) => [row.personId, row.userId]));
    },
    namesOf: async (userIds) => {
      const rows = userIds.length === 0 ? [] : await listDisplayNames(tx, userIds);
      return new Map(rows.map((row) => [row.userId, row.name]));
    },
    usersInRoles: async (roles) => (roles.length === 0 ? [] : await listUsersInRoles(tx, roles)),
    usersWithPermissions: async (permissions) =>
      permissions.length === 0 ? [] : await listUsersWithPermissions(tx, permissions),
    countOpenTasks: async (userIds) =>
      userIds.length === 0 ? 0 : await countOpenTasks(tx, userIds),
    accountsNamed: (name) => listAccountsNamed(tx, name),
    usersOfBody: (bodyId) => listUsersOfBody(tx, bodyId),
    usersOfUnit: async (unitId) => {
      const rows = await listUsersOfUnit(tx, unitId);
      const inPart = (part: string) =>
        rows.filter((row) => row.part === part).map((row) => row.userId);
      return {
        heads: inPart('unitHead'),
        liaisons: inPart('unitLiaison'),
        residents: inPart('resident'),
      };
    },
  };
}
