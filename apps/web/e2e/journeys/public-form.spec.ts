import type { PublicForm } from '../../src/lib/public-form/public-form.ts';
import { renderForm } from '../../src/lib/public-form/render-page.ts';
import { expect, test } from '../fixtures.ts';

const nowhere = '/p/1-00000000000000000000';
const form: PublicForm = {
  title: '对第一巡察组的测评',
  about: ['请对巡察组的纪律作风作出评价。不记名。'],
  answersId: '0b0f7a52-93a5-4f0e-9a3c-2f6f3d1a8c11',
  questions: [
    { kind: 'score', key: 'score', title: '遵守纪律', help: '按百分制评分。', required: true },
    {
      kind: 'choice',
      key: 'style',
      title: '工作作风',
      required: true,
      options: [
        { value: 'good', title: '好' },
        { value: 'fair', title: '一般' },
      ],
    },
    { kind: 'text', key: 'words', title: '意见建议', required: false },
  ],
};

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, refusals: [404] });

  test('a link that does not hold is answered on a plain page that leaves no cookie', async ({
    desk: { page },
    context,
  }) => {
    const answer = await page.goto(nowhere);

    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: '链接无效或者已经失效' })).toBeVisible();
    expect(await answer?.text()).not.toContain('<script');
    expect(await context.cookies()).toEqual([]);
  });
});

for (const isLarge of [false, true])
  test(`a form with a mistake is clear on a small screen, ${isLarge ? 'large' : 'plain'} letters`, async ({
    desk: { page },
    axe,
    shot,
  }) => {
    const body = await renderForm({
      form,
      path: '/p/1-x',
      isLarge,
      typed: { score: ['101'], style: ['good'] },
      problems: [{ key: 'score', message: '“遵守纪律”：请填写 0 到 100 之间的整数。' }],
    });
    const contentType = 'text/html; charset=utf-8';
    await page.route('**/p/1-x', (route) => route.fulfill({ body, contentType }));
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/p/1-x');

    await expect(page.getByLabel(/遵守纪律/)).toHaveValue('101');
    await expect(page.getByLabel('好', { exact: true })).toBeChecked();
    await expect(page.getByRole('alert')).toContainText('您填写的内容都还在');
    expect(await page.locator('body').evaluate((shown) => shown.scrollWidth)).toBe(360);
    await axe();
    await shot(`public-form-${isLarge ? 'large' : 'plain'}`);
  });
