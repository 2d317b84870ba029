import { listCardCandidates } from '../cards/list-card-candidates.ts';
import { listCardTargets } from '../cards/list-card-targets.ts';
import { listPoolCandidates } from '../membership/list-candidates.ts';
import { currentRuleSet } from '../recusal/current-rules.ts';
import { listEngagementTargets } from '../recusal/list-targets.ts';
import { screenCandidates } from '../recusal/screen-candidates.ts';
import { listSkills } from '../roster/list-skills.ts';
import { poolKinds, type PoolKind } from '../roster/roster-tables.ts';
import type { StaffingSources } from './staffing-sources.ts';

const isPool = (pool: string): pool is PoolKind => poolKinds.some((kind) => kind === pool);

/** People of the pools and cards, units of the tenant's rounds and of target cards, and the recusal rules in force. */
export const problemSources: StaffingSources = {
  candidates: async (ctx, { pools, ids }) => {
    const among = ids === undefined ? {} : { among: ids };
    return [
      ...(await listPoolCandidates(ctx, { pool: pools.filter(isPool), ...among })),
      ...(pools.includes('card') ? await listCardCandidates(ctx, ids && { ids }) : []),
    ];
  },
  targets: async (ctx, { kind, ids }) =>
    kind === 'own' ? await listEngagementTargets(ctx, ids) : await listCardTargets(ctx, { ids }),
  screen: screenCandidates,
  skills: async (ctx) => (await listSkills(ctx)).map(({ value, title }) => ({ key: value, title })),
  ruleSetVersion: async (ctx) => (await currentRuleSet(ctx)).version,
  offeredTargets: (ctx) => listCardTargets(ctx),
};
