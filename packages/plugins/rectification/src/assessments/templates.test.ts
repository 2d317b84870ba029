import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { publishedTemplate } from '../../test/assessment-factories.ts';
import { createWorld, openHost } from '../../test/factories.ts';
import { draftTemplate } from './draft-template.ts';
import { getTemplate } from './list-templates.ts';
import { publishTemplate } from './publish-template.ts';
import { updateTemplate } from './update-template.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

test('a template is published by somebody who has not written on it, and then stands', async () => {
  const world = await createWorld(host);
  const id = await world.asMember(world.office, (ctx) =>
    draftTemplate(ctx, { from: { builtIn: 'fourGrades' } }),
  );
  const director = await world.host.member(world.county, 'officeDirector');
  const { document, name } = await world.asMember(director, (ctx) => getTemplate(ctx, id));
  const body = { name, basis: null, document };
  await world.asMember(director, (ctx) => updateTemplate(ctx, id, { version: 1, body }));

  await expect(
    world.asMember(world.office, (ctx) => publishTemplate(ctx, id, 2)),
  ).rejects.toMatchObject({ code: 'rectification.template_own' });
  await expect(
    world.asMember(director, (ctx) => publishTemplate(ctx, id, 2)),
  ).rejects.toMatchObject({ code: 'rectification.template_own' });
  const other = await world.host.member(world.county, 'officeDirector');
  await world.asMember(other, (ctx) => publishTemplate(ctx, id, 2));

  await expect(
    world.asMember(world.office, (ctx) => updateTemplate(ctx, id, { version: 3, body })),
  ).rejects.toMatchObject({ code: 'rectification.template_published' });
});

test('a template is refused with every gap when it is not complete', async () => {
  const world = await createWorld(host);
  const id = await world.asMember(world.office, (ctx) =>
    draftTemplate(ctx, { from: { builtIn: 'fourGrades' } }),
  );
  const { document, name } = await world.asMember(world.office, (ctx) => getTemplate(ctx, id));
  const body = {
    name,
    basis: null,
    document: { ...document, grades: document.grades.toReversed(), raters: [] },
  };
  await world.asMember(world.office, (ctx) => updateTemplate(ctx, id, { version: 1, body }));
  const director = await world.host.member(world.county, 'officeDirector');

  const refused = world.asMember(director, (ctx) => publishTemplate(ctx, id, 2));

  await expect(refused).rejects.toMatchObject({
    code: 'rectification.template_incomplete',
    details: { reasons: expect.arrayContaining([expect.objectContaining({})]) },
  });
});

test('a template has one draft at a time, numbered after the last edition', async () => {
  const world = await createWorld(host);
  const first = await publishedTemplate(world);
  const again = () =>
    world.asMember(world.office, (ctx) => draftTemplate(ctx, { from: { templateId: first } }));

  const second = await again();

  expect(await world.asMember(world.office, (ctx) => getTemplate(ctx, second))).toMatchObject({
    edition: 2,
    publishedOn: null,
  });
  await expect(again()).rejects.toMatchObject({ code: 'rectification.template_draft_exists' });
});
