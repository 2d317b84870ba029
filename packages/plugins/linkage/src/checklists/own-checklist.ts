import {
  compareChecklistVersions,
  findLatestChecklist,
  findOwnPart,
  inInspection,
  listRoundChecklists,
} from '@lianxun/plugin-inspection/api';

import { modeKey } from '../campaigns/load-campaign.ts';
import type { LinkageCtx } from '../database.ts';
import type { PartRow } from '../milestones/parts.repository.ts';

type Pin = Awaited<ReturnType<typeof listRoundChecklists>>[number];
export type Latest = NonNullable<Awaited<ReturnType<typeof findLatestChecklist>>>;
type Difference = Awaited<ReturnType<typeof compareChecklistVersions>>;

/** The version of the shared checklist that the county's round uses; undefined for none. */
export async function findOwnPin(
  ctx: LinkageCtx,
  { checklistId, participationId }: Pick<PartRow, 'checklistId' | 'participationId'>,
): Promise<Pin | undefined> {
  const part = await findOwnPart(inInspection(ctx), participationId, modeKey);
  if (checklistId === null || part === undefined || part.roundId === null) return undefined;
  const pins = await listRoundChecklists(inInspection(ctx), part.roundId);
  return pins.find((pin) => pin.checklistId === checklistId);
}

export interface OwnChecklist {
  readonly pin: Pin | undefined;
  /** The newest that has come, own items included. */
  readonly latest: Latest | undefined;
  /** From what the round uses to the newest; null where they are one. */
  readonly difference: Difference | null;
}

export async function loadOwnChecklist(ctx: LinkageCtx, part: PartRow): Promise<OwnChecklist> {
  const { checklistId } = part;
  if (checklistId === null) return { pin: undefined, latest: undefined, difference: null };
  const pin = await findOwnPin(ctx, part);
  const latest = await findLatestChecklist(inInspection(ctx), checklistId);
  const isBehind = pin !== undefined && latest !== undefined && pin.versionId !== latest.id;
  return {
    pin,
    latest,
    difference: isBehind
      ? await compareChecklistVersions(inInspection(ctx), { from: pin.versionId, to: latest.id })
      : null,
  };
}
