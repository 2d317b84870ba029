import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';

import type { GradeOfRecord } from './grades.ts';
import RecordGrade from './RecordGrade.svelte';

const internal: GradeOfRecord = {
  grade: 'internal',
  handledAs: 'internal',
  isDefault: true,
  gradedBy: null,
  gradedAt: null,
  reason: '',
  closedReasons: [],
};

function sourceOf(value: GradeOfRecord) {
  const saved: unknown[] = [];
  const load = () => Promise.resolve({ value, etag: '"3"' });
  const save = (...given: unknown[]) => Promise.resolve(void saved.push(given));
  return { source: { load, save }, saved };
}

describe('the grade of a record', () => {
  it('asks for a reason before it is lowered', async () => {
    const { source, saved } = sourceOf(internal);
    const screen = await render(RecordGrade, { source });

    await screen.getByRole('button', { name: /内部/ }).click();
    await screen.getByRole('radio', { name: /公开/ }).click();
    await screen.getByRole('button', { name: '保存' }).click();
    await expect.element(screen.getByText('降低密级须填写理由。')).toBeVisible();
    expect(saved).toEqual([]);

    await screen.getByRole('textbox', { name: /理由/ }).fill('已对外通报');
    await screen.getByRole('button', { name: '保存' }).click();

    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    expect(saved).toEqual([['public', '已对外通报', '"3"']]);
  });

  it('warns of what must not be entered', async () => {
    const { source } = sourceOf(internal);
    const screen = await render(RecordGrade, { source });

    await screen.getByRole('button', { name: /内部/ }).click();

    await expect.element(screen.getByText('内部系统，禁止上传涉密文件')).toBeVisible();
    await expect.element(screen.getByText(/请走机要渠道/)).toBeVisible();
  });

  it('says that a file makes it higher, and who may not set it sees why', async () => {
    const { source } = sourceOf({
      ...internal,
      handledAs: 'workSecret',
      closedReasons: ['定密级须有权限'],
    });
    const screen = await render(RecordGrade, { source });

    await expect.element(screen.getByText(/工作秘密$/)).toBeVisible();
    await expect.element(screen.getByTitle(/所附材料密级较高，按“工作秘密”办理/)).toBeVisible();
    await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
  });
});
