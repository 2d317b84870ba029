import type { DemoRound } from '../content/types.ts';
import type { World } from '../play/world.ts';

/**
 * A ledger dates a finding by its measures. Here the feedback fixed the end of the rectification, and
 * the joint review a new one for what was not done by then.
 */
export async function agreeOnDates({ adminPool, countyId, refs }: World, round: DemoRound) {
  const ends = new Map(round.engagements.map((it) => [it.ref, it.rectificationEndsOn]));
  const dates = round.findings.map(({ engagementRef, nextReviewOn, ref, state }) => {
    const original = ends.get(engagementRef) ?? null;
    return { id: refs.get(ref), original, later: state === 'notDone' ? nextReviewOn : null };
  });
  await adminPool.query(
    `update p_rectification.findings f
     set original_due_on = d.original, due_on = coalesce(d.later, d.original), new_due_on = d.later
     from json_to_recordset($2) as d (id uuid, original date, later date)
     where f.tenant_id = $1 and f.id = d.id`,
    [countyId, JSON.stringify(dates)],
  );
}
