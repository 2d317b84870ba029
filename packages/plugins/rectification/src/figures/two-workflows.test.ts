import type { WorkflowDocument } from '@lianxun/plugin-api';
import type { TestKernel } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  createWorld,
  issuedFindings,
  measure,
  move,
  openHost,
  proposal,
  startRectifying,
  type World,
} from '../../test/factories.ts';
import { findingTemplates } from '../findings/finding-templates.workflow.ts';
import { addMeasure } from '../measures/add-measure.ts';
import { roundFigures } from './get-figures.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

async function publish({ county }: World, document: WorkflowDocument): Promise<void> {
  await host.db.admin.query(
    `update core.workflow_definitions set status = 'retired' where tenant_id = $1 and subject_type = 'finding'`,
    [county.id],
  );
  await host.db.admin.query(
    `insert into core.workflow_definitions (tenant_id, id, subject_type, number, status, title, document, origin)
     values ($1, $2, 'finding', 2, 'published', '本县流程', $3, 'builtIn:minimal')`,
    [county.id, uuidv7(), JSON.stringify(document)],
  );
}

const statesOf = async ({ county }: World) => {
  const { rows } = await host.db.admin.query<{ state: string; stage: string }>(
    `select state, stage from core.workflow_cases where tenant_id = $1 and subject_type = 'finding' order by stage, state`,
    [county.id],
  );
  return rows;
};

const closeInHistory = (world: World, id: string, stage: string) =>
  world.asMember(world.office, (ctx) =>
    ctx.workflow.startInHistory(
      {
        type: 'finding',
        id,
        engagementId: world.engagementId,
        unitId: world.unitId,
        released: true,
      },
      { batchNumber: 1, endedOn: null, stage },
    ),
  );

/** One closed and one partly done in the past; answers the third, planned and in the unit's hands. */
async function threeFindings(world: World): Promise<string> {
  const [planned = '', done = '', partly = ''] = await issuedFindings(
    world,
    proposal(),
    proposal(),
    proposal(),
  );
  await closeInHistory(world, done, 'closed');
  await closeInHistory(world, partly, 'partlyDone');
  await world.asUnit(world.unitLiaison, (ctx) => addMeasure(ctx, planned, measure()));
  return planned;
}

const totalsOf = async (world: World) => {
  const figures = await world.asMember(world.office, (ctx) => roundFigures(ctx, [world.roundId]));
  return figures.get(world.roundId)?.totals;
};

test('two counties run two different workflows of findings, and the figures of both are right', async () => {
  const small = await createWorld(host);
  const usual = await createWorld(host);
  const minimal = findingTemplates.find(({ key }) => key === 'minimal');
  const renamed = {
    ...minimal?.document,
    states: Object.fromEntries(
      Object.entries(minimal?.document.states ?? {}).map(([key, state]) => [
        key,
        key === 'rectifying' ? { ...state, title: '立行立改' } : state,
      ]),
    ),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the template with another title of a state
  await publish(small, renamed as WorkflowDocument);

  const inSmall = await threeFindings(small);
  await move(small, small.unitHead, { id: inSmall, move: 'startRectifying' });
  await startRectifying(usual, await threeFindings(usual));

  await expect(move(small, small.unitHead, { id: inSmall, move: 'claim' })).rejects.toMatchObject({
    code: 'core.move_refused',
  });
  expect(await statesOf(small)).toEqual(await statesOf(usual));
  const totals = { findings: 3, done: 1, partlyDone: 1, notDone: 1 };
  expect(await totalsOf(small)).toMatchObject(totals);
  expect(await totalsOf(usual)).toMatchObject(totals);
  const { rows } = await host.db.admin.query(
    `select stage, count(*)::int as cases, count(distinct definition_id)::int as workflows
     from core.workflow_cases where subject_type = 'finding' and tenant_id = any ($1) group by stage order by stage`,
    [[small.county.id, usual.county.id]],
  );
  expect(rows).toEqual([
    { stage: 'closed', cases: 2, workflows: 2 },
    { stage: 'partlyDone', cases: 2, workflows: 2 },
    { stage: 'rectifying', cases: 2, workflows: 2 },
  ]);
});
