import { expect, test } from '../fixtures.ts';
import { fitsPhone } from '../support/evaluation.ts';
import { county } from '../support/plan-round.ts';

test('the sending unit reads the result of its person, and makes the document', async ({
  openDesk,
}) => {
  const office = await openDesk('sunxiaomeng');
  await office.open(`${county}/m/talent-pool/evaluations?stage=concluded`);
  await office.page
    .getByRole('row', { name: /第三轮巡察/ })
    .getByRole('link')
    .click();
  await office.settle();
  const row = office.page.getByRole('row', { name: /张海燕/ });
  await row.getByRole('button', { name: /^送达.*张海燕/ }).click();
  const confirm = office.page.getByRole('alertdialog', { name: '送达派出单位：张海燕' });
  await confirm.getByRole('button', { name: '送达' }).click();
  await expect(confirm).toBeHidden();

  const unit = await openDesk('lixiaochen');
  await unit.open('/');
  await expect(unit.page).toHaveURL(/\/units\//);
  await unit.open(`${new URL(unit.page.url()).pathname}/m/talent-pool/evaluation-feedbacks`);
  const told = unit.page.getByRole('row', { name: /张海燕/ });
  await expect(told).toContainText('优秀');
  await unit.axe();
  await fitsPhone(unit);
  await told.getByRole('button', { name: '反馈单' }).click();
  await unit.page.getByRole('menuitem', { name: '评价反馈单' }).click();
  const dialog = unit.page.getByRole('dialog');
  const download = unit.page.waitForEvent('download');
  await dialog.getByRole('button', { name: /生成并下载/ }).click();
  expect((await download).suggestedFilename()).toContain('张海燕');
});
