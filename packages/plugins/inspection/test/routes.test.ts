import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Ctx, RouteDefinition } from '@lianxun/plugin-api';
import { asMember, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { giveFeedback } from '../src/engagements/give-feedback.ts';
import { TurnIntoFindingsBody } from '../src/findings/findings.schemas.ts';
import { turnIntoFindings } from '../src/findings/turn-into-findings.ts';
import { createTalk } from '../src/leads/talks/save-talk.ts';
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
let talkId: string;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  team = await teamOnSite(world);
  paperId = await draftPaper(world, team);
  await lockPaper(world, team, paperId);
  const { id } = await world.asTeam(team.teamId, team.first, (ctx) =>
    createTalk(ctx, {
      engagementId: team.engagementId,
      talkedName: '王某',
      talkedPost: '科长',
      talkedUnit: '区水务局',
      talkerIds: [team.first.id, team.second.id],
      recorderId: team.second.id,
      talkedOn: '2026-01-21',
      place: '谈话室',
      category: 'integrity',
      content: '谈及项目审批情况。',
    }),
  );
  talkId = id;
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

const entrances = {
  member: () => asMember(world.county, world.office),
  team: () => ({
    kind: 'team' as const,
    credential: team.first.credential,
    code: world.county.code,
    teamId: team.teamId,
  }),
  unit: () => ({
    kind: 'unit' as const,
    credential: team.unitHead.credential,
    code: world.county.code,
    unitId: team.unitId,
  }),
};

/** Answers a read as the host does: parsed input in, a response that fits its schema out. */
async function answer(ctx: Ctx, { operationId, ...route }: RouteDefinition) {
  const ids: Readonly<Record<string, string>> = {
    '/rounds/{id}': team.roundId,
    '/engagements/{id}': team.engagementId,
    '/teams/{id}': team.teamId,
    '/teams/{id}/declarations': team.teamId,
    '/talks/{id}': talkId,
  };
  const params = { id: ids[route.path] ?? paperId, edition: '1' };
  const query = { round: team.roundId, engagement: team.engagementId, title: '三重一大' };
  const wanted = operationId === 'listSimilarPapers' || operationId === 'listAvailablePeople';
  const result = await route.handler(ctx, {
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
    await expect(host.read(entrances.member(), (ctx) => answer(ctx, route))).resolves.toBeDefined();
  });

  test.runIf(scopes.includes('team'))('answers the team', async () => {
    await expect(host.read(entrances.team(), (ctx) => answer(ctx, route))).resolves.toBeDefined();
  });

  test.runIf(scopes.includes('unit'))('answers the inspected unit', async () => {
    await expect(host.read(entrances.unit(), (ctx) => answer(ctx, route))).resolves.toBeDefined();
  });
});

test('every error code has its sentence', () => {
  const folder = join(import.meta.dirname, '../src');
  const source = globSync('**/*.ts', { cwd: folder })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');

  const refused = [...source.matchAll(/(?:conflict|invalid)\(\s*'([a-z_]+)'/g)];
  const thrown = refused.map(([, code]) => `inspection.${code}`);
  const known = Object.keys(inspection.messages ?? {});

  expect(thrown.length).toBeGreaterThan(20);
  expect(thrown.filter((code) => !known.includes(code))).toEqual([]);
});
