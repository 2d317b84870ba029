import { expect, test } from '../fixtures.ts';
import { act } from '../support/act.ts';
import { StaffingBoard } from '../support/staffing-board.ts';

const city = '/t/530100';
const title = '2026年市县统合巡察（市委第十四轮）组队方案';

test('a city coordinator staffs a joint round of fourteen teams', async ({ openDesk }) => {
  test.setTimeout(480_000);
  const coordinator = await openDesk('muxiaolan');
  const { page } = coordinator;
  const board = new StaffingBoard(page);

  await test.step('the prepared plan has fourteen teams and nobody in them', async () => {
    await coordinator.open(`${city}/m/talent-pool/plans`);
    await page.getByRole('link', { name: title }).click();
    await coordinator.settle();
    await expect(page.locator('[data-column]')).toHaveCount(15);
  });

  await test.step('two people are locked, and the rest is solved to its proof', async () => {
    await board.lock('段泽民', /安宁/, '组长');
    await board.lock('郑绍勤', /安宁/, '组员');
    await board.solve();
    await expect(page.getByText('各项要求均已满足')).toBeVisible();
    await expect(board.column(/安宁/)).toContainText('段泽民');
    await expect(board.column(/安宁/)).toContainText('郑绍勤');
    await coordinator.shot('staffing-board');
  });

  await test.step('dragged to his own county somebody must stay away, and the board says why', async () => {
    // Wide enough for all teams: a column that scrolls under the pointer takes another card along.
    await page.setViewportSize({ width: 4800, height: 2400 });
    await board.card('郑绍勤').dragTo(board.column(/官渡/).getByRole('group', { name: /组员$/ }));
    const refusal = page.getByRole('alert').filter({ hasText: '现工作地' });
    await expect(refusal).toBeVisible();
    await refusal.getByRole('button', { name: '知道了' }).click();
    await expect(board.column(/安宁/)).toContainText('郑绍勤');
  });

  await test.step('the same by keyboard', async () => {
    const said = page.locator('[aria-live="assertive"]').filter({ hasText: /郑绍勤|巡察组/ });
    await board.card('郑绍勤').focus();
    await page.keyboard.press('Enter');
    await expect(said).toContainText('已拿起郑绍勤');
    await page.keyboard.press('ArrowLeft');
    await expect(said).toContainText('巡察组');
    await page.keyboard.press('Escape');
    await expect(said).toContainText('已放回原处');
  });

  await test.step('with the mouse somebody goes into another team, and back by 撤销', async () => {
    const member = board.column(/五华/).getByRole('group', { name: /组员$/ });
    const card = member.locator('[data-card]').first();
    const person = (await card.getAttribute('data-card')) ?? '';
    const column = await board.dragToOther(card);
    await expect(column.locator(`[data-card="${person}"]`)).toBeVisible();
    await expect(member.locator(`[data-card="${person}"]`)).toHaveCount(0);
    await board.saved();
    await expect(page.locator('[data-bound-source]')).toContainText('次求解证明');
    await board.undo();
    await expect(member.locator(`[data-card="${person}"]`)).toBeVisible();
  });

  await test.step('with the keyboard somebody goes into another team, and back', async () => {
    const member = board.column(/安宁/).getByRole('group', { name: /组员$/ });
    const card = member.locator('[data-card]').filter({ hasNotText: '郑绍勤' }).first();
    const person = (await card.getAttribute('data-card')) ?? '';
    await card.focus();
    await board.carryToOther();
    await expect(member.locator(`[data-card="${person}"]`)).toHaveCount(0);
    await expect(page.locator(`[data-column] [data-card="${person}"]`)).toBeVisible();
    await board.saved();
    await board.undo();
    await expect(member.locator(`[data-card="${person}"]`)).toBeVisible();
  });

  await test.step('the first of the ranked substitutes takes a seat', async () => {
    const member = board.column(/五华/).getByRole('group', { name: /组员$/ });
    const leaving = member.locator('[data-card]').first();
    const before = await leaving.getAttribute('data-card');
    await leaving.click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('tab', { name: '替补与对调' }).click();
    await panel.getByRole('button', { name: '选用' }).first().click();
    await expect(panel).toBeHidden();
    await expect(member.locator(`[data-card="${before}"]`)).toHaveCount(0);
    await expect(page.getByText('各项要求均已满足')).toBeVisible();
  });
});

test('a director decides what stands against a person', async ({ openDesk }) => {
  const director = await openDesk('gaowenyuan');
  await director.open('/t/530112/m/talent-pool/recusals');
  await director.page
    .getByRole('link', { name: /周晓芸/ })
    .first()
    .click();
  await director.settle();
  await act(director.page, '核定可以参加', { 理由: '任职系十年以前，与现任班子没有交集' });
  await expect(director.page.getByRole('main')).toContainText('核定可以参加');
});
