import type { Ctx, RegisterSource } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { DemoFinding, DemoRound, Ref } from '../content/types.ts';
import { entranceOf } from '../play/entrance.ts';
import { inParallel } from '../play/in-parallel.ts';
import { parts, type World } from '../play/world.ts';
import { agreeOnDates } from './agree-on-dates.ts';
import { attachEvidence, storeEvidence } from './attach-evidence.ts';
import { ledgerRecord } from './ledger-record.ts';
import { loadOpinions } from './load-opinions.ts';

const register = 'rectification.findings';

/** The ledger arrives as an import does: the clerk brings the rows, the director approves their statuses. */
export async function importFindings(world: World, round: DemoRound): Promise<void> {
  const batchId = uuidv7();
  const source = sourceOf(world);
  const files = await storeEvidence(world, round);
  const sheets = [...Map.groupBy(round.findings, (it) => it.engagementRef).values()];
  await inParallel(sheets, async (findings) => {
    await run(world, parts.clerk, (ctx) => applyRows(world, ctx, { source, round, findings, batchId }));
    await run(world, parts.director, async (ctx) => {
      await applyStatuses(world, ctx, { source, round, findings, batchId });
      await attachEvidence(world, ctx, { findings, files });
    });
  });
  await agreeOnDates(world, round);
  await loadOpinions(world, round);
}

interface Sheet {
  readonly source: Required<Pick<RegisterSource, 'apply' | 'applyStatus'>>;
  readonly round: DemoRound;
  readonly findings: readonly DemoFinding[];
  readonly batchId: string;
}

function sourceOf({ kernel }: World): Sheet['source'] {
  const sources = kernel.plugins.flatMap(({ registers }) => registers ?? []);
  const { apply, applyStatus } = sources.find(({ definition }) => definition.id === register) ?? {};
  if (apply === undefined || applyStatus === undefined) throw new Error(`${register} takes no rows`);
  return { apply, applyStatus };
}

async function run(
  { kernel, countyId, refs }: World,
  by: Ref,
  work: (ctx: Ctx) => Promise<void>,
): Promise<void> {
  const request = { readOnly: false, expectAudit: true, requestId: uuidv7(), source: 'job' };
  await kernel.run(entranceOf({ countyId, refs }, by), request, work);
}

async function applyRows(
  world: World,
  ctx: Ctx,
  { source, round, findings, batchId }: Sheet,
): Promise<void> {
  for (const finding of findings) {
    const record = ledgerRecord(world, round, finding);
    world.refs.set(finding.ref, await source.apply(ctx, { recordId: null, record, batchId }));
  }
}

async function applyStatuses(
  world: World,
  ctx: Ctx,
  { source, round, findings, batchId }: Sheet,
): Promise<void> {
  for (const finding of findings) {
    const record = ledgerRecord(world, round, finding);
    const recordId = world.refs.get(finding.ref);
    await source.applyStatus(ctx, { recordId, status: finding.state, record, batchId });
  }
}
