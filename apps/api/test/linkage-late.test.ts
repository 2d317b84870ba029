import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  countiesBelow,
  itemBody,
  join,
  openLinkageHost,
  placeIn,
  plan,
  type County,
  type Place,
} from './linkage-world.ts';
import type { WorkflowHost } from './workflow-county.ts';

let host: WorkflowHost;
let city: Place;
let county: County;
let combinedId = '';
beforeAll(async () => {
  host = await openLinkageHost();
  city = await placeIn(host, await host.city());
  const [first] = await countiesBelow(host, city, 1);
  if (first === undefined) throw new Error('no county');
  county = first;
});
afterAll(() => host.close());

const move = async (by: Place['clerk'], name: string) =>
  (
    await city.send(by, 'POST', `core/cases/combinedInspection/${combinedId}/events`, {
      move: name,
    })
  ).status;
const lay = (requirements: string) =>
  city.must(city.clerk, 'PUT', `linkage/campaigns/${combinedId}`, { ...plan, requirements });

test('a plan that is laid down anew while it waits for approval is submitted anew', async () => {
  const created = await city.must(city.clerk, 'POST', 'inspection/combined-inspections', {
    committeeTerm: 12,
    year: 2026,
    roundNo: 1,
    title: '教育领域联动巡察',
    mode: 'linkage',
    theme: '教育收费',
    windowFrom: '2026-09-01',
    windowTo: '2026-11-30',
    counties: [county.tenant.id],
  });
  combinedId = String(created['id']);
  await lay('同向答题');
  const draft = await city.must(city.clerk, 'POST', 'inspection/checklists', {
    kind: 'campaign',
    title: '教育收费清单',
    items: [itemBody('1.1', '是否违规收费')],
  });
  const versionId = String(draft['id']);
  await city.must(city.director, 'POST', `inspection/checklists/${versionId}/publish`, {});
  const path = `linkage/campaigns/${combinedId}/checklist`;
  await city.must(city.clerk, 'PUT', path, { versionId });
  expect(await move(city.clerk, 'submit')).toBe(200);

  await lay('请另报乡镇学校');

  expect(await move(city.director, 'approve')).toBe(409);
  expect([await move(city.clerk, 'submit'), await move(city.director, 'approve')]).toEqual([
    200, 200,
  ]);
  await city.deliver();
});

test('what the city changed between its call and the answer reaches the county that joins', async () => {
  await lay('增加民办学校');
  await city.deliver();

  await join(host, county, 1);
  await city.deliver();

  const part = await county.must(county.clerk, 'GET', `linkage/parts/${county.partId}`);
  expect(part['requirements']).toBe('增加民办学校');
  await county.deliver();
  const campaign = await city.must(city.clerk, 'GET', `linkage/campaigns/${combinedId}`);
  expect(campaign['counties']).toMatchObject([{ hasPlan: true }]);
});
