import { expect } from '@playwright/test';

import { act, day, fill } from './act.ts';
import { callApi } from './call-api.ts';
import type { Desk } from './desk.ts';

export const county = '/t/530112';
const month = 30;

export interface PlannedRound {
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  readonly engagementId: string;
  readonly unitId: string;
}

interface Listed<Item> {
  readonly items: readonly Item[];
}

/** A number that no round of the county has. */
export async function nextRoundNo(desk: Desk): Promise<number> {
  const { items } = await callApi<Listed<{ roundNo: number }>>(desk, {
    path: `${county}/inspection/rounds?limit=100`,
  });
  return Math.max(20, ...items.map(({ roundNo }) => roundNo)) + 1;
}

/** On the screens of 巡察办: a new round with one unit. */
export async function createRound(desk: Desk, unit: string): Promise<string> {
  const { page, settle } = desk;
  const roundNo = String(await nextRoundNo(desk));
  await page.goto(`${county}/m/inspection/rounds`);
  await page.getByRole('link', { name: '新建轮次' }).last().click();
  const form = page.getByRole('main').locator('form');
  await fill(form, {
    党委届次: '6',
    第几轮: roundNo,
    轮次名称: `流程验证第${roundNo}轮`,
    计划进驻日期: day(),
    计划撤离日期: day(),
  });
  await page.getByRole('button', { name: '建立轮次' }).click();
  await expect(page).toHaveURL(/\/rounds\/[\da-f-]{36}$/);
  await settle();

  await page.getByRole('button', { name: '选定单位' }).click();
  const dialog = page.getByRole('dialog', { name: '选定被巡察单位' });
  const search = dialog.getByPlaceholder('按名称查找单位');
  await search.fill(unit);
  await search.press('Enter');
  await dialog.getByRole('checkbox', { name: new RegExp(`^${unit}`) }).check();
  await dialog.getByRole('button', { name: /^加入本轮/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(1);
  return page.url().split('/').at(-1) ?? '';
}

/** The team with its leader on the screen; the rest of the members is repetition. */
export async function formTeam(
  desk: Desk,
  roundId: string,
  members: Readonly<Record<string, string>>,
): Promise<string> {
  const { page } = desk;
  await page.goto(`${county}/m/inspection/teams?round=${roundId}`);
  await page.getByRole('button', { name: '组建巡察组' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '组建' }).click();
  await expect(page).toHaveURL(/\/teams\/[\da-f-]{36}$/);
  const teamId = page.url().split('/').at(-1) ?? '';

  const [first, ...others] = Object.entries(members);
  const leader = first?.[0] ?? '';
  await page.getByRole('button', { name: '添加成员' }).click();
  const dialog = page.getByRole('dialog', { name: '添加成员' });
  await dialog.getByRole('combobox', { name: '姓名' }).pressSequentially(leader);
  await page.getByRole('option', { name: new RegExp(leader) }).click();
  await dialog.getByRole('button', { name: '添加' }).click();
  const seats = page.getByRole('table', { name: '成员' });
  await expect(seats.getByRole('cell', { name: leader, exact: true })).toBeVisible();

  for (const [name, role] of others) {
    const query = new URLSearchParams({ round: roundId, contains: name });
    const { items } = await callApi<Listed<{ userId: string }>>(desk, {
      path: `${county}/inspection/people?${query.toString()}`,
    });
    const body = { userId: items[0]?.userId, role };
    await callApi(desk, { path: `${county}/inspection/teams/${teamId}/members`, body });
  }
  await page.reload();
  await page.getByRole('button', { name: '分配单位' }).click();
  const units = page.getByRole('dialog', { name: '分配单位' });
  await units.getByRole('checkbox').first().check();
  await units.getByRole('button', { name: '保存分配' }).click();
  await expect(units).toBeHidden();
  return teamId;
}

export async function authorizeRound({ page, open }: Desk, roundId: string): Promise<void> {
  await open(`${county}/m/inspection/rounds/${roundId}`);
  await act(page, '授权', { 批准日期: day(), 授权决定文号: '区委巡授〔2026〕9号' });
}

/** Everybody has signed that he has no ties, and what is only suspected is decided. */
async function settleRecusals(desk: Desk, teamId: string): Promise<void> {
  const path = `${county}/inspection/teams/${teamId}`;
  const team = await callApi<{
    members: readonly { id: string }[];
    engagements: readonly { id: string }[];
  }>(desk, { path });
  const declarations = team.members.flatMap(({ id: memberId }) =>
    team.engagements.map(({ id }) => ({ memberId, engagementId: id, ties: null })),
  );
  const body = { signedOn: day(), declarations };
  await callApi(desk, { path: `${path}/paper-declarations`, body });
  const { items } = await callApi<Listed<{ id: string }>>(desk, {
    path: `${county}/talent-pool/recusal-matters?open=yes&team=${teamId}`,
  });
  for (const { id } of items) {
    const decision = { move: 'allow', reason: '已核对干部档案，没有应当回避的情形' };
    await moveCase(desk, county, ['recusalMatter', id], decision);
  }
}

export async function issueMandates(desk: Desk, teamId: string): Promise<void> {
  const { page, open } = desk;
  await settleRecusals(desk, teamId);
  await open(`${county}/m/inspection/teams/${teamId}`);
  await page.getByRole('button', { name: '签发授权' }).click();
  const dialog = page.getByRole('dialog', { name: '签发授权' });
  await dialog.getByLabel('至（含当日）').fill(day(month));
  // What the restricted area has to say is asked in the background; the dialog waits for it.
  await expect(dialog.getByText('回避核查正在后台进行')).toHaveCount(0, { timeout: 60_000 });
  await dialog.getByRole('button', { name: '签发', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('table').getByText('区委巡授〔2026〕9号').first()).toBeVisible();
}

export async function findEngagement(desk: Desk, roundId: string) {
  const { items } = await callApi<Listed<{ id: string; unitId: string }>>(desk, {
    path: `${county}/inspection/engagements?round=${roundId}`,
  });
  const [engagement] = items;
  if (engagement === undefined) throw new Error('The round has no unit');
  return { engagementId: engagement.id, unitId: engagement.unitId };
}

/** What a move of a case needs, where the screen has shown the same move before. */
export async function moveCase(
  desk: Desk,
  at: string,
  [subject, id]: readonly [string, string],
  body: object,
): Promise<void> {
  const path = `${at}/core/cases/${subject}/events`;
  const { refused } = await callApi<{ refused: readonly unknown[] }>(desk, {
    path,
    body: { ids: [id], ...body },
  });
  expect(refused, path).toEqual([]);
}

/** 回避申报 and 进驻 of the unit. */
export async function enterUnit(
  office: Desk,
  { teamId, engagementId }: Pick<PlannedRound, 'teamId' | 'engagementId'>,
  members: readonly Desk[],
): Promise<void> {
  const engagement = ['engagement', engagementId] as const;
  const inTeam = `${county}/teams/${teamId}`;
  for (const member of members) {
    const body = { declarations: [{ engagementId, ties: null }] };
    await callApi(member, { path: `${inTeam}/inspection/teams/${teamId}/declarations`, body });
  }
  await moveCase(office, county, engagement, { move: 'prepare' });
  const fields = { undertakingsSignedOn: day(), noticeDeliveredOn: day() };
  await moveCase(office, county, engagement, { move: 'enter', fields });
}
