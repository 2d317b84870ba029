import type { Candidate } from '../candidates/candidate.ts';
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
    const people = [
      ...(await listPoolCandidates(ctx, { pool: pools.filter(isPool) })),
      ...(pools.includes('card') ? await listCardCandidates(ctx) : []),
    ];
    return among(people, ids);
  },
  targets: async (ctx, { kind, ids }) =>
    kind === 'own' ? await listEngagementTargets(ctx, ids) : await listCardTargets(ctx, { ids }),
  screen: screenCandidates,
  skills: async (ctx) => (await listSkills(ctx)).map(({ value, title }) => ({ key: value, title })),
  ruleSetVersion: async (ctx) => (await currentRuleSet(ctx)).version,
  offeredTargets: (ctx) => listCardTargets(ctx),
};

/** Chosen from who can come now: an id alone does not bring back somebody who has left. */
function among(people: readonly Candidate[], ids: readonly string[] | undefined): Candidate[] {
  if (ids === undefined) return [...people];
  const wanted = new Set(ids);
  return people.filter(({ staffing }) => wanted.has(staffing.id));
}
