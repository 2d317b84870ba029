import type { PublicAnswers, RouteDefinition } from '@lianxun/plugin-api';
import type { TestUser } from '@lianxun/plugin-testing';
import { v4 as uuidv4 } from 'uuid';

import { inInspection, type InspectionCtx } from '../src/database.ts';
import { createSurvey } from '../src/surveys/create-survey.ts';
import { issueCodes } from '../src/surveys/issue-codes.ts';
import { getSurvey } from '../src/surveys/list-surveys.ts';
import { CreateSurveyBody } from '../src/surveys/surveys.schemas.ts';
import { turnDueSurveys } from '../src/surveys/turn-surveys.job.ts';
import { move, type TeamAtWork, type World } from './factories.ts';

export interface Polled {
  readonly world: World;
  readonly team: TeamAtWork;
  readonly id: string;
}

type Body = Parameters<typeof CreateSurveyBody.parse>[0];

/** One graded line, a choice of several, and words. */
export const questions = [
  { ask: 'grade', about: 'unit', title: '政治建设' },
  { ask: 'multiple', title: '存在的问题', required: false, options: ['违规吃喝', '推诿扯皮'] },
  { ask: 'words', title: '意见', required: false, mostLength: 50 },
];

/** 组长 drafts it in his team. */
export async function drafted(
  world: World,
  team: TeamAtWork,
  change: Readonly<Record<string, unknown>> = {},
): Promise<Polled> {
  const today = await world.asMember(world.office, (ctx) => Promise.resolve(ctx.calendar.today()));
  const body: Body = {
    engagementId: team.engagementId,
    kind: 'appraisal',
    title: '领导班子民主测评',
    questions,
    placements: [{ title: '机关', audience: 8, mode: 'shared' }],
    opensOn: today,
    closesOn: today,
    ...change,
  };
  const id = await world.asTeam(team.teamId, team.leader, (ctx) =>
    createSurvey(ctx, CreateSurveyBody.parse(body)),
  );
  return { world, team, id };
}

export const actOn = (
  { id, world }: Polled,
  user: TestUser,
  request: { readonly move: string; readonly reason?: string },
) => move(world, user, { subject: 'survey', id, ...request });

/** Submitted by its author, approved by the office. */
export async function approved(polled: Polled): Promise<Polled> {
  const { id, team, world } = polled;
  await world.asTeam(team.teamId, team.leader, (ctx) =>
    ctx.workflow.move({ subject: 'survey', id, move: 'submit' }),
  );
  await actOn(polled, world.office, { move: 'approve' });
  return polled;
}

/** The tokens of one placement. */
export async function tokensOf({ id, world }: Polled, placement = 0): Promise<string[]> {
  const { paths } = await world.asMember(world.office, (ctx) => issueCodes(ctx, id, placement));
  return paths.map((path) => path.slice('/p/'.length));
}

export const look = ({ id, world }: Polled) =>
  world.asMember(world.office, (ctx) => getSurvey(ctx, id));

export const asJob = <Result>(
  { world }: Polled,
  work: (ctx: InspectionCtx) => Promise<Result>,
): Promise<Result> =>
  world.host.write(
    { kind: 'job', tenantId: world.county.id, plugin: 'inspection', job: 'test' },
    (ctx) => work(inInspection(ctx)),
    { expectAudit: false },
  );

export const turn = (polled: Polled) => asJob(polled, turnDueSurveys);

function publicRoute({ world }: Polled, operationId: string): RouteDefinition {
  const routes = world.host.kernel.plugins.flatMap((plugin) => plugin.routes ?? []);
  const found = routes.find((route) => route.operationId === operationId);
  if (found === undefined || 'kind' in found) throw new Error(`no route ${operationId}`);
  return found;
}

/** What the public page shows by this token. */
export const openForm = (polled: Polled, token: string): Promise<unknown> =>
  polled.world.host.read({ kind: 'public', token }, (ctx) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the route has no input
    publicRoute(polled, 'getPublicForm').handler(ctx, {} as never),
  );

/** Fills the form in, without account, as the public page does. */
export async function hand(polled: Polled, token: string, answers: PublicAnswers): Promise<void> {
  const body = { answersId: uuidv4(), answers };
  await polled.world.host.write({ kind: 'public', token }, (ctx) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as its schema gives it
    publicRoute(polled, 'submitPublicAnswers').handler(ctx, { body } as never),
  );
}

export const collect = ({ world }: Polled) => world.host.collect(world.county);
