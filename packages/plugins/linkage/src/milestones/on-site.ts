import type { Milestone } from '../campaigns/campaign-plan.ts';
import type { CountyParty } from './load-around.ts';
import type { OnSite } from './progress.rules.ts';

/** A county's days on site: as they happened, as it plans them, or as its round has them. */
export function onSiteOf(milestones: readonly Milestone[], { county, facts }: CountyParty): OnSite {
  const dateOf = (kind: 'entry' | 'exit') => {
    const fact = facts.get(milestones.find((it) => it.kind === kind)?.key ?? '');
    return fact?.doneOn ?? fact?.plannedOn ?? null;
  };
  const entry = milestones.find(({ kind }) => kind === 'entry')?.key ?? '';
  return {
    name: county.name,
    hasEntered: (facts.get(entry)?.doneOn ?? null) !== null,
    from: dateOf('entry') ?? county.roundFrom,
    to: dateOf('exit') ?? county.roundTo,
  };
}
