import { findOwnPart, inInspection } from '@lianxun/plugin-inspection/api';

import { modeKey } from '../campaigns/load-campaign.ts';
import type { LinkageCtx } from '../database.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { findPart, lockPart, type PartRow } from './parts.repository.ts';

export type OwnPart = NonNullable<Awaited<ReturnType<typeof findOwnPart>>>;

/** The county's part; what is none answers like what does not exist. */
export async function requirePart(
  ctx: LinkageCtx,
  participationId: string,
): Promise<{ readonly facts: OwnPart; readonly part: PartRow }> {
  const facts = requireFound(
    await findOwnPart(inInspection(ctx), participationId, modeKey),
    'part',
  );
  return { facts, part: requireFound(await findPart(ctx.tx, participationId), 'part') };
}

/** The same, held for a change by somebody who has seen its last version, while the county takes part. */
export async function openPart(
  ctx: LinkageCtx,
  participationId: string,
  version: number | undefined,
): Promise<{ readonly facts: OwnPart; readonly part: PartRow; readonly roundId: string }> {
  const { facts } = await requirePart(ctx, participationId);
  const part = requireFound(await lockPart(ctx.tx, { participationId }), 'part');
  requireVersion(part, version);
  if (!facts.takesPart || facts.roundId === null)
    throw conflict('not_taking_part', '本县没有参加、已经退出，或联动已经结束，不再办理');
  return { facts, part, roundId: facts.roundId };
}
