import type { Reason } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { reason } from '../refusals.ts';
import { personKeyOf } from './person-key.ts';
import { reasonsAgainst, screenEverySeat } from './screen-seat.ts';
import { screenSeats } from './screen-seats.ts';
import type { ScreenedSeat } from './screened-seat.ts';
import { listSecretChecks } from './secret-checks.repository.ts';
import { listTargetUnits } from './targets.repository.ts';

/** Every reason why mandates cannot be issued: recusal, what nobody has decided, forms not signed (F2). */
export async function screenMandates(
  ctx: TalentPoolCtx,
  seats: readonly Omit<ScreenedSeat, 'path'>[],
): Promise<readonly Reason[]> {
  const reasons = await screenEverySeat(
    ctx,
    seats.map((seat) => ({ ...seat, path: 'mandate' })),
  );
  return [...reasons, ...(await waiting(ctx, seats))];
}

/** The same reasons told beforehand; nothing is kept. */
export async function reasonsBeforeMandates(
  ctx: TalentPoolCtx,
  seats: readonly Omit<ScreenedSeat, 'path'>[],
): Promise<readonly Reason[]> {
  const pairs = await screenSeats(
    ctx,
    seats.map((seat) => ({ ...seat, path: 'mandate' })),
    { pins: false },
  );
  return [...pairs.flatMap((pair) => reasonsAgainst(ctx, pair)), ...(await waiting(ctx, seats))];
}

async function waiting(
  ctx: TalentPoolCtx,
  seats: readonly Omit<ScreenedSeat, 'path'>[],
): Promise<readonly Reason[]> {
  const engagementIds = [...new Set(seats.flatMap((seat) => seat.engagementIds))];
  return (await areChecksRunning(ctx, { people: seats, engagementIds }))
    ? [reason('checks_running', '回避核查正在后台进行，一般一分钟内完成，请稍后再签发授权')]
    : [];
}

/** Whether the restricted area still has to answer for one of these people and units. */
export async function areChecksRunning(
  ctx: TalentPoolCtx,
  asked: {
    readonly people: readonly Parameters<typeof personKeyOf>[0][];
    readonly engagementIds: readonly string[];
  },
): Promise<boolean> {
  const units = await listTargetUnits(ctx.tx, [...asked.engagementIds]);
  const checks = await listSecretChecks(ctx.tx, {
    personKeys: asked.people.map(personKeyOf),
    unitIds: units.map(({ unitId }) => unitId),
  });
  return checks.some(({ barred }) => barred === null);
}
