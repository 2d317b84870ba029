import { asMember } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { source, form, formCounty, send, idIn, look } from './form-county.ts';
import { openTestApp, type TestApp } from './test-app.ts';

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp();
});
afterAll(async () => {
  await host.close();
});

describe('a form that goes with a move', () => {
  test('is offered to definitions of its case type, and its answers belong to the one move', async () => {
    const world = await formCounty(host);
    const { tenant, designer, security, clerk, unitId } = world;
    const draft = await send(world, designer, ['POST', 'core/form-drafts'], {
      body: { recordType: 'unit', purpose: 'move', key: 'handover', title: '移交单' },
    });
    const id = idIn(draft);
    await send(world, designer, ['PUT', `core/form-drafts/${id}`], {
      body: { ...form(source), title: '移交单' },
      etag: draft.etag,
    });
    await send(world, designer, ['POST', `core/form-drafts/${id}/propose`], {
      body: { note: '移交' },
    });
    await send(world, security, ['POST', `admin/core/form-proposals/${id}/publish`]);

    const run = <Result>(work: Parameters<typeof host.kernel.run<Result>>[2]) =>
      host.kernel.run(
        asMember(tenant, clerk),
        { readOnly: false, expectAudit: false, requestId: 'test', source: 'web' },
        work,
      );
    const answer = (occasion: string, answers: Record<string, unknown>) =>
      run((ctx) =>
        ctx.forms.answerMove({
          form: 'handover',
          record: { type: 'unit', id: unitId },
          occasion,
          answers,
        }),
      );

    expect(await run((ctx) => ctx.forms.moveForms('unit'))).toEqual([
      { key: 'handover', title: '移交单' },
    ]);
    await expect(answer('move-1', {})).rejects.toMatchObject({ code: 'core.fields_invalid' });
    expect(await answer('move-1', { source: '财政' })).toMatchObject({ version: 1 });
    expect(await answer('move-2', { source: '自筹' })).toMatchObject({ version: 1 });
    expect((await look(world)).body).toMatchObject({ form: null, answers: {} });
  });

  test('needs a key of its own', async () => {
    const world = await formCounty(host);

    const answer = await send(world, world.designer, ['POST', 'core/form-drafts'], {
      body: { recordType: 'unit', purpose: 'move', key: 'person' },
    });

    expect([answer.status, answer.body['code']]).toEqual([409, 'core.form_key_taken']);
  });
});
