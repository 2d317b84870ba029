import type { RouteDefinition } from '@lianxun/plugin-api';
import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { InspectionCtx } from '../src/database.ts';
import { giveFeedback } from '../src/engagements/give-feedback.ts';
import { TurnIntoFindingsBody } from '../src/findings/findings.schemas.ts';
import { turnIntoFindings } from '../src/findings/turn-into-findings.ts';
import inspection from '../src/plugin.ts';
import {
  createWorld,
  decideReport,
  draftPaper,
  lockPaper,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from './factories.ts';

const routes = (inspection.routes ?? []).filter((it): it is RouteDefinition => !('kind' in it));
const reads = routes.filter(({ method }) => method === 'get');

let host: TestKernel;
let world: World;
let team: TeamAtWork;
let paperId: string;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  team = await teamOnSite(world);
  paperId = await draftPaper(world, team);
  await lockPaper(world, team, paperId);
  const findings = [{ paperIds: [paperId], text: '问题', level: 'county', cat1: '政治责任' }];
  await world.asTeam(team.teamId, team.leader, (ctx) =>
    turnIntoFindings(ctx, team.engagementId, TurnIntoFindingsBody.parse({ findings })),
  );
  await decideReport(world, team);
  await world.asTeam(team.teamId, team.leader, (ctx) =>
    giveFeedback(ctx, team.engagementId, {
      issuedOn: '2026-04-10',
      documentNo: '巡反〔2026〕1号',
      dueOn: '2026-07-10',
    }),
  );
});
afterAll(async () => {
  await host.close();
});

/** Answers a read as the host does: parsed input in, a response that fits its schema out. */
async function answer(ctx: InspectionCtx, { operationId, ...route }: RouteDefinition) {
  const ids: Readonly<Record<string, string>> = {
    '/rounds/{id}': team.roundId,
    '/engagements/{id}': team.engagementId,
    '/teams/{id}': team.teamId,
    '/teams/{id}/declarations': team.teamId,
  };
  const params = { id: ids[route.path] ?? paperId, edition: '1' };
  const query = { round: team.roundId, engagement: team.engagementId, title: '三重一大' };
  const wanted = operationId === 'listSimilarPapers' || operationId === 'listAvailablePeople';
  const result = await route.handler(ctx as never, {
    params: route.params?.parse(params),
    query: route.query?.parse(wanted ? query : {}),
    body: undefined,
    version: undefined,
  });
  return route.response?.parse(result);
}

describe.for(reads)('$operationId', (route) => {
  const scopes = route.scopes ?? ['member'];

  test.runIf(scopes.includes('member'))('answers a member of the county', async () => {
    await expect(world.asMember(world.office, (ctx) => answer(ctx, route))).resolves.toBeDefined();
  });

  test.runIf(scopes.includes('team'))('answers the team', async () => {
    await expect(
      world.asTeam(team.teamId, team.first, (ctx) => answer(ctx, route)),
    ).resolves.toBeDefined();
  });

  test.runIf(scopes.includes('unit'))('answers the inspected unit', async () => {
    await expect(
      world.asUnit(team.unitId, team.unitHead, (ctx) => answer(ctx, route)),
    ).resolves.toBeDefined();
  });
});

test('every error code has its sentence', async () => {
  const { readFileSync, globSync } = await import('node:fs');
  const source = globSync('src/**/*.ts', { cwd: `${import.meta.dirname}/..` })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(`${import.meta.dirname}/../${path}`, 'utf8'))
    .join('\n');

  const thrown = [...source.matchAll(/(?:conflict|invalid)\(\s*'([a-z_]+)'/g)].map(
    ([, code]) => `inspection.${code}`,
  );
  const known = Object.keys(inspection.messages ?? {});

  expect(thrown.length).toBeGreaterThan(20);
  expect(thrown.filter((code) => !known.includes(code))).toEqual([]);
});
