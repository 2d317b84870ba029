import { insertUnit } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import { placeIn, type Place } from './dispatch-world.ts';
import { openWorkflowHost, type WorkflowHost } from './workflow-county.ts';

let host: WorkflowHost;
let county: Place;
let neighbour: Place;
beforeAll(async () => {
  host = await openWorkflowHost();
  county = await placeIn(host, (await host.county()).tenant);
  neighbour = await placeIn(host, (await host.county()).tenant);
});
afterAll(() => host.close());

const plans = 'inspection/annual-plans';
const Plan = z.object({ version: z.int(), stage: z.string(), problems: z.array(z.string()) });
const Coverage = z.object({
  total: z.int(),
  figures: z.array(z.object({ standing: z.string(), count: z.int() })),
  rows: z.array(z.object({ standing: z.string() })),
});

/** A write of the clerk who has seen the last version. */
async function put(id: string, path: string, body: unknown): Promise<void> {
  const { version } = Plan.parse((await county.must(county.clerk, 'GET', `${plans}/${id}`)).body);
  const url = `/api/v1/t/${county.tenant.code}/${plans}/${id}/${path}`;
  const answer = await host.app.send('PUT', url, {
    session: county.clerk.session,
    body,
    headers: { 'if-match': `"${version}"` },
  });
  if (answer.status >= 300) throw new Error(`${path}: ${await answer.text()}`);
}

test('a year is planned by three people, and every figure of coverage opens its rows', async () => {
  const { approver, clerk, director, liaison, move, must, send } = county;
  const unitId = await insertUnit(host.app.db.admin, county.tenant, { name: '县财政局' });
  const created = await must(clerk, 'POST', plans, {
    committeeTerm: 12,
    year: 2026,
    title: '2026年度巡察计划',
    target: 1,
  });
  const id = String(created.body['id']);
  await put(id, 'units', { units: [{ unitId, inspectionType: 'routine', quarter: 4 }] });
  for (const department of ['discipline', 'organization'])
    await put(id, `opinions/${department}`, {
      opinion: '同意',
      givenOn: '2026-01-05',
      givenBy: '县纪委监委',
    });

  for (const [by, event] of [
    [clerk, { move: 'submit' }],
    [director, { move: 'review' }],
    [
      approver,
      { move: 'approve', fields: { approvedOn: '2026-01-20', decisionNo: '县委〔2026〕2号' } },
    ],
  ] as const)
    expect(await move(by, 'annualPlan', id, event)).toMatchObject({ status: 200 });

  expect(Plan.parse((await must(approver, 'GET', `${plans}/${id}`)).body).stage).toBe('approved');
  const coverage = Coverage.parse((await must(clerk, 'GET', 'inspection/coverage')).body);
  expect(coverage.figures.reduce((sum, { count }) => sum + count, 0)).toBe(coverage.total);
  for (const { count, standing } of coverage.figures) {
    const path = `inspection/coverage?standing=${standing}`;
    const opened = Coverage.parse((await must(clerk, 'GET', path)).body);
    expect(opened.rows).toHaveLength(count);
  }

  expect((await neighbour.send(neighbour.clerk, 'GET', `${plans}/${id}`)).status).toBe(404);
  expect((await county.send(neighbour.clerk, 'GET', `${plans}/${id}`)).status).toBe(404);
  expect((await send(liaison, 'GET', 'inspection/coverage')).status).toBe(404);
  expect((await send(approver, 'POST', plans, {})).status).toBe(403);
});
