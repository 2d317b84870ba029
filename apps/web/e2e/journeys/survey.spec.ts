import type { Browser, Page } from '@playwright/test';

import { expect, test } from '../fixtures.ts';
import { act, day } from '../support/act.ts';
import { callApi } from '../support/call-api.ts';
import type { Desk } from '../support/desk.ts';
import { fitsPhone } from '../support/evaluation.ts';
import { county } from '../support/plan-round.ts';

const template = '领导班子和班子成员民主测评';
const title = '民主测评（流程验证）';

// The code of a survey that has ended is no code any more.
test.use({ refusals: [404] });

/** A phone that runs no script fills in what it has scanned. */
async function answer(browser: Browser, address: string, words: string): Promise<void> {
  const phone = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const page = await phone.newPage();
  await page.goto(address);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  expect(await page.locator('body').evaluate((shown) => shown.scrollWidth)).toBe(360);
  for (const line of await page.locator('fieldset').all())
    await line.getByLabel('好', { exact: true }).check();
  await page.getByRole('textbox').fill(words);
  await page.getByRole('button', { name: '提交' }).click();
  await expect(page.getByText('已收到，感谢您的填写。')).toBeVisible();
  expect(await phone.cookies()).toEqual([]);
  await phone.close();
}

/** The one of the demo: whoever plays a round of his own before this leads a later one too. */
async function firstTeam(desk: Desk): Promise<string> {
  const me = await callApi<{ mandates: { teamId: string; validFrom: string }[] }>(desk, {
    path: '/me',
  });
  const [first] = me.mandates.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
  expect(first).toBeDefined();
  return first?.teamId ?? '';
}

const result = (page: Page) => page.getByRole('region', { name: /^结果/ });

test('a leader builds 民主测评, another approves it, phones answer, and enough answers are shown', async ({
  openDesk,
  browser,
}) => {
  test.setTimeout(240_000);
  const leader = await openDesk('zhangliping');
  const inTeam = `${county}/teams/${await firstTeam(leader)}`;

  const id = await test.step('the leader drafts it from the template', async () => {
    const { page } = leader;
    await leader.open(`${inTeam}/m/inspection/surveys/new`);
    await page.getByRole('button', { name: new RegExp(`用这个模板.*${template}`) }).click();
    const unit = page.getByLabel('被巡察单位');
    await unit.selectOption({ index: 1 });
    await page.getByRole('textbox', { name: /^名称/ }).fill(title);
    await page.getByLabel('截止日期').fill(day(3));
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('alert')).toContainText('应填人数请填 1 到 2000 的整数');
    await page.getByLabel('成员名单').fill('杨某某 局长\n李某某 副局长');
    await page.getByLabel('应填人数').fill('8');
    await leader.axe();
    await fitsPhone(leader);
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page).toHaveURL(/\/surveys\/[\da-f-]{36}$/);
    await leader.settle();
    await act(page, '报请批准');
    await expect(page.getByRole('button', { name: '批准', exact: true })).toBeDisabled();
    return page.url().split('/').at(-1) ?? '';
  });

  const office = await openDesk('lixuemei');
  const { page } = office;
  const survey = `${county}/m/inspection/surveys/${id}`;
  const address = await test.step('巡察办 approves, makes the code and opens it', async () => {
    await office.open(survey);
    await act(page, '批准');
    await page.getByRole('link', { name: '二维码' }).click();
    await page.getByRole('button', { name: /^生成二维码/ }).click();
    await expect(page.getByRole('img', { name: '单位机关的二维码' })).toBeVisible();
    await office.axe();
    await office.shot('survey-code');
    const shown = await page.getByText(/\/p\/[\da-z]+-/).textContent();
    await office.open(survey);
    await act(page, '开放填写');
    return shown?.trim() ?? '';
  });

  await test.step('three phones answer; nothing is shown', async () => {
    for (const words of ['多下基层', '少开会', '公开资金']) await answer(browser, address, words);
    await page.reload();
    await office.settle();
    await expect(page.getByText('3 / 8 份（37.5%）')).toBeVisible();
    await expect(result(page)).toContainText('还没有结果');
    await expect(result(page)).toContainText('不少于 5 份');
  });

  await test.step('with two more and at its end the shares are shown, in the team as well', async () => {
    for (const words of ['按时办结', '']) await answer(browser, address, words);
    await page.reload();
    await office.settle();
    await act(page, '提前结束', { 理由: '已全部填写' });
    // The last forms are handed on and counted in the background.
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('table', { name: /^领导班子/ })).toBeVisible();
    }).toPass({ timeout: 60_000 });
    const line = page.getByRole('row', { name: /^政治建设/ }).first();
    await expect(line).toContainText('5 份 100.0%');
    await expect(result(page).getByRole('listitem')).toHaveCount(4);
    await office.axe();
    await fitsPhone(office);
    await office.shot('survey-result', { fullPage: true });

    await leader.open(`${inTeam}/m/inspection/surveys/${id}`);
    await expect(leader.page.getByRole('table', { name: /^领导班子/ })).toBeVisible();
    await leader.page.getByRole('link', { name: '据此写底稿' }).click();
    await leader.settle();
    await expect(leader.page.getByLabel('问题来源')).toHaveValue('questionnaire');
  });

  await test.step('who comes too late reads that it is over', async () => {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: '链接无效或者已经失效' })).toBeVisible();
  });
});
