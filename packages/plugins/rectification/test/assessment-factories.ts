import type { TestKernel, TestUser } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';

import { ratedIndicators } from '../src/assessments/assessment-document.ts';
import { assessmentTemplates } from '../src/assessments/assessment-templates.workflow.ts';
import { builtInTemplates } from '../src/assessments/built-in-templates.ts';
import { concludeAssessment } from '../src/assessments/conclude-assessment.ts';
import { draftTemplate } from '../src/assessments/draft-template.ts';
import { getAssessment } from '../src/assessments/get-assessment.ts';
import { openAssessment } from '../src/assessments/open-assessment.ts';
import { publishTemplate } from '../src/assessments/publish-template.ts';
import { saveSheet } from '../src/assessments/save-sheet.ts';
import { submitSheet } from '../src/assessments/submit-sheet.ts';
import { createWorld, issuedFindings, proposal, type World } from './factories.ts';

/** Far enough to leave every sheet open. */
export const due = '2099-06-30';

/** 三方评估, written by the office and published by its director. */
export async function publishedTemplate(world: World, builtIn = 'threeRaters'): Promise<string> {
  const id = await world.asMember(world.office, (ctx) => draftTemplate(ctx, { from: { builtIn } }));
  const director = await world.host.member(world.county, 'officeDirector');
  await world.asMember(director, (ctx) => publishTemplate(ctx, id, 1));
  return id;
}

export interface Running {
  readonly world: World;
  readonly id: string;
  readonly team: TestUser;
  readonly clerk: TestUser;
}

/** The county works by 从严流程 from now on. */
export async function publishStrict({ county, host }: World): Promise<void> {
  const strict = assessmentTemplates.find(({ key }) => key === 'strict');
  await host.db.admin.query(
    `update core.workflow_definitions set status = 'retired' where tenant_id = $1 and subject_type = 'assessment'`,
    [county.id],
  );
  await host.db.admin.query(
    `insert into core.workflow_definitions (tenant_id, id, subject_type, number, status, title, document, origin)
     values ($1, $2, 'assessment', 2, 'published', '从严流程', $3, 'builtIn:strict')`,
    [county.id, uuidv7(), JSON.stringify(strict?.document)],
  );
}

/** An assessment whose sheets wait for the team, the public and the unit. */
export async function running(
  host: TestKernel,
  prepare?: (world: World) => Promise<void>,
): Promise<Running> {
  const world = await createWorld(host);
  await prepare?.(world);
  await issuedFindings(world, proposal(), proposal());
  const templateId = await publishedTemplate(world);
  const team = await world.host.member(world.county, 'discipline');
  const clerk = await world.host.member(world.county, 'office');
  const id = await world.asMember(world.office, (ctx) =>
    openAssessment(ctx, {
      engagementId: world.engagementId,
      templateId,
      dueOn: due,
      raters: [
        { rater: 'team', userIds: [team.id] },
        { rater: 'society', userIds: [clerk.id] },
      ],
    }),
  );
  return { world, id, team, clerk };
}

const threeRaters = builtInTemplates.find(({ key }) => key === 'threeRaters')?.document;

function marksOf(rater: string, share: number): Record<string, number> {
  if (threeRaters === undefined) throw new Error('the template is gone');
  return Object.fromEntries(
    ratedIndicators(threeRaters, rater).map(({ key, points }) => [key, points * share]),
  );
}

export async function rate(
  { world, id }: Running,
  user: TestUser,
  [rater, share]: [string, number],
) {
  const act = user === world.unitHead ? world.asUnit : world.asMember;
  await act(user, (ctx) =>
    saveSheet(ctx, id, {
      version: 1,
      body: {
        marks: marksOf(rater, share),
        remark: null,
        participants: rater === 'society' ? 120 : null,
      },
    }),
  );
  await act(user, (ctx) => submitSheet(ctx, id));
}

export const look = ({ world, id }: Running, user: TestUser = world.office) =>
  world.asMember(user, (ctx) => getAssessment(ctx, id));

export async function concluded(host: TestKernel, share = 0.5): Promise<Running> {
  const it = await running(host);
  await rate(it, it.team, ['team', share]);
  await rate(it, it.clerk, ['society', share]);
  await rate(it, it.world.unitHead, ['unit', 1]);
  await it.world.asMember(it.world.office, (ctx) => concludeAssessment(ctx, it.id));
  return it;
}
