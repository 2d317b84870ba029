import { definePlugin, extend } from '@lianxun/plugin-api';

import { cardExchange } from './cards/card.exchange.ts';
import { cardRoutes } from './cards/cards.routes.ts';
import { expireCards } from './cards/expire-cards.job.ts';
import { ownPeople } from './cards/own-people.ts';
import { secretCheckExchange } from './cards/secret-check.exchange.ts';
import { advanceDispatches } from './dispatch/advance-dispatches.job.ts';
import { dispatchAuthority, dispatchLetter } from './dispatch/dispatch-letters.document.ts';
import { dispatchCase } from './dispatch/dispatch.case.ts';
import { dispatchFinished, dispatchMoved } from './dispatch/dispatch.events.ts';
import { dispatchExchange } from './dispatch/dispatch.exchange.ts';
import { dispatchRecord } from './dispatch/dispatch.record.ts';
import { dispatchRoutes } from './dispatch/dispatches.routes.ts';
import { planSeats } from './dispatch/plan-seats.ts';
import { settleDispatch } from './dispatch/settle-dispatch.job.ts';
import { applyEvaluations } from './evaluations/apply-evaluations.job.ts';
import { evaluationSheetRecord } from './evaluations/evaluation-sheet.record.ts';
import { evaluationCase } from './evaluations/evaluation.case.ts';
import {
  countyRatingShare,
  evaluationGrades,
  evaluationTerms,
  evaluationWeights,
  trainingsPerYear,
} from './evaluations/evaluation.settings.ts';
import { evaluationConcluded } from './evaluations/evaluations.events.ts';
import { evaluationRoutes } from './evaluations/evaluations.routes.ts';
import { expireRatings } from './evaluations/expire-ratings.job.ts';
import { feedbackLetter } from './evaluations/feedback-letter.document.ts';
import { openEvaluations } from './evaluations/open-evaluations.job.ts';
import { ratingRoutes } from './evaluations/ratings.routes.ts';
import { reverseRating } from './evaluations/reverse-rating.form.ts';
import { feedbackCopy } from './feedback/feedback-copy.document.ts';
import { feedbackExchange } from './feedback/feedback.exchange.ts';
import { feedbackRecord } from './feedback/feedback.record.ts';
import { feedbackRoutes } from './feedback/feedbacks.routes.ts';
import { beginMission, countDecline, endMission } from './membership/follow-mission.ts';
import { listPoolCandidates } from './membership/list-candidates.ts';
import { memberRoutes } from './membership/members.routes.ts';
import * as membershipEvents from './membership/membership.events.ts';
import { poolMemberCase } from './membership/pool-member.case.ts';
import { poolMemberRecord } from './membership/pool-member.record.ts';
import { recheckRoutes } from './membership/rechecks.routes.ts';
import { keepChecks, takeNomination } from './membership/take-nomination.job.ts';
import { findLeaversNightly, openRechecksNightly } from './membership/watch-pool.job.ts';
import { messages } from './messages.ts';
import { createRoster } from './migrations/0001-roster.ts';
import { createRecusal } from './migrations/0002-recusal.ts';
import { createPlans } from './migrations/0003-plans.ts';
import { createCards } from './migrations/0004-cards.ts';
import { createDispatches } from './migrations/0005-dispatch.ts';
import { createEvaluation } from './migrations/0006-evaluation.ts';
import { createCountyRatings } from './migrations/0007-county-ratings.ts';
import * as declared from './permissions.ts';
import { drawByLot, replayLot } from './plans/draw-plan.computation.ts';
import { drawRoutes } from './plans/draws.routes.ts';
import { planRoutes } from './plans/plans.routes.ts';
import { planSettings } from './plans/plans.settings.ts';
import { problemSources } from './plans/problem-sources.ts';
import { reopenSeat } from './plans/reopen-seat.ts';
import { replaceSeat } from './plans/replace-seat.ts';
import { runRoutes } from './plans/runs.routes.ts';
import { seatsRegisterSource } from './plans/seats-register.source.ts';
import { seatRoutes } from './plans/seats.routes.ts';
import { solvePlan } from './plans/solve-plan.computation.ts';
import { staffingSources } from './plans/staffing-sources.ts';
import { recusalMatterCase } from './recusal/matters/recusal-matter.case.ts';
import { secretChecksAsked } from './recusal/recusal.events.ts';
import { answerAskedChecks, rescreenNightly, rescreenOnPosts } from './recusal/recusal.jobs.ts';
import { recusalMatterRoutes } from './recusal/recusal.routes.ts';
import { countiesOfTenant } from './recusal/recusal.settings.ts';
import { ruleSetRoutes } from './recusal/rule-sets/rule-sets.routes.ts';
import { secretTies } from './recusal/secret-ties.ts';
import { educationsRegisterSource } from './roster/histories/educations-register.ts';
import { relativesRegisterSource } from './roster/histories/relatives-register.ts';
import { personRoutes } from './roster/person.routes.ts';
import { photoSubjectType } from './roster/photos.ts';
import { rosterRegisterSource } from './roster/roster-register.source.ts';
import { rosterSettings } from './roster/roster.settings.ts';
import { roundTeams } from './rounds/round-teams.ts';
import { trainingRegisterSource } from './training/training-register.source.ts';
import { trainingRoutes } from './training/training.routes.ts';

const { talentPoolRoleDefaults, ...permissions } = declared;

export default definePlugin({
  id: 'talent-pool',
  title: '人才库与组队',
  version: '0.1.0',
  api: '^1.0.0',
  owner: '联巡核心团队',
  dependencies: ['@lucide/svelte', 'highs', 'uuid'],
  permissions: Object.values(permissions),
  roleDefaults: talentPoolRoleDefaults,
  tables: [
    { name: 'staffing_plans', title: '组队方案' },
    { name: 'plan_teams', title: '方案巡察组' },
    { name: 'plan_seats', title: '方案席位' },
    { name: 'plan_runs', title: '求解记录' },
    { name: 'plan_draws', title: '抽取记录' },
    { name: 'profiles', title: '人才档案' },
    { name: 'educations', title: '教育经历' },
    { name: 'relatives', title: '家庭成员' },
    { name: 'unavailabilities', title: '不可用时段' },
    { name: 'pool_members', title: '人才库成员' },
    { name: 'missions', title: '抽调记录' },
    { name: 'qualification_checks', title: '资格审查意见' },
    { name: 'member_events', title: '入库履历' },
    { name: 'rechecks', title: '年度复核' },
    { name: 'nomination_calls', title: '推荐通知' },
    { name: 'call_quotas', title: '推荐名额' },
    { name: 'recusal_rule_drafts', title: '回避规则草案' },
    { name: 'recusal_rule_sets', title: '回避规则版本' },
    { name: 'recusal_round_rules', title: '轮次适用的回避规则' },
    { name: 'recusal_checks', title: '回避审查记录' },
    { name: 'recusal_secret_checks', title: '回避保密核查' },
    { name: 'recusal_matters', title: '回避事项' },
    { name: 'evaluations', title: '五位一体评价' },
    { name: 'evaluation_sheets', title: '被评价人' },
    { name: 'evaluation_raters', title: '评价人' },
    { name: 'rating_drafts', title: '评价草稿' },
    { name: 'evaluation_slips', title: '评价票' },
    { name: 'evaluation_results', title: '评价结果' },
    { name: 'evaluation_parts', title: '评价分项' },
    { name: 'county_ratings', title: '县区满意度' },
    { name: 'evaluation_notices', title: '评价结果告知' },
    { name: 'evaluation_reviews', title: '评价复核' },
    { name: 'reverse_links', title: '反向测评' },
    { name: 'evaluation_feedbacks', title: '评价反馈' },
    { name: 'training_events', title: '培训' },
    { name: 'training_attendances', title: '参训记录' },
    { name: 'card_offers', title: '报送的卡' },
    { name: 'card_offer_units', title: '对象卡的单位' },
    { name: 'card_uses', title: '市级使用情况' },
    { name: 'cards', title: '市级持有的卡' },
    { name: 'ended_cards', title: '已撤回和到期的卡' },
    { name: 'secret_checks', title: '涉密回避核查' },
    { name: 'dispatches', title: '抽调' },
    { name: 'recusal_team_notices', title: '巡察组人员告知' },
  ],
  migrations: [
    createRoster,
    createRecusal,
    createPlans,
    createCards,
    createDispatches,
    createEvaluation,
    createCountyRatings,
  ],
  cases: {
    poolMember: poolMemberCase,
    recusalMatter: recusalMatterCase,
    evaluation: evaluationCase,
    dispatch: dispatchCase,
  },
  routes: [
    ...memberRoutes,
    ...personRoutes,
    ...recheckRoutes,
    ...planRoutes,
    ...seatRoutes,
    ...runRoutes,
    ...drawRoutes,
    ...evaluationRoutes,
    ...ratingRoutes,
    ...feedbackRoutes,
    ...trainingRoutes,
    ...cardRoutes,
    ...dispatchRoutes,
    ...ruleSetRoutes,
    ...recusalMatterRoutes,
  ],
  jobs: [
    takeNomination,
    keepChecks,
    findLeaversNightly,
    openRechecksNightly,
    openEvaluations,
    expireRatings,
    expireCards,
    advanceDispatches,
    settleDispatch,
    applyEvaluations,
    answerAskedChecks,
    rescreenNightly,
    rescreenOnPosts,
  ],
  computations: [solvePlan, drawByLot, replayLot],
  settings: [
    ...rosterSettings,
    countiesOfTenant,
    ...planSettings,
    evaluationWeights,
    evaluationGrades,
    evaluationTerms,
    countyRatingShare,
    trainingsPerYear,
  ],
  events: [
    ...Object.values(membershipEvents),
    secretChecksAsked,
    dispatchMoved,
    dispatchFinished,
    evaluationConcluded,
  ],
  extensionPoints: [roundTeams, secretTies, staffingSources, ownPeople, planSeats],
  extensions: [
    extend(staffingSources, problemSources),
    extend(ownPeople, {
      candidates: (ctx, ids) => listPoolCandidates(ctx, ids === undefined ? {} : { ids }),
      beginMission,
      endMission,
      countDecline,
    }),
    extend(planSeats, { reopen: reopenSeat, replace: replaceSeat }),
  ],
  registers: [
    rosterRegisterSource,
    educationsRegisterSource,
    relativesRegisterSource,
    trainingRegisterSource,
    seatsRegisterSource,
  ],
  documents: [dispatchLetter, dispatchAuthority, feedbackLetter, feedbackCopy],
  recordTypes: {
    poolMember: poolMemberRecord,
    dispatch: dispatchRecord,
    evaluationSheet: evaluationSheetRecord,
    evaluationFeedback: feedbackRecord,
  },
  fileReaders: { [photoSubjectType]: [declared.readPool] },
  exchanges: {
    card: cardExchange,
    secretCheck: secretCheckExchange,
    dispatch: dispatchExchange,
    evaluationFeedback: feedbackExchange,
  },
  messages,
  publicForms: [reverseRating],
});
