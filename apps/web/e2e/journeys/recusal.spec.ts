import { expect, test } from '../fixtures.ts';
import { act, fill } from '../support/act.ts';
import {
  authorizeRound,
  county,
  createRound,
  enterUnit,
  findEngagement,
  formTeam,
  issueMandates,
} from '../support/plan-round.ts';

const unit = '昆明市西山区人民政府马街街道办事处';
const members = {
  杨国梁: 'leader',
  吕泽华: 'deputyLeader',
  李昊然: 'member',
  张宸: 'member',
};
const tie = '刚得知堂兄上月调任该街道办事处副主任';

// Who has left a team is refused there.
test.use({ refusals: [403, 404] });

test('a tie declared late and an objection of the unit are decided by others', async ({
  openDesk,
}) => {
  test.setTimeout(300_000);
  const office = await openDesk('sunxiaomeng');
  const committee = await openDesk('zhouliheng');
  const roundId = await createRound(office, unit);
  const teamId = await formTeam(office, roundId, members);
  await authorizeRound(committee, roundId);
  await issueMandates(office, teamId);
  const { engagementId, unitId } = await findEngagement(office, roundId);
  const member = await openDesk('lihaoran');
  await enterUnit(office, { teamId, engagementId }, []);
  const inTeam = `${county}/teams/${teamId}`;
  const team = `/m/inspection/teams/${teamId}`;
  const liaison = await openDesk('duanwenbo');

  await test.step('巡察办 tells the unit who is in its team', async () => {
    const { page } = office;
    await office.open(`${county}${team}`);
    await page.getByRole('button', { name: /^告知人员名单/ }).click();
    const dialog = page.getByRole('alertdialog', { name: /告知人员名单/ });
    await expect(dialog).toContainText('李昊然');
    await dialog.getByRole('button', { name: '告知', exact: true }).click();
    await expect(page.getByText('已告知 4 人')).toBeVisible();
    await office.axe();
    await office.shot('recusal-team');
  });

  await test.step('a member declares a tie after the team has started', async () => {
    const { page } = member;
    await member.open(`${inTeam}${team}/declare`);
    await page.getByRole('radio', { name: '有，须说明' }).check();
    await page.getByLabel('是什么关系').fill(tie);
    await member.axe();
    await page.getByRole('button', { name: '提交申报' }).click();
    await expect(page).toHaveURL(new RegExp(`${team}$`));
    await member.open(`${inTeam}${team}/declare`);
    await expect(page.getByText(tie)).toBeVisible();
    await expect(page.getByText('补充申报', { exact: true })).toBeVisible();
  });

  await test.step('巡察办 finds the task, reads what was declared and decides', async () => {
    const { page } = office;
    await office.open(`${county}/m/talent-pool/recusals?team=${teamId}`);
    await office.axe();
    await page.getByRole('link', { name: /李昊然/ }).click();
    await office.settle();
    await expect(page.getByRole('main')).toContainText(tie);
    await office.axe();
    await office.shot('recusal-matter');
    await act(page, '核定必须回避', { 理由: '经核实属实，班子成员已调整' });
    await expect(page.getByRole('main')).toContainText('须回避待更换');
  });

  await test.step('the member is taken out, and his mandate ends with his seat', async () => {
    const { page } = office;
    await member.open(`${inTeam}${team}`);
    await office.open(`${county}${team}`);
    await page.getByRole('button', { name: /^调整\s*李昊然/ }).click();
    await page.getByRole('menuitem', { name: '收回授权并移出本组' }).click();
    const dialog = page.getByRole('alertdialog', { name: /^将李昊然移出/ });
    await fill(dialog, { 理由: '回避' });
    await dialog.getByRole('button', { name: '移出本组' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('cell', { name: '李昊然', exact: true })).toHaveCount(0);
    await expect(page.getByText('人员有变化，须重新告知')).toBeVisible();
    const answer = await member.page.request.get(`/api/v1${inTeam}/inspection/teams/${teamId}`);
    expect(answer.ok()).toBe(false);
    await office.open(`${county}/m/talent-pool/recusals?team=${teamId}&open=no`);
    await expect(
      page.getByRole('row', { name: /李昊然/ }).filter({ hasText: '已回避' }),
    ).toBeVisible();
  });

  await test.step('the unit objects to another', async () => {
    const { page } = liaison;
    await liaison.open(`${county}/units/${unitId}/m/talent-pool/objections`);
    await liaison.axe();
    await page
      .getByRole('button', { name: /^提出异议.*张宸/ })
      .last()
      .click();
    const dialog = page.getByRole('alertdialog', { name: /张宸/ });
    await fill(dialog, { 理由: '该同志与我办征地工作有未了结的纠纷' });
    await dialog.getByRole('button', { name: '提出异议' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('待核定').first()).toBeVisible();
    await liaison.shot('recusal-objections');
  });

  await test.step('the director decides, and the unit reads what came of it', async () => {
    const director = await openDesk('gaowenyuan');
    await director.open(`${county}/m/talent-pool/recusals?team=${teamId}`);
    await director.page.getByRole('link', { name: /张宸/ }).click();
    await director.settle();
    await act(director.page, '核定可以参加', { 理由: '纠纷系其亲属所涉，已于去年了结' });
    await expect(director.page.getByRole('main')).toContainText('核定可以参加');
    await liaison.page.reload();
    await liaison.settle();
    await expect(liaison.page.getByText('异议不成立').first()).toBeVisible();
  });
});
