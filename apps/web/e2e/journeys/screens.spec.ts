import { expect, test } from '../fixtures.ts';
import type { Desk } from '../support/desk.ts';
import {
  along,
  anning,
  arrivedReport,
  assessedRound,
  below,
  briefings,
  city,
  cityInspection,
  cityPool,
  county,
  dialogOn,
  draftPlan,
  fedBackUnit,
  figureRows,
  firstAssessment,
  firstBelow,
  firstLead,
  firstOf,
  guidanceNotice,
  inJointTeam,
  inspection,
  inTeamAbroad,
  jointTeam,
  linkedFrom,
  menuDemand,
  menuRequest,
  ofCampaign,
  offerDialog,
  ofFirstEngagement,
  openCheck,
  secretCheckDialog,
  specialReport,
  surveyCodes,
  type Screen,
} from '../support/ways-to-screens.ts';

/** Every screen, with somebody whose daily work is on it. */
const screens: Readonly<Record<string, readonly Screen[]>> = {
  gaowenyuan: [
    { name: 'desk', at: county },
    { name: 'rounds', at: `${county}/m/inspection/rounds` },
    { name: 'pool-members', at: `${county}/m/talent-pool/members` },
    { name: 'pool-member', at: firstOf(`${county}/m/talent-pool/members`) },
    { name: 'pool-nominate', at: `${county}/m/talent-pool/nominees/new` },
    { name: 'pool-calls', at: `${county}/m/talent-pool/nomination-calls` },
    { name: 'pool-rechecks', at: `${county}/m/talent-pool/rechecks` },
    { name: 'round-new', at: `${county}/m/inspection/rounds/new` },
    { name: 'round', at: firstOf(`${county}/m/inspection/rounds`) },
    { name: 'teams', at: `${county}/m/inspection/teams` },
    { name: 'papers', at: `${county}/m/inspection/papers` },
    { name: 'paper', at: firstOf(`${county}/m/inspection/papers`) },
    { name: 'findings', at: `${county}/m/rectification/findings` },
    { name: 'finding', at: firstOf(`${county}/m/rectification/findings`) },
    { name: 'measures', at: `${county}/m/rectification/measures` },
    { name: 'figures', at: `${county}/m/rectification/figures` },
    { name: 'taxonomies', at: `${county}/m/rectification/taxonomies` },
    { name: 'figure-rows', at: figureRows },
    { name: 'trace', at: ofFirstEngagement('trace') },
    { name: 'merge', at: ofFirstEngagement('merge') },
    { name: 'assessments', at: assessedRound },
    { name: 'assessment', at: firstAssessment },
    { name: 'assessment-templates', at: `${county}/m/rectification/assessment-templates` },
    {
      name: 'assessment-template',
      at: firstOf(`${county}/m/rectification/assessment-templates`),
    },
    { name: 'mandates', at: `${county}/mandates` },
    { name: 'assignments', at: `${county}/m/rectification/assignments` },
    { name: 'assignment', at: firstOf(`${county}/m/rectification/assignments`) },
    { name: 'city-pool', at: `${county}/m/talent-pool/city-pool` },
    { name: 'card-offers', at: `${county}/m/talent-pool/card-offers` },
    { name: 'card-offers-targets', at: `${county}/m/talent-pool/card-offers?kind=target` },
    { name: 'card-offer', at: firstOf(`${county}/m/talent-pool/card-offers`) },
    { name: 'card-offer-dialog', at: offerDialog },
    { name: 'dispatches', at: `${county}/m/talent-pool/dispatches` },
    { name: 'dispatch', at: firstOf(`${county}/m/talent-pool/dispatches`) },
    { name: 'my-consents', at: `${county}/m/talent-pool/my-consents` },
    { name: 'escalations', at: `${county}/m/rectification/escalations` },
    { name: 'escalation', at: firstOf(`${county}/m/rectification/escalations`) },
    { name: 'due-matters', at: `${county}/m/rectification/due-matters` },
    { name: 'notices', at: `${county}/m/inspection/notices` },
    { name: 'notice', at: firstOf(`${county}/m/inspection/notices`) },
    { name: 'common problems', at: `${county}/m/inspection/common-problems` },
    { name: 'checklists', at: `${county}/m/inspection/checklists` },
    { name: 'checklist', at: firstOf(`${county}/m/inspection/checklists`) },
    { name: 'materials', at: `${county}/m/inspection/materials` },
    { name: 'county-checks', at: `${county}/m/inspection/county-checks` },
    { name: 'proposals', at: `${county}/m/inspection/proposals` },
    { name: 'proposal', at: firstOf(`${county}/m/inspection/proposals`) },
    { name: 'evaluations', at: `${county}/m/talent-pool/evaluations` },
    { name: 'evaluation', at: firstOf(`${county}/m/talent-pool/evaluations`) },
    { name: 'evaluation-feedbacks', at: `${county}/m/talent-pool/evaluation-feedbacks` },
    { name: 'evaluation-results', at: `${county}/m/talent-pool/evaluation-results` },
    { name: 'my-evaluations', at: `${county}/m/talent-pool/my-evaluations` },
    { name: 'trainings', at: `${county}/m/talent-pool/trainings` },
    { name: 'absences', at: `${county}/absences` },
    { name: 'handover', at: `${county}/handover` },
    { name: 'api-keys', at: `${county}/api-keys` },
  ],
  lixuemei: [
    { name: 'registers', at: `${county}/registers` },
    { name: 'register-findings', at: `${county}/registers/rectification.findings` },
    {
      name: 'register-findings-narrowed',
      at: `${county}/registers/rectification.findings?query=%7B%22filters%22%3A%5B%7B%22column%22%3A%22seq%22%2C%22from%22%3A%221%22%2C%22to%22%3A%223%22%7D%5D%7D`,
    },
    { name: 'register-papers', at: `${county}/registers/inspection.working_papers` },
    { name: 'import', at: `${county}/registers/rectification.findings/import` },
    { name: 'surveys', at: `${county}/m/inspection/surveys` },
    { name: 'survey', at: firstOf(`${county}/m/inspection/surveys`) },
    { name: 'survey-codes', at: surveyCodes },
    { name: 'register-survey-results', at: `${county}/registers/inspection.survey_results` },
    { name: 'imports', at: `${county}/imports` },
    { name: 'units', at: `${county}/directory/units` },
    { name: 'unit', at: firstOf(`${county}/directory/units`) },
    { name: 'unit-new', at: `${county}/directory/units/new` },
    { name: 'people', at: `${county}/directory/people` },
    { name: 'person', at: firstOf(`${county}/directory/people`) },
    { name: 'person-new', at: `${county}/directory/people/new` },
    { name: 'bodies', at: `${county}/directory/bodies` },
    { name: 'account-password', at: '/account/password' },
    { name: 'account-sessions', at: '/account/sessions' },
    { name: 'account-second-factor', at: '/account/second-factor' },
    { name: 'account-notices', at: '/account/notices' },
    { name: 'three-ledgers', at: `${county}/m/inspection/three-ledgers` },
    {
      name: 'ledger-return',
      at: linkedFrom(
        `${county}/m/inspection/three-ledgers`,
        `${county}/m/inspection/ledger-returns`,
      ),
    },
    { name: 'ledger-follow-up', at: firstOf(`${county}/m/inspection/ledger-follow-ups`) },
    { name: 'reports', at: `${inspection}/reports` },
    { name: 'report-in-check', at: specialReport },
    { name: 'report-check-dialog', at: dialogOn(specialReport, /^填写审核意见/) },
    { name: 'unit-fed-back', at: fedBackUnit },
    { name: 'briefings', at: briefings },
    { name: 'briefing-decision-dialog', at: dialogOn(briefings, /^登记处置意见$/) },
    { name: 'annual-plans', at: `${inspection}/annual-plans` },
    { name: 'annual-plan', at: draftPlan },
    { name: 'annual-plan-units-dialog', at: dialogOn(draftPlan, /^编辑名单$/) },
    { name: 'coverage', at: `${inspection}/coverage` },
    { name: 'received-check', at: along(`${inspection}/county-checks`, /县级巡察工作检查清单/) },
  ],
  muxiaolan: [
    { name: 'city-pool-candidates', at: cityPool('人选卡') },
    { name: 'city-pool-targets', at: cityPool('对象卡') },
    { name: 'city-pool-ended', at: cityPool('已撤回和到期') },
    { name: 'secret-check-dialog', at: secretCheckDialog },
    { name: 'city-dispatches', at: `${city}/m/talent-pool/dispatches` },
    { name: 'city-dispatch', at: firstOf(`${city}/m/talent-pool/dispatches`) },
    { name: 'city-three-ledgers', at: `${city}/m/inspection/three-ledgers` },
    {
      name: 'city-ledger-return',
      at: linkedFrom(`${city}/m/inspection/three-ledgers`, `${city}/m/inspection/ledger-returns`),
    },
    { name: 'city-ledger-follow-ups', at: `${city}/m/inspection/ledger-follow-ups` },
    { name: 'city-ledger-follow-up', at: firstOf(`${city}/m/inspection/ledger-follow-ups`) },
    { name: 'city-submitted-rows', at: `${city}/registers/inspection.submitted_assignments` },
    { name: 'city-combined', at: ofCampaign(city) },
    { name: 'city-guidance-notice', at: guidanceNotice(city) },
    { name: 'city-vault', at: `${city}/m/inspection/vault` },
    { name: 'city-vault-copy', at: firstOf(`${city}/m/inspection/vault`) },
    { name: 'received-reports', at: `${cityInspection}/received-reports` },
    { name: 'received-report', at: arrivedReport },
    { name: 'received-report-dialog', at: dialogOn(arrivedReport, /^签收$/) },
    { name: 'city-county-checks', at: `${cityInspection}/county-checks` },
    { name: 'city-county-check', at: openCheck },
    { name: 'county-check-answer-dialog', at: dialogOn(openCheck, /^填写/) },
  ],
  luting: [
    { name: 'menu-request', at: menuRequest },
    { name: 'menu-demand', at: menuDemand },
    { name: 'county-combined', at: ofCampaign(anning) },
    { name: 'county-guidance-notice', at: guidanceNotice(anning) },
    { name: 'county-vault', at: `${anning}/m/inspection/vault` },
    { name: 'county-vault-openings', at: `${anning}/m/inspection/vault/openings` },
    { name: 'joint-team', at: jointTeam },
    { name: 'guidance-mandate-dialog', at: inJointTeam('签发指导授权') },
    { name: 'branch-meeting-dialog', at: inJointTeam('登记会议') },
    { name: 'branch-members-dialog', at: inJointTeam('调整成员') },
    { name: 'paper-undertaking-dialog', at: inJointTeam('登记纸质') },
    { name: 'undertaking-texts', at: `${anning}/m/inspection/undertaking-texts` },
  ],
  lizhijian: [
    { name: 'capacities-waiting', at: '/' },
    { name: 'account-terms', at: '/account/terms' },
  ],
  miaohaixia: [
    { name: 'account-terms-signed', at: '/account/terms' },
    { name: 'team-urgent-filings', at: inTeamAbroad('/m/inspection/urgent-filings') },
    { name: 'team-urgent-filing-new', at: inTeamAbroad('/m/inspection/urgent-filings/new') },
  ],
  fangshijie: [
    { name: 'guided-team-home', at: inTeamAbroad('/m/inspection/home') },
    { name: 'guided-team-papers', at: inTeamAbroad('/m/inspection/papers') },
  ],
  shenruixiang: [
    { name: 'urgent-reports', at: `${anning}/restricted/m/inspection/urgent-reports` },
    { name: 'urgent-report', at: firstOf(`${anning}/restricted/m/inspection/urgent-reports`) },
    { name: 'urgent-report-new', at: `${anning}/restricted/m/inspection/urgent-reports/new` },
  ],
  guchanghe: [
    { name: 'city-urgent-reports', at: `${city}/restricted/m/inspection/urgent-reports` },
    { name: 'city-urgent-report', at: firstOf(`${city}/restricted/m/inspection/urgent-reports`) },
  ],
  luoshaorong: [
    { name: 'team-desk', at: below('') },
    { name: 'team-home', at: below('/m/inspection/home') },
    { name: 'team-papers', at: below('/m/inspection/papers') },
    { name: 'team-paper-new', at: below('/m/inspection/papers/new') },
    { name: 'team-paper', at: firstBelow('/m/inspection/papers') },
  ],
  lixiaochen: [
    { name: 'unit-desk', at: below('') },
    { name: 'unit-overview', at: below('/m/rectification/overview') },
    { name: 'unit-plan', at: below('/m/rectification/plan') },
    { name: 'unit-progress', at: below('/m/rectification/progress') },
    { name: 'unit-findings', at: below('/m/rectification/findings') },
    { name: 'unit-finding', at: firstBelow('/m/rectification/findings') },
    { name: 'unit-measures', at: below('/m/rectification/measures') },
    { name: 'unit-assessments', at: below('/m/rectification/assessments') },
    { name: 'unit-assessment', at: firstBelow('/m/rectification/assessments') },
    { name: 'unit-activities', at: below('/m/rectification/activities') },
    { name: 'unit-assignments', at: below('/m/rectification/assignments') },
    { name: 'unit-assignment', at: firstBelow('/m/rectification/assignments') },
    { name: 'unit-escalations', at: below('/m/rectification/escalations') },
    { name: 'unit-evaluation-feedbacks', at: below('/m/talent-pool/evaluation-feedbacks') },
    { name: 'unit-escalation', at: firstBelow('/m/rectification/escalations') },
  ],
  majunchi: [
    { name: 'admin-desk', at: `${county}/admin` },
    { name: 'admin-accounts', at: `${county}/admin/accounts` },
    { name: 'admin-account-new', at: `${county}/admin/accounts/new` },
    { name: 'admin-roles', at: `${county}/admin/roles` },
    { name: 'admin-settings', at: `${county}/admin/settings` },
    { name: 'admin-plugins', at: `${county}/admin/plugins` },
    { name: 'admin-calendar', at: `${county}/admin/calendar` },
  ],
  xieanqi: [
    { name: 'workflows', at: `${county}/workflows` },
    { name: 'workflow', at: `${county}/workflows/finding` },
    { name: 'workflow-template', at: `${county}/workflows/finding?view=template` },
    { name: 'document-templates', at: `${county}/document-templates` },
    { name: 'document-template', at: firstOf(`${county}/document-templates`) },
    { name: 'workflow-migrations', at: `${county}/workflows/finding?view=migrations` },
  ],
  shipeiyao: [
    { name: 'admin-role-proposals', at: `${county}/admin/role-proposals` },
    { name: 'admin-workflows', at: `${county}/admin/workflows` },
    { name: 'admin-document-templates', at: `${county}/admin/document-templates` },
    { name: 'admin-mandates', at: `${county}/admin/mandates` },
    { name: 'admin-api-keys', at: `${county}/admin/api-keys` },
  ],
  liusiqi: [
    { name: 'restricted-desk', at: `${county}/restricted` },
    { name: 'leads', at: `${county}/restricted/m/inspection/leads` },
    { name: 'lead-new', at: `${county}/restricted/m/inspection/leads/new` },
    { name: 'lead', at: firstLead },
    { name: 'lead-figures', at: `${county}/restricted/m/inspection/leads/figures` },
    { name: 'letters', at: `${county}/restricted/m/inspection/letters` },
    { name: 'letter-new', at: `${county}/restricted/m/inspection/letters/new` },
    { name: 'letter', at: firstOf(`${county}/restricted/m/inspection/letters`) },
    { name: 'lead-returns', at: `${county}/restricted/m/inspection/lead-returns` },
    { name: 'lead-return', at: firstOf(`${county}/restricted/m/inspection/lead-returns`) },
  ],
  lizhengming: [
    { name: 'team-talks', at: below('/m/inspection/talks') },
    { name: 'team-talk-new', at: below('/m/inspection/talks/new') },
    { name: 'team-talk', at: firstBelow('/m/inspection/talks') },
    { name: 'team-referrals', at: below('/m/inspection/lead-referrals') },
    { name: 'team-referral-new', at: below('/m/inspection/lead-referrals/new') },
  ],
  hehongtu: [{ name: 'admin-audit', at: `${county}/admin/audit` }],
};

const phone = { width: 360, height: 780 };
const laptop = { width: 1366, height: 768 };
/** What 200 % zoom leaves of the laptop's page. */
const zoomed = { width: 683, height: 384 };

/** In whatever box it sits: a table may scroll, the page may not. */
async function expectNoSidewaysScroll({ page }: Desk): Promise<void> {
  const overflow = await page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('main')];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });
  expect.soft(overflow, `${page.url()} scrolls sideways by`).toBeLessThanOrEqual(0);
}

/**
 * Colours of a theme follow each other down the page by transitions: each is ended, and those that
 * its end begins, so that what is judged has come to rest. No frame is waited for: a browser without
 * a screen may draw none.
 */
async function dress({ page }: Desk, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const still = () => {
    const moving = document.getAnimations();
    for (const it of moving) {
      if (it.effect?.getComputedTiming().endTime === Infinity) it.cancel();
      else it.finish();
    }
    return moving.length;
  };
  await expect.poll(() => page.evaluate(still), { intervals: [50] }).toBe(0);
}

/** Milliseconds for one screen on a busy machine. */
const longest = 180_000;

/** Light, dark, phone, zoomed and on paper: the page that is open. */
async function look(desk: Desk, name: string): Promise<void> {
  const { page } = desk;
  await page.setViewportSize(laptop);
  await dress(desk, 'light');
  await desk.axe();
  await expectNoSidewaysScroll(desk);
  await desk.shot(`${name}-light`);
  await dress(desk, 'dark');
  await desk.axe();
  await desk.shot(`${name}-dark`);
  await page.setViewportSize(phone);
  await dress(desk, 'light');
  await desk.axe();
  await expectNoSidewaysScroll(desk);
  await desk.shot(`${name}-phone`);
  await page.setViewportSize(zoomed);
  await expectNoSidewaysScroll(desk);
  await desk.shot(`${name}-zoomed`);
  await page.setViewportSize(laptop);
  await page.emulateMedia({ media: 'print' });
  await desk.shot(`${name}-print`, { fullPage: true });
  await page.emulateMedia({ media: 'screen' });
}

for (const [account, list] of Object.entries(screens)) {
  test(`the screens of ${account} are clean in light, in dark, on a phone, zoomed and on paper`, async ({
    openDesk,
  }) => {
    test.setTimeout(list.length * 60_000 + longest);
    const desk = await openDesk(account);
    for (const { name, at } of list) {
      const visit = async () => {
        if (typeof at === 'string') await desk.open(at);
        else await at(desk);
        await look(desk, name);
      };
      await test.step(name, visit, { timeout: longest });
    }
  });
}

test('the pages before signing in are clean on every screen', async ({ desk }) => {
  await desk.open('/sign-in');
  await look(desk, 'sign-in');
});

test.describe('a page that is not there', () => {
  test.use({ refusals: [404] });

  test('says so and leads on', async ({ desk }) => {
    await desk.page.goto('/no-such-page');
    await expect(desk.page.getByText('没有这一页')).toBeVisible();
    await look(desk, 'missing');
  });
});
