import { expect } from '@playwright/test';

import { callApi } from './call-api.ts';
import type { Desk } from './desk.ts';

export const county = '/t/530112';

export interface Screen {
  readonly name: string;
  /** An address, or how to get to a screen whose address holds an id. */
  readonly at: string | ((desk: Desk) => Promise<void>);
}

/** Opens the first record of a list. */
export const firstOf = (list: string) => async (desk: Desk) => {
  await desk.open(list);
  const records = desk.page.locator(`main a[href^="${list}/"]:not([href$="/new"])`);
  const address = await records.first().getAttribute('href');
  await desk.open(address ?? list);
};

/** The list links to its figures too: the first row is meant. */
export const firstLead = async (desk: Desk) => {
  await desk.open(`${county}/restricted/m/inspection/leads`);
  const rows = desk.page.locator('main table a');
  await desk.open((await rows.first().getAttribute('href')) ?? county);
};

/** Opens the first record that a page of another address links to. */
export const linkedFrom = (page: string, records: string) => async (desk: Desk) => {
  await desk.open(page);
  const link = desk.page.locator(`main a[href^="${records}/"]`).first();
  await desk.open((await link.getAttribute('href')) ?? page);
};

/** Below the one team or unit the person speaks for. */
export const below = (path: string) => async (desk: Desk) => {
  await desk.open('/');
  await expect(desk.page).toHaveURL(/\/t\/\d+\/(teams|units)\//);
  await desk.open(`${new URL(desk.page.url()).pathname}${path}`);
};

export const firstBelow = (path: string) => async (desk: Desk) => {
  await below(path)(desk);
  await firstOf(new URL(desk.page.url()).pathname)(desk);
};

/** The entries behind the first figure that has entries of its own. */
export const figureRows = async (desk: Desk) => {
  await desk.open(`${county}/m/rectification/figures`);
  const link = desk.page.locator('main a[href*="/m/rectification/figure-rows?"]').first();
  await desk.open((await link.getAttribute('href')) ?? county);
};

/** The round whose units have been assessed: other journeys add rounds of their own. */
export const assessedRound = async (desk: Desk) => {
  await desk.open(`${county}/m/rectification/assessments`);
  await desk.page.getByLabel('轮次').selectOption({ label: '十二届第三轮（2024年）' });
  await expect(assessmentLinks(desk).first()).toBeVisible();
};
const assessmentLinks = ({ page }: Desk) =>
  page.locator(`main a[href^="${county}/m/rectification/assessments/"]`);

export const firstAssessment = async (desk: Desk) => {
  await assessedRound(desk);
  await desk.open((await assessmentLinks(desk).first().getAttribute('href')) ?? county);
};

/** A page about the engagement of the first finding in the list. */
export const ofFirstEngagement = (page: string) => async (desk: Desk) => {
  await firstOf(`${county}/m/rectification/findings`)(desk);
  const link = desk.page.locator('main a[href$="/trace"]').first();
  const address = (await link.getAttribute('href')) ?? county;
  await desk.open(address.replace(/trace$/, page));
};

export const offerDialog = async (desk: Desk) => {
  await desk.open(`${county}/m/talent-pool/card-offers`);
  await desk.page.getByRole('button', { name: '报送人选' }).click();
  await expect(desk.page.getByRole('dialog')).toBeVisible();
};

/** What the city holds of its counties, tab by tab. */
export const city = '/t/530100';
export const cityPool = (tab: string) => async (desk: Desk) => {
  await desk.open(`${city}/m/talent-pool/city-pool`);
  await desk.page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
  await desk.settle();
};
export const secretCheckDialog = async (desk: Desk) => {
  await desk.open(`${city}/m/talent-pool/city-pool`);
  await desk.page.getByRole('button', { name: '涉密回避核查' }).click();
  await expect(desk.page.getByRole('dialog')).toBeVisible();
};

/** A page of the one combined inspection that is under way in every sense. */
const campaign = '2026年教育领域联动巡察';
export const ofCampaign = (at: string) => async (desk: Desk) => {
  await desk.open(`${at}/m/inspection/combined`);
  await desk.page.getByRole('link', { name: campaign }).first().click();
  await desk.settle();
};
export const guidanceNotice = (at: string) => async (desk: Desk) => {
  await ofCampaign(at)(desk);
  await desk.page.locator('main a[href*="/m/inspection/guidance/"]').first().click();
  await desk.settle();
};

/** The team of that inspection, with what it signs, who guides it, and its party branch. */
export const anning = '/t/530181';
export const jointTeam = async (desk: Desk) => {
  const path = `${anning}/inspection/teams?limit=50`;
  const { items } = await callApi<{ items: { id: string; name: string }[] }>(desk, { path });
  const team = items.find(({ name }) => name === '联动巡察组');
  await desk.open(`${anning}/m/inspection/teams/${team?.id ?? ''}`);
  await expect(desk.page.getByRole('region', { name: '临时党支部' })).toBeVisible();
  await desk.settle();
};
export const inJointTeam = (button: string) => async (desk: Desk) => {
  await jointTeam(desk);
  await desk.page.getByRole('button', { name: button }).first().click();
  await expect(desk.page.getByRole('dialog')).toBeVisible();
};

/** Below the team that somebody is lent to, or guides. */
export const inTeamAbroad = (path: string) => async (desk: Desk) => {
  await desk.open('/');
  const link = desk.page.getByRole('link', { name: /安宁市 · 联动巡察组/ });
  await desk.open(`${(await link.getAttribute('href')) ?? ''}${path}`);
};
/** Opens where a link of the page leads. */
const follow = async (desk: Desk, name: RegExp) => {
  const link = desk.page.getByRole('main').getByRole('link', { name }).first();
  await desk.open((await link.getAttribute('href')) ?? county);
};
/** From a list along its links, each by what it says. */
export const along =
  (list: string, ...names: readonly RegExp[]) =>
  async (desk: Desk) => {
    await desk.open(list);
    for (const name of names) await follow(desk, name);
  };
export const dialogOn =
  (at: (desk: Desk) => Promise<void>, button: RegExp) => async (desk: Desk) => {
    await at(desk);
    await desk.page.getByRole('button', { name: button }).first().click();
    await expect(desk.page.getByRole('dialog')).toBeVisible();
  };
export const inspection = `${county}/m/inspection`;
export const specialReport = along(`${inspection}/reports`, /选人用人工作专项检查/);
/** The unit that went ahead of its round and has its feedback. */
export const fedBackUnit = along(
  `${inspection}/reports`,
  /关于巡察.*市场监督管理局/,
  /市场监督管理局$/,
);
export const briefings = async (desk: Desk) => {
  await fedBackUnit(desk);
  await follow(desk, /^汇报与审议$/);
};
export const draftPlan = along(`${inspection}/annual-plans`, /2027年度/);
export const cityInspection = `${city}/m/inspection`;
export const openCheck = along(`${cityInspection}/county-checks`, /官渡区/);
export const arrivedReport = along(
  `${cityInspection}/received-reports?open=true`,
  /第八轮巡察情况的报告/,
);

/** Freshly made: codes are shown once. */
export async function surveyCodes(desk: Desk): Promise<void> {
  await desk.open('/t/530112/m/inspection/surveys');
  await desk.page.getByRole('main').getByRole('link', { name: '巡察进驻问卷' }).first().click();
  await desk.page.getByRole('link', { name: '二维码', exact: true }).click();
  await desk.page.getByRole('button', { name: /^重新生成/ }).click();
  await desk.page.getByRole('alertdialog').getByRole('button', { name: '重新生成' }).click();
  await expect(desk.page.getByRole('img', { name: /的二维码/ })).toBeVisible();
}

/** What a county orders from the menu. */
export async function menuRequest(desk: Desk): Promise<void> {
  await desk.open('/t/530181/m/inspection/participations');
  await desk.page.getByRole('link', { name: '2026年菜单式市县统合巡察' }).click();
  await desk.page.getByRole('main').getByRole('link', { name: '巡察需求' }).click();
  await desk.settle();
}

/** One of its demands. */
export async function menuDemand(desk: Desk): Promise<void> {
  await menuRequest(desk);
  await desk.page.getByRole('link', { name: /三资/ }).click();
  await desk.settle();
}
