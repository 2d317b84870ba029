import type { Kernel } from '@lianxun/kernel';

import type { DemoAccount } from '../http/host.ts';
import { withDemoClock } from './clock/demo-clock.ts';
import { liveDates } from './clock/live-dates.ts';
import { demoPeople, demoUnits } from './content/content.ts';
import { demoAccounts } from './demo-accounts.ts';
import { isDemoLoaded, markDemoLoaded } from './demo-state.ts';
import { loadAccounts } from './directory/load-accounts.ts';
import { loadPeople } from './directory/load-people.ts';
import { loadTenants } from './directory/load-tenants.ts';
import { loadUnits } from './directory/load-units.ts';
import { playFinishedRound } from './finished/play-finished-round.ts';
import { playLiveRound } from './live/play-live-round.ts';
import { settleNotifications } from './live/settle-notifications.ts';
import { openPlayer } from './play/player.ts';
import { References } from './play/references.ts';
import { countyCode, type World } from './play/world.ts';
import { loadMemberships } from './talent/load-memberships.ts';
import { loadRecords } from './talent/load-records.ts';

/** Loads the demo into an empty database; where it is loaded already, only answers its accounts. */
export async function loadDemo(
  kernel: Kernel,
  adminPool: Kernel['pool'],
): Promise<readonly DemoAccount[]> {
  if (await isDemoLoaded(adminPool)) return demoAccounts;
  const refs = new References();
  const tenantIds = await loadTenants(adminPool, kernel.plugins);
  for (const [code, tenantId] of tenantIds) {
    await loadUnits(adminPool, { code, tenantId }, refs);
    await loadPeople({ adminPool, kernel }, { code, tenantId }, refs);
  }
  const people = byRef([...tenantIds.keys()].flatMap(demoPeople));
  const units = byRef([...tenantIds.keys()].flatMap(demoUnits));
  const cast = await loadAccounts(adminPool, { tenantIds, people, refs });
  const countyId = tenantIds.get(countyCode) ?? 0;
  const cityId = tenantIds.get('530100') ?? 0;
  const player = await openPlayer({ kernel, adminPool, refs, cast, tenantCode: countyCode });
  const world: World = {
    kernel,
    adminPool,
    refs,
    player,
    countyId,
    cityId,
    tenantIds,
    people,
    units,
  };
  try {
    await loadRecords(world);
    await loadMemberships(world);
    await playRounds(world);
  } finally {
    await player.close();
  }
  await markDemoLoaded(adminPool, countyId);
  return demoAccounts;
}

async function playRounds(world: World): Promise<void> {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const onDate = liveDates(today);
  await withDemoClock(world.adminPool, async (clock) => {
    await playFinishedRound(world, clock);
    await playLiveRound(world, clock, onDate);
  });
  await settleNotifications(world, onDate);
}

function byRef<Item extends { readonly ref: string }>(items: readonly Item[]) {
  return new Map(items.map((item) => [item.ref, item]));
}
