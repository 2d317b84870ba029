import { compileForm, type FormAnswers, type FormField } from '@lianxun/plugin-api/forms';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';

import type { FieldsSource } from './fields-source.ts';
import ShellOfFields from './fixtures/ShellOfFields.svelte';
import FormPreview from './FormPreview.svelte';

const fields: readonly FormField[] = [
  { key: 'name', title: '项目', kind: 'text', required: true },
  { key: 'amount', title: '金额', kind: 'money', unit: '万元', required: false },
  { key: 'open', title: '是否公开', kind: 'yesNo', required: true },
  {
    key: 'why',
    title: '不公开理由',
    kind: 'text',
    required: true,
    visibleWhen: { field: 'open', is: false },
  },
];
const pickers = { search: () => Promise.resolve([]), types: () => Promise.resolve([]) };

/** The fields of one record in memory. */
function record(answers: FormAnswers = {}, refuse?: Error) {
  const form = { ...compileForm(fields), number: 1, title: '补充信息' };
  let stored = { answers, version: Object.keys(answers).length > 0 ? 1 : 0 };
  const source: FieldsSource = {
    ...pickers,
    load: () =>
      Promise.resolve({
        value: {
          recordTitle: '问题',
          form,
          answeredForm: stored.version > 0 ? form : null,
          answers: stored.answers,
          names: {},
          answeredBy: '李雪梅',
          answeredAt: '2026-03-05T01:00:00.000Z',
          closedReasons: [],
        },
        etag: `"${stored.version}"`,
      }),
    save: (given) => {
      if (refuse) return Promise.reject(refuse);
      stored = { answers: given, version: stored.version + 1 };
      return Promise.resolve();
    },
    fileHref: (id) => id,
    draft: {
      find: () => Promise.resolve(undefined),
      keep: () => Promise.resolve(),
      discard: () => Promise.resolve(),
    },
  };
  return { source, answers: () => stored.answers };
}

describe('the fields of a record', () => {
  it('keep what is typed, say what is wrong beside the field, and save what fits', async () => {
    const { source, answers } = record();
    const screen = await render(ShellOfFields, { source });
    await screen.getByRole('button', { name: /填写/ }).click();

    await screen.getByLabelText(/金额/).fill('12.5万');
    await screen.getByRole('button', { name: '保存' }).click();
    await expect.element(screen.getByRole('link', { name: '请填写“项目”' })).toBeVisible();
    await expect.element(screen.getByLabelText(/金额/)).toBeInvalid();
    await expect.element(screen.getByLabelText(/金额/)).toHaveValue('12.5万');

    await screen.getByLabelText(/项目/).fill('道路修缮');
    await screen.getByLabelText(/金额/).fill('12.5');
    await screen.getByRole('radio', { name: '是', exact: true }).click();
    await screen.getByRole('button', { name: '保存' }).click();

    await expect.element(screen.getByText('12.50 万元')).toBeVisible();
    expect(answers()).toEqual({ name: '道路修缮', amount: 12_500_000, open: true });
  });

  it('show what the server has refused beside its field', async () => {
    const refused = Object.assign(new Error('填写的内容有误'), {
      fields: { name: ['“项目”已经登记过'] },
    });
    const { source } = record({ name: '道路', open: true }, refused);
    const screen = await render(ShellOfFields, { source });
    await screen.getByRole('button', { name: /修改/ }).click();

    await screen.getByRole('button', { name: '保存' }).click();

    await expect
      .element(screen.getByLabelText(/项目/))
      .toHaveAccessibleDescription(/“项目”已经登记过/);
  });
});

describe('a form', () => {
  it('asks for a field only while its condition holds', async () => {
    const screen = await render(FormPreview, { document: compileForm(fields), ports: pickers });
    await expect.element(screen.getByLabelText(/项目/)).toBeVisible();
    expect(screen.getByLabelText(/不公开理由/).query()).toBeNull();

    await screen.getByRole('radio', { name: '否', exact: true }).click();

    await expect.element(screen.getByLabelText(/不公开理由/)).toBeVisible();
  });
});
