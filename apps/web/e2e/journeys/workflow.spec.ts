import { expect, test } from '../fixtures.ts';
import { act } from '../support/act.ts';
import { callApi } from '../support/call-api.ts';
import type { Desk } from '../support/desk.ts';
import {
  addMove,
  addParty,
  addState,
  isSaved,
  settings,
  stateOf,
} from '../support/draw-workflow.ts';

// A county of its own: what is published here is no other journey's workflow.
const county = '/t/530111';
const draft = `${county}/workflows/round/draft`;
const staffRole = '巡察办工作人员（角色）';
const directorRole = '巡察办主任（角色）';

test('An administrator draws a joint review, tries it, and a round runs through it', async ({
  desk,
  signIn,
  openDesk,
  page,
  shot,
  axe,
}) => {
  test.setTimeout(240_000);
  await signIn('yinruoxi');

  await test.step('a template is the beginning', async () => {
    await desk.open(draft);
    await page.getByRole('radio', { name: '默认流程' }).check();
    await axe();
    await shot('workflow-start');
    await page.getByRole('button', { name: '建立草稿' }).click();
    await expect(page.getByRole('tab', { name: '表格', selected: true })).toBeVisible();
  });

  await test.step('the joint review is added, and its dead end refused', async () => {
    await addState(page, { title: '联审中', isWaiting: true });
    await addState(page, { title: '已联审' });
    await addMove(page, { from: '计划', title: '送联审', to: '联审中' });
    await addParty(page, '由谁办理', staffRole);
    await isSaved(page);

    const problem = page.getByRole('button', { name: /联审中.*没有任何可以离开的操作/ });
    await expect(problem).toBeVisible();
    const propose = page.getByRole('button', { name: '送审', exact: true });
    await expect(propose).toHaveAttribute('aria-disabled', 'true');
    await propose.focus();
    await expect(propose).toHaveAccessibleDescription(/必须改正，改好后才能送审/);
    await shot('workflow-refused');
    await axe();
    await problem.click();
    await expect(settings(page).getByRole('heading', { name: '状态“联审中”' })).toBeFocused();
  });

  await test.step('the dead end is opened, and a deadline runs', async () => {
    await settings(page).getByRole('button', { name: '增加期限' }).click();
    await settings(page).getByLabel('名称').fill('联审期限');
    await settings(page).getByLabel('多长').fill('5');
    await settings(page).getByRole('button', { name: '增加一档提醒' }).click();
    await addParty(page, '通知谁', staffRole);

    await addMove(page, { from: '联审中', title: '联审同意', to: '已联审' });
    await settings(page).getByRole('radio', { name: '多人签批' }).check();
    await addParty(page, '签批的各方', staffRole);
    await addParty(page, '签批的各方', directorRole);
    await settings(page)
      .getByRole('checkbox', { name: /^联审：/ })
      .check();
    await addParty(page, '由谁汇总', directorRole);
    await settings(page).getByLabel('签批中有人退回时，回到').selectOption('计划');

    await stateOf(page, '计划').getByRole('button', { name: '授权', exact: true }).click();
    await settings(page).getByText('在哪些状态可以办').click();
    await settings(page).getByRole('checkbox', { name: '已联审' }).check();
    await settings(page).getByRole('checkbox', { name: '计划', exact: true }).uncheck();
    await isSaved(page);
    await expect(page.getByText(/^0 处必须改正|检查通过/)).toBeVisible();
    await expect(stateOf(page, '联审中')).toContainText('联审：');
    await shot('workflow-table');
    await axe();
  });

  await test.step('every step can be undone and done again by keyboard', async () => {
    await page.keyboard.press('Control+z');
    await expect(stateOf(page, '计划').getByRole('button', { name: '授权' })).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(stateOf(page, '计划').getByRole('button', { name: '授权' })).toHaveCount(0);
    await isSaved(page);
  });

  await test.step('the canvas shows the same', async () => {
    await page.getByRole('tab', { name: '流程图' }).click();
    await expect(page.getByRole('group', { name: /^状态 联审中/ })).toBeVisible();
    await page.getByRole('button', { name: '自动排列' }).click();
    await isSaved(page);
    await shot('workflow-canvas');
    await axe();
  });

  await test.step('a simulated round meets the joint review and its notice', async () => {
    await page.getByRole('tab', { name: '模拟办理' }).click();
    const log = page.getByRole('list', { name: '模拟的经过' });
    const as = page.getByLabel('以谁的身份办理');
    await as.selectOption('巡察办工作人员甲（有任务）');
    await page.getByRole('button', { name: '送联审' }).click();
    await page.getByRole('button', { name: '联审同意：同意' }).click();
    await as.selectOption('巡察办主任甲（有任务）');
    await page.getByRole('button', { name: '联审同意：不同意' }).click();
    await page.getByRole('button', { name: '到下一次提醒' }).click();
    await expect(log).toContainText('提醒巡察办工作人员甲');
    await page.getByRole('button', { name: '联审同意：汇总意见' }).click();
    await expect(log).toContainText('汇总意见，回到“计划”');
    await page.getByRole('button', { name: '退一步' }).click();
    await expect(log).not.toContainText('汇总意见，回到“计划”');
    await shot('workflow-simulator');
    await axe();
  });

  await test.step('the draft is proposed', async () => {
    await page.getByRole('button', { name: '送审', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '送审' });
    await dialog.getByLabel('改了什么、为什么改').fill('轮次授权前先联审，五个工作日内提出意见。');
    await axe();
    await dialog.getByRole('button', { name: '送审' }).click();
    await expect(page.getByText('已送审，等安全管理员核对并发布。')).toBeVisible();
    await expect(page.getByRole('button', { name: '取回修改' })).toBeVisible();
    await shot('workflow-proposed');
    await axe();
  });

  await publish(await openDesk('jinxiuzhi'));
  await runRound(await openDesk('yuanxiaoli'), await openDesk('weichangqing'));
});

async function publish({ page, open, settle, axe }: Desk): Promise<void> {
  await open(`${county}/admin/workflows`);
  await page.getByRole('link', { name: '审核', exact: true }).first().click();
  await expect(page).toHaveURL(/\/admin\/workflows\/[\da-f-]{36}$/);
  await settle();
  await expect(page.getByText('轮次授权前先联审，五个工作日内提出意见。')).toBeVisible();
  await axe();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '发布' }).click();
  await expect(page.getByText('已发布，新的事项按它办理')).toBeVisible();
}

/** A clerk's round goes through the review before it can be authorized. */
async function runRound(clerk: Desk, director: Desk): Promise<void> {
  const at = `${county}/inspection`;
  const { items } = await callApi<{ items: readonly { roundNo: number }[] }>(clerk, {
    path: `${at}/rounds?limit=100`,
  });
  const roundNo = Math.max(0, ...items.map((one) => one.roundNo)) + 1;
  const round = { committeeTerm: 6, year: 2026, roundNo, name: `联审验证第${roundNo}轮` };
  const { id } = await callApi<{ id: string }>(clerk, { path: `${at}/rounds`, body: round });
  const { page } = clerk;
  await clerk.open(`${county}/m/inspection/rounds/${id}`);
  await expect(page.getByText('计划', { exact: true }).first()).toBeVisible();
  await act(page, '送联审');
  await expect(page.getByText('联审中', { exact: true }).first()).toBeVisible();
  await clerk.shot('workflow-round');

  await giveOpinion(clerk, '同意');
  await expect(page.getByText(/正在征求意见，等待巡察办（已提意见 1 \/ 2）/)).toBeVisible();

  await director.open(`${county}/m/inspection/rounds/${id}`);
  await giveOpinion(director, '同意');
  await director.page.getByRole('button', { name: '汇总意见：联审同意' }).click();
  const dialog = director.page.getByRole('dialog');
  await expect(dialog.getByRole('list', { name: '各方意见' }).getByRole('listitem')).toHaveCount(2);
  await director.axe();
  await director.shot('workflow-conclude');
  await dialog.getByLabel('汇总后的意见').fill('各方同意，可以授权。');
  await dialog.getByRole('button', { name: '汇总意见：联审同意' }).click();
  await expect(director.page.getByText('已联审', { exact: true }).first()).toBeVisible();
  await expect(director.page.getByRole('button', { name: '授权', exact: true })).toBeVisible();
}

/** Says what one's own party thinks of the round that is shown. */
async function giveOpinion({ page }: Desk, answer: '同意' | '需要修改'): Promise<void> {
  await page.getByRole('button', { name: '提出意见：联审同意' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: answer }).check();
  await dialog.getByRole('button', { name: '提出意见：联审同意' }).click();
  await expect(dialog).toHaveCount(0);
}
