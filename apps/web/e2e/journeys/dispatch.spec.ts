import { expect, test } from '../fixtures.ts';
import { act, day, fill, picture } from '../support/act.ts';
import { callApi } from '../support/call-api.ts';
import type { Desk } from '../support/desk.ts';
import { prepareJointPlan, prepareRound } from '../support/joint-plan.ts';
import { StaffingBoard } from '../support/staffing-board.ts';

const city = '/t/530100';
const [guandu, anning] = ['/t/530111', '/t/530181'];
const title = '统合巡察派员验证方案';
const dispatches = 'm/talent-pool/dispatches';

interface Listed<Item> {
  readonly items: readonly Item[];
}
interface Dispatch {
  readonly id: string;
  readonly personName: string;
  readonly stage: string;
  readonly undertaking: string;
}

/** What a county holds of this plan; messages between tenants take a moment. */
async function arrived(desk: Desk, at: string, wanted: Partial<Dispatch>): Promise<Dispatch> {
  let found: Dispatch | undefined;
  await expect
    .poll(
      async () => {
        const path = `${at}/talent-pool/dispatches?limit=200`;
        const { items } = await callApi<Listed<Dispatch>>(desk, { path });
        found = items.find(
          (item) =>
            item.undertaking === title &&
            (wanted.personName === undefined || item.personName === wanted.personName) &&
            (wanted.stage === undefined || item.stage === wanted.stage),
        );
        return found !== undefined;
      },
      { message: `${at} ${wanted.personName ?? ''} ${wanted.stage ?? ''}`, timeout: 90_000 },
    )
    .toBe(true);
  if (found === undefined) throw new Error('not arrived');
  return found;
}

/** Presses a button of the plan and confirms what it says. */
async function confirm({ page }: Desk, button: string, as = button): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('alertdialog', { name: as });
  await dialog.getByRole('button', { name: as, exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 90_000 });
}

/** The unit's reply on paper, then 同意派员 by the director. */
async function letGo(
  at: string,
  of: { readonly person: Desk; readonly clerk: Desk; readonly director: Desk },
  { id }: Dispatch,
): Promise<void> {
  const { clerk, director, person } = of;
  await person.open(`${at}/m/talent-pool/my-consents`);
  await person.axe();
  await person.page.getByRole('button', { name: '同意并签署保密承诺' }).first().click();
  await expect(person.page.getByText('已同意并签署保密承诺')).toBeVisible();

  await clerk.open(`${at}/${dispatches}/${id}`);
  const chosen = clerk.page.waitForEvent('filechooser');
  await clerk.page.getByText('上传派出单位盖章的复函').first().click();
  await (await chosen).setFiles({ ...picture, name: '复函.png' });
  const record = clerk.page.getByRole('button', { name: '登记派出单位书面同意' });
  await record.click();
  await expect(record).toBeHidden();
  await clerk.axe();

  await director.open(`${at}/${dispatches}/${id}`);
  await act(director.page, '同意派员');
}

test('a coordinator sends people to a joint round, and the counties answer', async ({
  openDesk,
}) => {
  test.setTimeout(480_000);
  const coordinator = await openDesk('muxiaolan');
  const head = await openDesk('shenhuaixin');
  const { page } = coordinator;
  const board = new StaffingBoard(page);
  const planId = await prepareJointPlan(coordinator, title);
  const plan = `${city}/m/talent-pool/plans/${planId}`;
  const sendUp = async (): Promise<void> => {
    await confirm(coordinator, '送批');
    await expect(page.getByText('待批准', { exact: true })).toBeVisible();
    await head.open(plan);
    await confirm(head, '批准', '批准方案');
    await expect(head.page.getByText('已批准', { exact: true })).toBeVisible();
    await coordinator.open(plan);
    await confirm(coordinator, '派员');
    await expect(page.getByText('已派员', { exact: true }).first()).toBeVisible();
  };

  await test.step('two people are locked, the rest of fourteen teams is solved', async () => {
    await coordinator.open(plan);
    await expect(page.locator('[data-column]')).toHaveCount(15);
    await board.lock('郑绍勤', /安宁/, '组员');
    await board.lock('阮红艳', /官渡/, '组员');
    await board.solve();
    await expect(page.getByText('各项要求均已满足')).toBeVisible();
  });

  const conflict = page.getByRole('alert').filter({ hasText: '现工作地' });
  const seeConflict = async (): Promise<void> => {
    await expect(conflict).toBeVisible();
    await conflict.getByRole('button', { name: '知道了' }).click();
    await expect(conflict).toBeHidden();
    await expect(board.column(/安宁/)).toContainText('郑绍勤');
  };

  await test.step('dragged to his own county somebody must stay away, and the board says why', async () => {
    // Wide enough for all teams: a column that scrolls under the pointer takes another card along.
    const before = page.viewportSize() ?? { width: 1366, height: 768 };
    await page.setViewportSize({ width: 4800, height: 2400 });
    await board.card('郑绍勤').dragTo(board.column(/官渡/).getByRole('group', { name: /组员$/ }));
    await seeConflict();
    await page.setViewportSize(before);
  });

  await test.step('carried there by keyboard, the same', async () => {
    const said = page.locator('[aria-live="assertive"]').filter({ hasText: '郑绍勤' });
    await board.card('郑绍勤').focus();
    await page.keyboard.press('Enter');
    await expect(said).toContainText('已拿起郑绍勤');
    await board.carryTo('官渡');
    await page.keyboard.press('Enter');
    await seeConflict();
  });

  await test.step('the first of the ranked substitutes takes a seat', async () => {
    const member = board.column(/五华/).getByRole('group', { name: /组员$/ });
    const leaving = await member.locator('[data-card]').first().getAttribute('data-card');
    await member.locator('[data-card]').first().click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('tab', { name: '替补与对调' }).click();
    await panel.getByRole('button', { name: '选用' }).first().click();
    await expect(panel).toBeHidden();
    await expect(member.locator(`[data-card="${leaving}"]`)).toHaveCount(0);
    await coordinator.axe();
  });

  await test.step('sent up, approved by a second person, dispatched from the board', async () => {
    await sendUp();
    await expect(board.column(/安宁/).getByRole('link', { name: '郑绍勤的抽调' })).toBeVisible();
    await coordinator.axe();
  });

  await test.step('a county office refuses one', async () => {
    const office = await openDesk('gaowenyuan');
    const { id, personName } = await arrived(office, '/t/530112', { stage: 'requested' });
    await office.open(`/t/530112/${dispatches}`);
    await office.axe();
    await office.open(`/t/530112/${dispatches}/${id}`);
    await act(office.page, '谢绝', { 理由: '单位年底任务重，无法派出' });
    await expect(office.page.getByRole('main')).toContainText('谢绝');
    await arrived(coordinator, city, { personName, stage: 'declined' });
  });

  const returned = { person: 'ruanhongyan', clerk: 'luting', director: 'tangguohua' } as const;
  const desks = {
    person: await openDesk(returned.person),
    clerk: await openDesk(returned.clerk),
    director: await openDesk(returned.director),
  };
  await test.step('the city returns another, and takes the replacement that is proposed', async () => {
    const asked = await arrived(desks.clerk, anning, { personName: '阮红艳', stage: 'requested' });
    await letGo(anning, desks, asked);
    const { id } = await arrived(coordinator, city, { personName: '阮红艳', stage: 'nominated' });
    await coordinator.open(`${city}/${dispatches}/${id}`);
    await page.getByRole('button', { name: '退回重派', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '退回重派' });
    await dialog.getByRole('radio', { name: '经历不符' }).check();
    await fill(dialog, { 理由: '没有审计工作经历' });
    await dialog.getByRole('button', { name: '退回重派', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('已退回 1 次')).toBeVisible();
    await coordinator.axe();

    await coordinator.open(plan);
    await expect(page.getByText('补员中', { exact: true })).toBeVisible();
    const missing = page.getByRole('button', { name: /^(另选|缺)/ });
    const proposed: string[] = [];
    while ((await missing.count()) > 0) {
      await missing.first().click();
      const panel = page.getByRole('dialog');
      const best = panel.getByRole('listitem').filter({ hasText: '选用' }).first();
      proposed.push(await best.getByRole('strong').innerText());
      await best.getByRole('button', { name: '选用' }).click();
      await expect(panel).toBeHidden();
    }
    expect(proposed.length).toBeGreaterThan(1);
    await board.saved();
    await sendUp();
    for (const name of proposed)
      await expect(page.getByRole('link', { name: `${name}的抽调` })).toBeVisible();
    await arrived(desks.clerk, anning, { personName: '阮红艳', stage: 'cancelled' });
  });

  let atTarget = '';
  await test.step('his county lets the borrowed person go, the city checks and confirms him', async () => {
    const home = {
      person: await openDesk('zhengshaoqin'),
      clerk: await openDesk('yuanxiaoli'),
      director: await openDesk('weichangqing'),
    };
    const asked = await arrived(home.clerk, guandu, { personName: '郑绍勤', stage: 'requested' });
    await letGo(guandu, home, asked);
    const { id } = await arrived(coordinator, city, { personName: '郑绍勤', stage: 'nominated' });
    await coordinator.open(`${city}/${dispatches}/${id}`);
    await page.getByRole('button', { name: '填写审查意见' }).click();
    const form = page.getByRole('dialog', { name: '审查意见' });
    await fill(form, { 审查意见: '专业、经历符合' });
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form).toBeHidden();
    await act(page, '审查通过');
    await act(page, '确认派员');
    atTarget = (await arrived(desks.clerk, anning, { personName: '郑绍勤', stage: 'accepted' })).id;
  });

  let own = { id: '', unitName: '' };
  let other = own;
  await test.step('the target county authorises him for one team, after it has screened him', async () => {
    const { clerk, director } = desks;
    const record = `/t/530181/talent-pool/dispatches/${atTarget}`;
    const { targets } = await callApi<{ targets: string }>(clerk, { path: record });
    const unitNames = targets.split('、');
    [own = own, other = other] = await prepareRound(desks, { code: '530181', unitNames });
    await director.open(`${anning}/${dispatches}/${atTarget}`);
    await director.page.getByRole('button', { name: '填写授权' }).click();
    const form = director.page.getByRole('dialog', { name: '填写授权' });
    await fill(form, {
      巡察组: own.id,
      授权文号: '安巡授〔2027〕1号',
      授权起始日期: day(),
      授权截止日期: '2027-04-30',
      回避申请书签署日期: day(),
    });
    await director.axe();
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form).toBeHidden();
    // What only the county knows is looked up in the background.
    await expect(async () => {
      await director.open(`${anning}/${dispatches}/${atTarget}`);
      await expect(director.page.getByRole('button', { name: '授权', exact: true })).toBeEnabled({
        timeout: 2000,
      });
    }).toPass({ timeout: 60_000 });
    await act(director.page, '授权');
    await director.axe();
  });

  await test.step('the borrowed person sees his engagement and nothing else of the county', async () => {
    const borrowed = await openDesk('zhengshaoqin');
    const team = `${anning}/teams/${own.id}`;
    await borrowed.open('/');
    await borrowed.page.getByRole('link', { name: /安宁市.*统合第1组/ }).click();
    await borrowed.settle();
    await borrowed.page.getByRole('link', { name: '本组工作' }).click();
    await expect(borrowed.page.getByRole('main')).toContainText(own.unitName);
    await expect(borrowed.page.getByRole('main')).not.toContainText(other.unitName);
    await borrowed.axe();
    const read = async (path: string) => {
      const answer = await borrowed.page.request.get(`/api/v1${path}`);
      return answer.status();
    };
    const { items } = await callApi<Listed<object>>(borrowed, {
      path: `${team}/inspection/engagements?limit=50`,
    });
    expect(items).toHaveLength(1);
    expect([
      await read(`${anning}/inspection/rounds?limit=5`),
      await read(`${anning}/talent-pool/dispatches?limit=5`),
      await read(`${anning}/teams/${other.id}/inspection/engagements?limit=5`),
    ]).toEqual([404, 404, 404]);
  });
});
