import { Problem } from '@lianxun/api-client';
import { get } from 'svelte/store';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { spaForm } from './spa-form.ts';

const schema = z.object({
  name: z.string().trim().min(1, '请填写名称。'),
  roles: z.array(z.string()).min(1, '请选择角色。'),
});

/** A form on the page whose button sends it. */
function onPage(send: (data: z.infer<typeof schema>) => Promise<void>) {
  const made = spaForm({ id: 'unit', schema, initial: { name: '', roles: ['office'] }, send });
  const element = document.createElement('form');
  element.innerHTML = '<input aria-invalid="true" id="unit-name" />';
  document.body.append(element);
  made.enhance(element);
  return { ...made, press: () => element.requestSubmit() };
}

describe('a form that is sent in the browser', () => {
  it('says beside each field what is missing, and sends nothing', async () => {
    const sent: unknown[] = [];
    const { form, errors, press } = onPage((data) => Promise.resolve(void sent.push(data)));
    form.set({ name: ' ', roles: [] });

    press();

    expect(get(errors)).toEqual({ name: ['请填写名称。'], roles: ['请选择角色。'] });
    expect(sent).toEqual([]);
    await expect.poll(() => document.activeElement?.id).toBe('unit-name');
  });

  it('takes a mark away as soon as the field is right, and marks no other one', () => {
    const { form, errors, press } = onPage(() => Promise.resolve());
    press();

    form.set({ name: '区教育局', roles: [] });

    expect(get(errors)).toEqual({});
  });

  it('sends what the schema has made of it', async () => {
    const sent: unknown[] = [];
    const { form, press } = onPage((data) => Promise.resolve(void sent.push(data)));
    form.set({ name: ' 区教育局 ', roles: ['office'] });

    press();

    await expect.poll(() => sent).toEqual([{ name: '区教育局', roles: ['office'] }]);
  });

  it('puts the reasons of a refusal beside their fields, and keeps what was typed', async () => {
    const { form, errors, press } = onPage(() =>
      Promise.reject(
        new Problem(422, {
          code: 'core.invalid',
          reasons: [{ code: 'core.taken', message: '这个名称已有人用。', field: 'name' }],
          allowed: [],
        }),
      ),
    );
    form.set({ name: '区教育局', roles: ['office'] });

    press();

    await expect.poll(() => get(errors)).toEqual({ name: ['这个名称已有人用。'] });
    expect(get(form).name).toBe('区教育局');
  });

  it('says above the form what belongs to no field', async () => {
    const { form, failure, press } = onPage(() => Promise.reject(new Error('boom')));
    form.set({ name: '区教育局', roles: ['office'] });

    press();

    await expect.poll(() => get(failure)).toBe('没有办成，请稍后再试。');
  });
});
