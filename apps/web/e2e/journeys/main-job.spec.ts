import { expect, test } from '../fixtures.ts';
import { act, day, fill, picture } from '../support/act.ts';
import { callApi } from '../support/call-api.ts';
import type { Desk } from '../support/desk.ts';
import {
  authorizeRound,
  county,
  createRound,
  enterUnit,
  findEngagement,
  formTeam,
  issueMandates,
  moveCase,
} from '../support/plan-round.ts';
import { holdBriefings, holdFeedback, passReport } from '../support/report-round.ts';

const unit = '昆明市西山区教育体育局';
const members = {
  张丽萍: 'leader',
  钱志文: 'deputyLeader',
  曹阳: 'liaison',
  陶金凤: 'member',
  杞建忠: 'member',
};

test('a county carries a round from its plan to the last close-out', async ({ openDesk }) => {
  test.setTimeout(480_000);
  const office = await openDesk('sunxiaomeng');
  const committee = await openDesk('zhouliheng');

  const roundId = await test.step('巡察办 plans the round, forms a team', () =>
    createRound(office, unit));
  const teamId = await formTeam(office, roundId, members);
  await test.step('the committee mandates, 巡察办 issues the mandates', async () => {
    await authorizeRound(committee, roundId);
    await issueMandates(office, teamId);
    await office.shot('main-job-team');
  });
  const { engagementId, unitId } = await findEngagement(office, roundId);
  const inTeam = `${county}/teams/${teamId}`;
  const inUnit = `${county}/units/${unitId}`;

  const leader = await openDesk('zhangliping');
  const deputy = await openDesk('qianzhiwen');
  const liaison = await openDesk('caoyang');
  const author = await openDesk('taojinfeng');
  const second = await openDesk('qijianzhong');
  await enterUnit(office, { teamId, engagementId }, [leader, deputy, liaison, author, second]);

  const papers = await test.step('two members write papers', async () => [
    await writePaper(author, inTeam, { unit, title: '2025年度食堂专账未按月公示' }),
    await writePaper(author, inTeam, { unit, title: '部分学校食堂结余资金未及时清理' }),
  ]);
  for (const paper of papers) {
    await test.step('both sign, the deputy reviews, the leader signs off', async () => {
      await lockPaper({ author, second, deputy, leader }, `${inTeam}/m/inspection/papers/${paper}`);
    });
  }
  await leader.shot('main-job-paper');

  const findingId = await test.step('two papers become one finding, fed back', async () => {
    await moveCase(leader, inTeam, ['engagement', engagementId], { move: 'endOnSite' });
    const engagement = `${inTeam}/inspection/engagements/${engagementId}`;
    const finding = {
      paperIds: papers,
      text: '食堂资金监管不到位，专账不公示、结余不清理',
      level: 'county',
      cat1: '群众身边不正之风',
    };
    const { items } = await callApi<{ items: { id: string }[] }>(leader, {
      path: `${engagement}/findings`,
      body: { findings: [finding] },
    });
    const event = ['engagement', engagementId] as const;
    await passReport({ leader, office }, { engagementId, inTeam });
    await moveCase(leader, inTeam, event, { move: 'submitReport' });
    await holdBriefings(office, { roundId, engagementId });
    const decision = { decidedOn: day(), minutesNo: '区委常委会会议纪要〔2026〕30号' };
    await moveCase(committee, county, event, { move: 'decide', fields: decision });
    const feedback = { issuedOn: day(), documentNo: '区委巡反〔2026〕5号', dueOn: day(90) };
    await callApi(leader, { path: `${engagement}/feedback`, body: feedback });
    await holdFeedback(leader, engagement);
    const receipt = { receivedOn: day(), receivedBy: '周文敏' };
    await callApi(leader, { path: `${engagement}/receipt`, body: receipt });
    return items[0]?.id ?? '';
  });

  const head = await openDesk('zhouwenmin');
  const contact = await openDesk('yangyuwei');
  const discipline = await openDesk('zhangruogu');
  const resident = await openDesk('gumingzhe');
  const finding = `/m/rectification/findings/${findingId}`;

  await test.step('the unit claims the finding and plans measures', async () => {
    await head.open(`${inUnit}${finding}`);
    await act(head.page, '认领');
    await contact.open(`${inUnit}${finding}`);
    await act(contact.page, '编制方案');
    await planMeasure(contact);
    await contact.shot('main-job-unit');
    await head.open(`${inUnit}${finding}`);
    await act(head.page, '送会审');
  });
  await test.step('two bodies approve the plan', async () => {
    await office.open(`${county}${finding}`);
    await act(office.page, '会审通过');
    await discipline.open(`${county}${finding}`);
    await act(discipline.page, '签署：会审通过');
    await expect(discipline.page.getByRole('main')).toContainText('整改中');
  });
  await test.step('the unit works, proves it and asks for the close-out', async () => {
    await contact.open(`${inUnit}${finding}`);
    await act(contact.page, '开始整改');
    await reportMeasure(contact);
    await resident.open(`${county}${finding}`);
    await act(resident.page, '核实完成');
    await accountFor(contact, `${inUnit}${finding}`);
    await head.open(`${inUnit}${finding}`);
    await act(head.page, '申请销号');
  });
  await test.step('two bodies close it', async () => {
    await office.open(`${county}${finding}`);
    await act(office.page, '同意销号');
    await expect(office.page.getByRole('main')).toContainText('已签 1 / 2');
    await discipline.open(`${county}${finding}`);
    await act(discipline.page, '签署：同意销号');
    await expect(discipline.page.getByRole('main')).toContainText('已销号');
    await discipline.shot('main-job-finding');
  });
  await test.step('the figures of the round count it as done', async () => {
    const { page, open } = office;
    await open(`${county}/m/rectification/figures?round=${roundId}`);
    const figures = page.getByRole('region', { name: '问题整改' });
    await expect(figures).toContainText('100.00');
    await figures.getByRole('link', { name: /^完成/ }).first().click();
    await expect(page.getByRole('table')).toContainText('食堂资金监管不到位');
  });
});

interface Paper {
  readonly unit: string;
  readonly title: string;
}

async function writePaper({ page }: Desk, inTeam: string, paper: Paper): Promise<string> {
  await page.goto(`${inTeam}/m/inspection/papers/new`);
  const form = page.getByRole('main').locator('form');
  await expect(form.getByLabel('标题')).toBeVisible();
  await fill(form, {
    标题: paper.title,
    事实概述: `${paper.title}，涉及3所学校。`,
    具体事实: '2025年3月至9月，3所学校未在公示栏公示食堂专账，结余资金滞留12.6万元。',
    时间地点: '2025年3月至9月，西山区',
    定性依据: '《学校食品安全与营养健康管理规定》第二十条',
    责任主体: paper.unit,
  });
  for (const box of await form
    .getByRole('group', { name: /^承办人/ })
    .getByRole('checkbox')
    .all()) {
    const name = await box.evaluate((it) => it.closest('label')?.textContent ?? '');
    if (/陶金凤|杞建忠/.test(name)) await box.check();
  }
  for (const box of ['了解方式', '责任主体', '时间地点', '政策依据']) {
    await form.getByRole('checkbox', { name: new RegExp(box) }).check();
  }
  await form.locator('input[type=file]').setInputFiles(picture);
  await page.getByRole('button', { name: '保存底稿' }).click();
  await expect(page).toHaveURL(/\/papers\/[\da-f-]{36}$/);
  return page.url().split('/').at(-1) ?? '';
}

type Signers = Readonly<Record<'author' | 'second' | 'deputy' | 'leader', Desk>>;

async function lockPaper({ author, second, deputy, leader }: Signers, path: string) {
  await author.open(path);
  await act(author.page, '签字');
  await second.open(path);
  await act(second.page, '签署：签字');
  await deputy.open(path);
  await act(deputy.page, '审核通过');
  await leader.open(path);
  await leader.page.getByRole('button', { name: '登记组务会纪要' }).click();
  const minutes = leader.page.getByRole('dialog', { name: '登记组务会纪要' });
  await minutes.getByLabel('纪要文号').fill('第一巡察组组务会纪要第3期');
  await minutes.getByRole('button', { name: '登记' }).click();
  await expect(minutes).toBeHidden();
  await act(leader.page, '组务会通过');
  await act(leader.page, '审签并锁定');
  await expect(leader.page.getByRole('main')).toContainText('组长审签并锁定');
}

async function planMeasure({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: '增加措施' }).click();
  const dialog = page.getByRole('dialog', { name: '增加措施' });
  await fill(dialog, {
    整改措施: '清理3所学校食堂结余，专账按月公示并抽查',
    完成时限: day(60),
    牵头部门: '计财科',
    责任人: '杨雨薇',
  });
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('清理3所学校食堂结余')).toBeVisible();
}

async function reportMeasure({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: /^填报进展.*第1条措施/ }).click();
  const dialog = page.getByRole('dialog', { name: '填报进展' });
  await dialog.getByLabel('进展情况').fill('3所学校结余已清理，7月起按月公示。');
  await dialog.getByRole('button', { name: '提交进展' }).click();
  await expect(dialog).toBeHidden();
  await page.getByText(/^进展 1 条/).click();
  await page.getByLabel('上传这条措施的佐证材料').setInputFiles(picture);
  await expect(page.getByText('进展 1 条，佐证 1 份')).toBeVisible();
  await act(page, '自报完成');
}

async function accountFor({ page, open }: Desk, path: string): Promise<void> {
  await open(path);
  for (const [section, label] of [
    ['根本原因与整改目标', '根本原因'],
    ['举一反三', '举一反三情况'],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`^填写.*${section}`) }).click();
    const form = page.getByRole('main').locator('form');
    await form.getByLabel(label).fill('制度有空白，已对全区82所学校排查。');
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form).toBeHidden();
  }
  await page.getByLabel('上传佐证材料').setInputFiles(picture);
  await expect(page.getByRole('main').getByRole('link', { name: picture.name })).toBeVisible();
}
