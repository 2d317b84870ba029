import { expect, test } from '../fixtures.ts';
import { act, day } from '../support/act.ts';
import { assessOthers, fitsPhone, rateAll } from '../support/evaluation.ts';
import {
  authorizeRound,
  county,
  createRound,
  formTeam,
  issueMandates,
} from '../support/plan-round.ts';

const members = {
  杨国梁: 'leader',
  吕泽华: 'deputyLeader',
  张宸: 'liaison',
  罗绍荣: 'member',
  毕云霞: 'member',
};

test('a team is rated, concluded, contested by one of them, and the answer is another’s', async ({
  openDesk,
}) => {
  test.setTimeout(240_000);
  const office = await openDesk('lixuemei');
  const committee = await openDesk('zhouliheng');
  const { page } = office;
  const { teamId } = await test.step('a round with a team that has its mandates', async () => {
    const roundId = await createRound(office, '昆明市西山区残疾人联合会');
    const id = await formTeam(office, roundId, members);
    await authorizeRound(committee, roundId);
    await issueMandates(office, id);
    return { teamId: id };
  });
  const inTeam = `${county}/teams/${teamId}`;

  const id = await test.step('巡察办 begins the evaluation', async () => {
    await office.open(`${county}/m/talent-pool/evaluations`);
    await page.getByRole('button', { name: '开始评价' }).click();
    const dialog = page.getByRole('dialog', { name: '开始五位一体评价' });
    await dialog.getByLabel('巡察组').selectOption({ value: teamId });
    await dialog.getByLabel('评分期限').fill(day(10));
    await office.axe();
    await dialog.getByRole('button', { name: '开始评价' }).click();
    await expect(page).toHaveURL(/\/evaluations\/[\da-f-]{36}$/);
    await office.settle();
    return page.url().split('/').at(-1) ?? '';
  });

  const member = await openDesk('luoshaorong');
  await test.step('a member rates himself and everybody on one sheet, by keyboard', async () => {
    await member.open(`${inTeam}/m/talent-pool/my-evaluations`);
    await member.page.getByRole('link', { name: '填写评价' }).click();
    await expect(member.page.getByRole('table', { name: '本组评价表' })).toBeVisible();
    await member.page.getByRole('textbox', { name: '罗绍荣的分数' }).focus();
    for (const mark of ['92', '90', '88', '85']) {
      await member.page.keyboard.type(mark);
      await member.page.keyboard.press('Enter');
    }
    await expect(member.page.getByText('已填 4 / 5 人')).toBeVisible();
    await expect(member.page.getByText(/^草稿已自动存下/)).toBeVisible();
    await member.page.reload();
    await expect(member.page.getByRole('textbox', { name: '罗绍荣的分数' })).toHaveValue('92');

    await member.page.getByRole('button', { name: '提交评价' }).click();
    await expect(member.page.getByRole('alert')).toContainText('请填 0 到 100 的整数');
    await member.axe();
    await fitsPhone(member);
    await member.page
      .getByRole('textbox', { name: /的分数/ })
      .last()
      .fill('87');
    await member.page.getByRole('button', { name: '提交评价' }).click();
    const confirm = member.page.getByRole('alertdialog', { name: '提交评价' });
    await confirm.getByRole('button', { name: '提交评价' }).click();
    await expect(member.page.getByText('您的评价已经提交')).toBeVisible();
  });

  await test.step('the leader reviews his people in words', async () => {
    const leader = await openDesk('yangguoliang');
    await leader.open(`${inTeam}/m/talent-pool/evaluations/${id}`);
    const scores = leader.page.getByRole('textbox', { name: /的分数/ });
    await expect(scores).toHaveCount(5);
    for (const field of await scores.all()) await field.fill('90');
    for (const words of await leader.page.getByRole('textbox', { name: /的点评/ }).all())
      await words.fill('作风扎实，成文质量高');
    await leader.axe();
    await leader.shot('evaluation-form');
    await leader.page.getByRole('button', { name: '提交评价' }).click();
    const confirm = leader.page.getByRole('alertdialog', { name: '提交评价' });
    await confirm.getByRole('button', { name: '提交评价' }).click();
    await expect(leader.page.getByText('您的评价已经提交')).toBeVisible();
  });
  for (const name of ['lvzehua', 'zhangchen', 'biyunxia'])
    await rateAll(await openDesk(name), inTeam, id);

  await test.step('巡察办 ends the rating, assesses and concludes', async () => {
    await office.open(`${county}/m/talent-pool/evaluations/${id}`);
    await act(page, '结束评分');
    const table = page.getByRole('table', { name: '评价结果' });
    await expect(table.getByText('未评').first()).toBeVisible();
    await table
      .getByRole('button', { name: /^综合评定/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: /^综合评定/ });
    const scores = dialog.getByRole('textbox', { name: /^分数/ });
    await expect(scores).toHaveCount(2);
    for (const score of await scores.all()) await score.fill('91');
    await dialog.getByLabel('点评文字').fill('带队有方');
    await office.axe();
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog).toBeHidden();
    await assessOthers(office, id);
    await page.reload();
    await office.settle();
    await act(page, '评定等次');
    await expect(table.getByRole('row', { name: /罗绍荣/ })).toContainText('优良');
    await office.axe();
    await office.shot('evaluation-results-of-team');
  });

  await test.step('the member contests his result', async () => {
    await member.open(`${inTeam}/m/talent-pool/my-evaluations`);
    await expect(member.page.getByText('作风扎实，成文质量高')).toBeVisible();
    await act(member.page, '申请复核', { 理由: '反向测评没有开放，请复核综合评定' });
    await expect(member.page.getByText('正在复核')).toBeVisible();
  });

  await test.step('who concluded it is refused, the director answers', async () => {
    await office.open(`${county}/m/talent-pool/evaluations/${id}`);
    await page.getByRole('button', { name: /^答复复核/ }).click();
    const own = page.getByRole('dialog', { name: /^复核/ });
    await own.getByLabel('复核意见').fill('维持');
    await own.getByRole('button', { name: '答复', exact: true }).click();
    await expect(own.getByRole('alert')).toContainText('其他同志');

    const director = await openDesk('gaowenyuan');
    await director.open(`${county}/m/talent-pool/evaluations/${id}`);
    await director.page.getByRole('button', { name: /^答复复核/ }).click();
    const dialog = director.page.getByRole('dialog', { name: /^复核/ });
    await dialog.getByLabel('复核意见').fill('评定客观，予以维持');
    await director.axe();
    await dialog.getByRole('button', { name: '答复', exact: true }).click();
    await expect(dialog).toBeHidden();
    await member.page.reload();
    await expect(member.page.getByText('维持原结果：评定客观，予以维持')).toBeVisible();
  });
});

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
