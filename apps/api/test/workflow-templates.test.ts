import { fiveLetters, withLadder, type WorkflowDocument } from '@lianxun/plugin-api';
import type { TestTenant } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { plugins } from '../src/plugins.ts';
import { openWorkflowHost, workflowCounty, type WorkflowHost } from './workflow-county.ts';

const cases = plugins.flatMap((plugin) => Object.entries(plugin.cases ?? {}));
const builtIn = cases.flatMap(([subject, { document, templates = [] }]) =>
  [{ key: 'default', document }, ...templates].map(({ key, document: template }) => ({
    subject,
    key,
    document: template,
  })),
);
const finding = cases.find(([subject]) => subject === 'finding')?.[1].document ?? raise();

function raise(): never {
  throw new Error('no workflow of findings');
}

let host: WorkflowHost;
beforeAll(async () => {
  host = await openWorkflowHost();
});
afterAll(async () => {
  await host.close();
});

const Items = z.object({ items: z.array(z.looseObject({ id: z.string() })) });

describe('the templates of the product', () => {
  test('are a default, a minimal and a strict one for every case type', () => {
    const keys = Object.groupBy(builtIn, ({ subject }) => subject);

    expect(Object.keys(keys)).toHaveLength(25);
    for (const templates of Object.values(keys)) {
      expect(templates?.map(({ key }) => key)).toEqual(['default', 'minimal', 'strict']);
    }
  });

  test('pass the checks of publication in a real county', async () => {
    const county = await host.county();
    const faulty: string[] = [];
    for (const { subject, key, document } of builtIn) {
      const { body } = await county.draft('POST', '/workflow-checks', { subject, document });
      const { problems } = z
        .object({ problems: z.array(z.looseObject({ severity: z.string() })) })
        .parse(body);
      const errors = problems.filter(({ severity }) => severity === 'error');
      faulty.push(...errors.map((problem) => `${subject} ${key} ${JSON.stringify(problem)}`));
    }

    expect(faulty).toEqual([]);
  });

  test.each(['finding', 'workingPaper', 'round', 'engagement'])(
    'ask five parties for one merged answer in the strict one of a %s',
    (subject) => {
      const strict = builtIn.find((it) => it.subject === subject && it.key === 'strict')?.document;
      const merged = Object.values(strict?.moves ?? {}).flatMap(({ approval }) =>
        approval?.merge === undefined ? [] : [approval],
      );

      expect(merged.length).toBeGreaterThan(0);
      for (const approval of merged) {
        expect(approval.approvers).toHaveLength(5);
        expect(approval.returnTo).toBeDefined();
      }
    },
  );
});

test('the five letters are put into a deadline, with names for whoever they call', async () => {
  const county = await host.county();
  const document = withLadder({ ...finding, parties: {} }, 'concentrated', fiveLetters);
  const named = { ...document, parties: { ...finding.parties, ...document.parties } };

  const { body } = await county.draft('POST', '/workflow-checks', {
    subject: 'finding',
    document: named,
  });

  const deadline = named.deadlines.find(({ key }) => key === 'concentrated');
  expect(deadline?.ladder?.map(({ title }) => title)).toEqual([
    '督查督办通知书',
    '阶段督查指导书',
    '情况提醒书',
    '情况告诫书',
    '问责书（待纪委监委审批）',
  ]);
  expect(body).toEqual({ problems: [] });
});

describe('a template of a city', () => {
  const withPlan = (amount: number, title: string): WorkflowDocument => ({
    ...finding,
    states: { ...finding.states, claimed: { ...(finding.states['claimed'] ?? raise()), title } },
    deadlines: finding.deadlines.map((deadline) =>
      deadline.key === 'planSubmit' ? { ...deadline, amount } : deadline,
    ),
  });

  async function cityWith(document: WorkflowDocument) {
    const tenant = await host.city();
    const city = await workflowCounty(host.app, tenant);
    await city.publish('finding', document, { asTemplate: true });
    return { tenant, city };
  }

  const templatesOf = async (parent: TestTenant | undefined) => {
    const county = await host.county(parent);
    const { body } = await county.draft('GET', '/workflow-templates?subject=finding');
    return { county, items: Items.parse(body).items };
  };

  test('is offered to its own counties and to no other', async () => {
    const { tenant } = await cityWith(finding);

    const below = await templatesOf(tenant);
    const elsewhere = await templatesOf(undefined);

    expect(below.items.map(({ id, ...item }) => item['source'] ?? id)).toEqual([
      'city',
      'builtIn',
      'builtIn',
      'builtIn',
    ]);
    expect(below.items[0]).toMatchObject({ publisher: tenant.name, number: 1 });
    expect(elsewhere.items.map((item) => item['source'])).toEqual([
      'builtIn',
      'builtIn',
      'builtIn',
    ]);
    const stolen = await elsewhere.county.draft('POST', '/workflows/finding/draft', {
      from: { template: below.items[0]?.id },
    });
    expect(stolen.status).toBe(404);
  });

  test('is published by a city only', async () => {
    const county = await host.county();

    await expect(county.publish('finding', finding, { asTemplate: true })).rejects.toThrow(
      /no_template_here/,
    );
  });

  test('is copied, and its later changes are adopted one by one', async () => {
    const { tenant, city } = await cityWith(finding);
    const { county, items } = await templatesOf(tenant);
    const copy = await county.draft('POST', '/workflows/finding/draft', {
      from: { template: items[0]?.id },
    });
    const id = String(copy.body['id']);
    await county.draft(
      'PUT',
      `/workflow-drafts/${id}`,
      { title: '问题', note: null, document: withPlan(20, '已认领') },
      { version: 1 },
    );
    await city.publish('finding', withPlan(10, '单位已认领'), { asTemplate: true });

    const changes = await county.draft('GET', '/workflows/finding/template-changes');
    const adopted = await county.draft('POST', `/workflow-drafts/${id}/adopt`, {
      items: ['state:claimed'],
    });
    const after = await county.draft('GET', '/workflows/finding/template-changes');

    expect(changes.body).toMatchObject({
      base: { number: 1 },
      latest: { number: 2 },
      draftId: id,
      items: [
        { id: 'state:claimed', isConflict: false, isAdopted: false },
        { id: 'deadline:planSubmit', isConflict: true, own: [{ title: '时长', text: '20' }] },
      ],
    });
    expect(adopted.body['document']).toMatchObject({
      states: { claimed: { title: '单位已认领' } },
      deadlines: expect.arrayContaining([
        expect.objectContaining({ key: 'planSubmit', amount: 20 }),
      ]),
    });
    expect(after.body['items']).toMatchObject([{ isAdopted: true }, { isConflict: true }]);
  });

  test('counts as up to date once all its changes are adopted', async () => {
    const { tenant, city } = await cityWith(finding);
    const { county, items } = await templatesOf(tenant);
    const copy = await county.draft('POST', '/workflows/finding/draft', {
      from: { template: items[0]?.id },
    });
    const id = String(copy.body['id']);
    await city.publish('finding', withPlan(10, '单位已认领'), { asTemplate: true });

    await county.draft('POST', `/workflow-drafts/${id}/adopt`, {
      items: ['state:claimed', 'deadline:planSubmit'],
    });

    expect((await county.draft('GET', '/workflows/finding/template-changes')).body).toMatchObject({
      base: { number: 2 },
      items: [],
    });
  });
});
