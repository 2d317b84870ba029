import { expect, test } from '../fixtures.ts';
import { act, day, picture } from '../support/act.ts';
import { callApi } from '../support/call-api.ts';

const county = '/t/530112';
const why = '会议纪要没有参会人签字，请补齐后再报';

interface Finding {
  readonly id: string;
  readonly unitId: string;
  readonly seq: number;
}

test('a close-out comes back with a reason, is completed and passes the joint review', async ({
  openDesk,
}) => {
  test.setTimeout(300_000);
  const office = await openDesk('sunxiaomeng');
  const discipline = await openDesk('zhangruogu');
  const liaison = await openDesk('lixiaochen');
  const head = await openDesk('hepengcheng');
  const resident = await openDesk('gumingzhe');

  const { items } = await callApi<{ items: Finding[] }>(office, {
    path: `${county}/rectification/findings?stage=closing`,
  });
  const [finding] = items;
  if (finding === undefined) throw new Error('The demo has no close-out to review');
  const page = `/m/rectification/findings/${finding.id}`;
  const inUnit = `${county}/units/${finding.unitId}`;

  await test.step('a reviewer returns it with a reason from the list', async () => {
    await office.open(`${county}${page}`);
    await office.page.getByRole('button', { name: '退回整改', exact: true }).click();
    const dialog = office.page.getByRole('dialog', { name: '退回整改' });
    await dialog.getByRole('radio', { name: '佐证不足' }).check();
    await dialog.getByLabel('具体说明').fill(why);
    await office.axe();
    await dialog.getByRole('button', { name: '退回整改', exact: true }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('the liaison reads the reason beside the finding and follows it', async () => {
    await liaison.open(`${inUnit}/m/rectification/overview`);
    const back = liaison.page.getByRole('listitem').filter({ hasText: why });
    await expect(back).toContainText('佐证不足');
    await liaison.axe();
    await liaison.shot('close-out-overview');
    await back.getByRole('link', { name: `第 ${finding.seq} 号问题` }).click();
    await liaison.settle();
    await expect(liaison.page.getByRole('main')).toContainText(why);
  });

  await test.step('the check before submission is at hand, and the proof is completed', async () => {
    const { page: screen } = liaison;
    await expect(screen.getByRole('region', { name: /提交前检查/ })).toBeVisible();
    await screen.getByLabel('上传佐证材料').setInputFiles({ ...picture, name: '签字纪要.png' });
    await expect(
      screen.getByRole('main').getByRole('link', { name: '签字纪要.png' }),
    ).toBeVisible();
    await screen.getByRole('button', { name: '登记金额' }).click();
    const dialog = screen.getByRole('dialog', { name: '登记金额' });
    await dialog.getByLabel('类别').selectOption('追缴');
    await dialog.getByLabel('金额（元）').fill('1250.50');
    await dialog.getByLabel('日期').fill(day());
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(screen.getByRole('region', { name: /清退、追缴、挽回/ })).toContainText(
      '1,250.50',
    );
    await liaison.axe();
    await liaison.shot('close-out-unit');
  });

  await test.step('the head asks again', async () => {
    await head.open(`${inUnit}${page}`);
    await act(head.page, '申请销号');
  });

  await test.step('the resident group reads along and decides nothing', async () => {
    await resident.open(`${county}${page}`);
    await expect(
      resident.page.getByRole('button', { name: '同意销号', exact: true }),
    ).not.toBeEnabled();
  });

  await test.step('two bodies close it, each by a person of its own', async () => {
    await office.open(`${county}${page}`);
    await act(office.page, '同意销号');
    await expect(office.page.getByRole('main')).toContainText('已签 1 / 2');
    await discipline.open(`${county}${page}`);
    await act(discipline.page, '签署：同意销号');
    await expect(discipline.page.getByRole('main')).toContainText('已销号');
    await discipline.axe();
  });

  await test.step('the form of the close-out can be printed, and yesterday be looked at', async () => {
    await office.open(`${county}${page}/close-out-form`);
    await expect(office.page.getByRole('table')).toContainText('签字纪要.png');
    await office.axe();
    await office.open(`${county}${page}?asOf=${day(-1)}`);
    await expect(office.page.getByRole('status')).toContainText('只能查看');
    await office.axe();
  });

  await test.step('the figures count the return by its reason', async () => {
    await office.open(`${county}/m/rectification/figures`);
    await expect(office.page.getByRole('region', { name: '退回原因' })).toContainText('佐证不足');
    await office.axe();
  });
});
