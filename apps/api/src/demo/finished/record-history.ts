import { v7 as uuidv7 } from 'uuid';

import type { DemoRound } from '../content/types.ts';
import { entranceOf } from '../play/entrance.ts';
import { inParallel } from '../play/in-parallel.ts';
import { parts, type World } from '../play/world.ts';
import { attachEvidence, storeEvidence } from './attach-evidence.ts';
import { loadFindings } from './load-findings.ts';

/** The findings of a past round, with their files and one audit entry for each unit. */
export async function recordHistory(world: World, round: DemoRound): Promise<void> {
  await loadFindings(world, round);
  const files = await storeEvidence(world, round);
  await inParallel(round.engagements, async ({ ref, unitRef }) => {
    const findings = round.findings.filter(({ engagementRef }) => engagementRef === ref);
    const request = { readOnly: false, expectAudit: true, requestId: uuidv7(), source: 'job' };
    await world.kernel.run(entranceOf(world, parts.director), request, async (ctx) => {
      await attachEvidence(world, ctx, { findings, files });
      await ctx.audit({
        action: 'core.demo_findings_loaded',
        subject: { type: 'engagement', id: world.refs.get(ref) },
        summary: `载入${findings.length}个问题的整改过程`,
        after: { findingIds: findings.map((finding) => world.refs.get(finding.ref)) },
        engagementId: world.refs.get(ref),
        unitId: world.refs.get(unitRef),
      });
    });
  });
}
