import { expect, test } from '../fixtures.ts';
import { act, day, fill } from '../support/act.ts';
import type { Desk } from '../support/desk.ts';

const city = '/t/530100/m/inspection';
const county = '/t/530112/m/inspection';
const matter = '开展村(社区)集体资金管理专项核查';
const question = '请说明核查进展，并列出印证材料。';
const answer = '已核查八个村（社区），印证材料为核查底表和整改回单。';

/** What the other tenant sends arrives by a job. */
async function openWhenThere(desk: Desk, path: string, link: RegExp): Promise<void> {
  const arrived = desk.page.getByRole('link', { name: link });
  await expect(async () => {
    await desk.open(path);
    await expect(arrived).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 90_000 });
  await arrived.click();
  await desk.settle();
}

test('a county submits its ledgers, the city asks about a row, and closes what the county answers', async ({
  openDesk,
}) => {
  test.setTimeout(300_000);
  const clerk = await openDesk('lixuemei');
  const coordinator = await openDesk('muxiaolan');
  const { page } = clerk;
  const above = coordinator.page;
  let period = '';
  let number = '';

  await test.step('the clerk prepares the period it owes, and may not issue it', async () => {
    await clerk.open(`${county}/three-ledgers`);
    await page.getByRole('button', { name: '编制报送' }).click();
    const dialog = page.getByRole('dialog', { name: '编制三本账报送' });
    const chosen = dialog.getByLabel('报送期').locator('option:checked');
    [period = ''] = (await chosen.innerText()).split('（');
    await clerk.axe();
    await dialog.getByRole('button', { name: '提取台账' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${period}三本账报送`);
    await page.getByLabel('台账', { exact: true }).selectOption('市级交办事项办理情况台账');
    await expect(page.getByRole('row').filter({ hasText: matter })).toBeVisible();

    await page.getByRole('button', { name: '填写说明' }).click();
    const note = page.getByRole('dialog', { name: '填写说明' });
    await fill(note, { 说明: '本期台账已逐行核对。' });
    await clerk.axe();
    await note.getByRole('button', { name: '保存' }).click();
    await expect(note).toBeHidden();
    await expect(page.getByText('本期台账已逐行核对。')).toBeVisible();
    await clerk.shot('ledger-drafted');
    await act(page, '送签发');
    const issue = page.getByRole('button', { name: '签发报送', exact: true });
    await expect(issue).toHaveAttribute('aria-disabled', 'true');
    await clerk.axe();
  });

  await test.step('the director finds it among what waits for him, and issues it', async () => {
    const director = await openDesk('gaowenyuan');
    await director.open('/t/530112');
    await director.page
      .getByRole('link', { name: `${period}三本账报送` })
      .first()
      .click();
    await director.settle();
    await act(director.page, '签发报送');
    await expect(director.page.getByText(/待签发 → 已报送$/)).toBeVisible();
    await expect(director.page.getByText('第1版', { exact: true })).toBeVisible();
    await director.axe();
    await director.shot('ledger-issued');
  });

  await test.step('the city reads what the county issued, and asks about a row', async () => {
    await openWhenThere(coordinator, `${city}/three-ledgers`, new RegExp(`报送 西山区${period}$`));
    await expect(above.getByRole('heading', { level: 1 })).toHaveText(`西山区${period}三本账`);
    await expect(above.getByText('本期台账已逐行核对。')).toBeVisible();
    await above.getByLabel('台账', { exact: true }).selectOption('市级交办事项办理情况台账');
    const row = above.getByRole('row').filter({ hasText: matter });
    await expect(row).toContainText('新增');
    await coordinator.axe();
    await row.getByRole('button', { name: /^提跟踪意见/ }).click();
    const dialog = above.getByRole('dialog', { name: '提跟踪意见' });
    await fill(dialog, { 意见: question, 答复时限: day(7) });
    await coordinator.axe();
    await dialog.getByRole('button', { name: '发县区' }).click();
    await expect(dialog).toBeHidden();
    const asked = row.getByRole('link', { name: /（待答复）$/ });
    number = (await asked.innerText()).replace('（待答复）', '');
    await coordinator.shot('ledger-asked');
  });

  await test.step('the county answers', async () => {
    await openWhenThere(clerk, `${county}/ledger-follow-ups`, new RegExp(`^${number}$`));
    await expect(page.getByText(question)).toBeVisible();
    await clerk.axe();
    await act(page, '报送答复', { 办理情况: answer });
    await expect(page.getByText(/待答复 → 已答复待认可$/)).toBeVisible();
    await expect(page.getByText(answer).first()).toBeVisible();
    await clerk.shot('ledger-answered');
  });

  await test.step('the city accepts, and both have done with it', async () => {
    const answered = above.getByText(answer).first();
    await openWhenThere(coordinator, `${city}/ledger-follow-ups`, new RegExp(`^${number}$`));
    await expect(async () => {
      await above.reload();
      await coordinator.settle();
      await expect(answered).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 90_000 });
    await coordinator.axe();
    await act(above, '认可');
    await expect(above.getByText(/已答复待认可 → 已认可$/)).toBeVisible();
    await coordinator.shot('ledger-accepted');
    const own = page.getByRole('link', { name: number, exact: true });
    await expect(async () => {
      await clerk.open(`${county}/ledger-follow-ups`);
      const row = page.getByRole('row').filter({ has: own });
      await expect(row).toContainText('已认可', { timeout: 2_000 });
    }).toPass({ timeout: 90_000 });
    await clerk.open(`${county}/ledger-follow-ups?open=true`);
    await expect(own).toHaveCount(0);
  });
});
