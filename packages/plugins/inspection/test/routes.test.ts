import type { Ctx, RouteDefinition } from '@lianxun/plugin-api';
import { asMember, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import inspection from '../src/plugin.ts';
import { openHost } from './factories.ts';
import { readWorld, type ReadWorld } from './read-world.ts';

const routes = (inspection.routes ?? []).filter((it): it is RouteDefinition => !('kind' in it));
const reads = routes.filter(({ method }) => method === 'get');

let host: TestKernel;
let planted: ReadWorld;
beforeAll(async () => {
  host = await openHost();
  planted = await readWorld(host);
});
afterAll(async () => {
  await host.close();
});

const entrances = {
  member: () => asMember(planted.world.county, planted.world.office),
  team: () => ({
    kind: 'team' as const,
    credential: planted.team.first.credential,
    code: planted.world.county.code,
    teamId: planted.team.teamId,
  }),
  unit: () => ({
    kind: 'unit' as const,
    credential: planted.team.unitHead.credential,
    code: planted.world.county.code,
    unitId: planted.team.unitId,
  }),
};

/** Answers a read as the host does: parsed input in, a response that fits its schema out. */
async function answer(ctx: Ctx, { operationId, ...route }: RouteDefinition) {
  const { ids, team } = planted;
  const idOf: Readonly<Record<string, string>> = {
    '/rounds/{id}': team.roundId,
    '/engagements/{id}': team.engagementId,
    '/teams/{id}': team.teamId,
    '/teams/{id}/declarations': team.teamId,
    '/teams/{id}/terms': team.teamId,
    '/teams/{id}/branch': team.teamId,
    '/teams/{id}/guidance-mandates': team.teamId,
    '/teams/{id}/mandate-checks': team.teamId,
    '/talks/{id}': ids.talk,
    '/immediate-rectifications/{id}': ids.immediateRectification,
    '/governance-proposals/{id}': ids.proposal,
    '/common-problems/{id}': ids.commonProblem,
    '/reports/{id}': ids.report,
    '/rounds/{id}/briefings': team.roundId,
    '/rounds/{id}/city-report': team.roundId,
    '/engagements/{id}/feedback-record': team.engagementId,
    '/received-reports/{id}': ids.receivedReport,
    '/checklists/{id}': ids.checklistVersion,
    '/checklists/{id}/changes': ids.checklistVersion,
    '/checklists/{id}/roll-up': ids.checklist,
    '/rounds/{id}/checklists': team.roundId,
    '/materials/{id}': ids.material,
    '/county-checks/{id}': ids.countyCheck,
    '/received-county-checks/{id}': ids.countyCheck,
    '/engagements/{id}/checklists': team.engagementId,
    '/combined-inspections/{id}': ids.combined,
    '/participations/{id}': ids.participation,
    '/combined-inspections/{id}/guidance': ids.combined,
    '/participations/{id}/guidance': ids.participation,
    '/guidance-notices/{id}': ids.guidanceNotice,
    '/vault/copies/{id}': ids.copy,
    '/surveys/{id}': ids.survey,
    '/annual-plans/{id}': ids.annualPlan,
    '/ledger-returns/{id}': ids.ledgerReturn,
    '/ledger-returns/{id}/rows': ids.ledgerReturn,
    '/ledger-follow-ups/{id}': ids.followUp,
  };
  const params = { id: idOf[route.path] ?? ids.paper, edition: '1' };
  const query = { round: team.roundId, engagement: team.engagementId, title: '三重一大' };
  const wanted = ['listSimilarPapers', 'listAvailablePeople', 'rollUpChecklist'].includes(
    operationId,
  );
  const result = await route.handler(ctx, {
    params: route.params?.parse(params),
    query: route.query?.parse(wanted ? query : {}),
    body: undefined,
    version: undefined,
  });
  return route.response?.parse(result);
}

const isCitysOwn = ({ operationId }: RouteDefinition) =>
  operationId === 'listCombinedInspectionChoices';

test.for(reads.filter(isCitysOwn))(
  '$operationId tells a county that it is no city',
  async (route) => {
    await expect(host.read(entrances.member(), (ctx) => answer(ctx, route))).rejects.toMatchObject({
      code: 'inspection.not_a_city',
    });
  },
);

const answered = (scope: keyof typeof entrances) =>
  reads.filter((route) => !isCitysOwn(route) && (route.scopes ?? ['member']).includes(scope));

test.for(answered('member'))('$operationId answers a member of the county', async (route) => {
  await expect(host.read(entrances.member(), (ctx) => answer(ctx, route))).resolves.toBeDefined();
});

test.for(answered('team'))('$operationId answers the team', async (route) => {
  await expect(host.read(entrances.team(), (ctx) => answer(ctx, route))).resolves.toBeDefined();
});

test.for(answered('unit'))('$operationId answers the inspected unit', async (route) => {
  await expect(host.read(entrances.unit(), (ctx) => answer(ctx, route))).resolves.toBeDefined();
});
