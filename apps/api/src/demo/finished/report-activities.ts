import type { DemoRound } from '../content/types.ts';
import { inParallel } from '../play/in-parallel.ts';
import type { World } from '../play/world.ts';

/** 民主生活会, 集中学习, 党课: each unit reports its own. */
export async function reportActivities(world: World, { engagements }: DemoRound): Promise<void> {
  await inParallel(engagements, async ({ ref, report, unitRef }) => {
    const by = world.units.get(unitRef)?.liaisonRef ?? null;
    if (report === null || by === null) throw new Error(`${ref} has nobody to report`);
    const { lifeMeetings, partyLectures, studySessions } = report;
    await world.player.send({
      by,
      in: { unitRef },
      method: 'PUT',
      path: `rectification/engagements/${world.refs.get(ref)}/activities`,
      body: { lifeMeetings, studySessions, partyLessons: partyLectures },
    });
  });
}
