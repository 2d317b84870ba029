import { provisionTenant } from '@lianxun/kernel';
import { definePlugin, extend, handleCases } from '@lianxun/plugin-api';
import talentPool from '@lianxun/plugin-talent-pool';
import { roundTeams, type StaffedRound } from '@lianxun/plugin-talent-pool/api';
import {
  insertEngagement,
  insertMandate,
  insertUnit,
  insertUnitUser,
  insertUser,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';

import { openTestApp, type TestApp } from './test-app.ts';

let round: StaffedRound | undefined;

/** Tells of the round as the plugin that owns rounds does. */
const rounds = definePlugin({
  id: 'round-owner',
  title: '轮次',
  version: '0.1.0',
  api: '^1.0.0',
  owner: 'tests',
  dependsOn: ['talent-pool'],
  extensions: [
    extend(roundTeams, {
      listRounds: () => Promise.resolve(round === undefined ? [] : [round]),
      findRound: () => Promise.resolve(round),
      declarations: () => Promise.resolve([]),
      inspectedBefore: () => Promise.resolve(new Map()),
      seat: () => Promise.reject(new Error('nobody is seated here')),
      mandate: () => Promise.reject(new Error('nobody is authorised here')),
      unseat: () => Promise.reject(new Error('nobody is unseated here')),
    }),
  ],
});

/** A team of five that has left its unit, all with mandates, and everybody who has a part in its evaluation. */
export interface EvaluatedTeam {
  readonly app: TestApp;
  readonly tenant: TestTenant;
  readonly clerk: TestUser;
  readonly director: TestUser;
  readonly roundId: string;
  readonly teamId: string;
  readonly inspectedUnitId: string;
  /** The leader comes first. */
  readonly team: readonly TestUser[];
  /** Liaison of the unit all of them were sent by. */
  readonly liaison: TestUser;
  readonly sendingUnitId: string;
}

export async function openEvaluatedTeam(): Promise<EvaluatedTeam> {
  const app = await openTestApp({ plugins: [talentPool, rounds] });
  const { admin } = app.db;
  const tenant = { id: 61_200_000, code: '711001', name: '试点县' };
  await provisionTenant(
    admin,
    {
      ...tenant,
      high: tenant.id + 3_999,
      parentId: null,
      depth: 3,
      kind: 'county',
      shortName: tenant.name,
      districtKind: '县',
      isSynthetic: true,
    },
    app.kernel.plugins,
  );
  await admin.query(
    'update core.roles set permissions = permissions || $2::text[] where tenant_id = $1',
    [tenant.id, ['core:member', 'core:read_directory', handleCases.id]],
  );
  const { id: engagementId, roundId, teamId, unitId } = await insertEngagement(admin, tenant);
  const sendingUnitId = await insertUnit(admin, tenant, { name: '县审计局' });
  const liaison = await insertUser(admin, tenant, { member: false });
  await insertUnitUser(admin, tenant, {
    unitId: sendingUnitId,
    user: liaison,
    part: 'unitLiaison',
  });
  const people = ['王组长', '李副组长', '张一', '赵二', '陈三'].map((displayName) => ({
    displayName,
    personId: uuidv7(),
  }));
  const team: TestUser[] = [];
  for (const [place, { displayName, personId }] of people.entries()) {
    await admin.query(
      'insert into core.people (tenant_id, id, name, unit_id) values ($1, $2, $3, $4)',
      [tenant.id, personId, displayName, sendingUnitId],
    );
    const user = await insertUser(admin, tenant, { displayName, personId });
    await insertMandate(admin, tenant, {
      user,
      teamId,
      engagementIds: [engagementId],
      permissions: ['talent-pool:rate', handleCases.id],
      role: place === 0 ? 'leader' : 'member',
    });
    team.push(user);
  }
  round = {
    id: roundId,
    name: '第一轮巡察',
    period: { from: '2026-01-05', to: '2026-03-06' },
    open: false,
    teams: [
      {
        id: teamId,
        name: '第一巡察组',
        units: [{ engagementId, unitId, unitName: '县教育局' }],
        members: team.map(({ id }, place) => ({
          memberId: uuidv7(),
          userId: id,
          personId: people[place]?.personId ?? null,
          displayName: people[place]?.displayName ?? '',
          role: place === 0 ? 'leader' : 'member',
        })),
      },
    ],
  };
  return {
    app,
    tenant,
    clerk: await insertUser(admin, tenant, { roles: ['office'] }),
    director: await insertUser(admin, tenant, { roles: ['officeDirector'] }),
    roundId,
    teamId,
    inspectedUnitId: unitId,
    team,
    liaison,
    sendingUnitId,
  };
}
