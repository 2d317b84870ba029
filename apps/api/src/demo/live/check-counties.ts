import { deliverWaiting } from '@lianxun/kernel';
import { z } from 'zod';

import { withDates, type OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import { countyChecks } from '../content/content.ts';
import type { World } from '../play/world.ts';
import { officeOf } from '../talent/admission.ts';
import { itemOf, ListedItem, seen } from './checklist-answers.ts';

const city = { in: { tenantCode: '530100' } } as const;
const clerk = { ...city, by: 'km-p-02' } as const;
const director = { ...city, by: 'km-p-01' } as const;
const checks = 'inspection/county-checks';

const Kept = z.object({ id: z.uuid(), version: z.int() });
const Check = Kept.extend({ items: z.array(ListedItem) });
const Received = z.object({ received: z.array(Kept) });

type CountyCheck = (typeof countyChecks)[number];

/** The city looks at the counties' own inspection work; two have it before them, one has answered. */
export function addCountyChecks(timeline: Timeline, world: World, onDate: OnDate): void {
  for (const told of countyChecks.map((it) => withDates(it, onDate))) {
    timeline.add(told.checkedOn, () => check(world, told));
    const { reply } = told;
    if (reply !== null) timeline.add(reply.repliedOn, () => answer(world, told.code, reply.text));
  }
}

async function check(world: World, told: CountyCheck): Promise<void> {
  const { cityId, kernel, player, refs, tenantIds } = world;
  const { answers, checkedOn, code, conclusion, people } = told;
  const body = {
    countyTenantId: tenantIds.get(code),
    versionId: refs.get('km-list-countyWork'),
    checkedOn,
    people,
  };
  const { id, items, version } = await player.read({ ...clerk, path: checks, body }, Check);
  for (const one of answers) {
    const path = `${checks}/${id}/answers/${itemOf(items, one)}`;
    await player.send({ ...clerk, method: 'PUT', path, body: seen(one), version: 0 });
  }
  if (conclusion === null) return;
  const put = { method: 'PUT', path: `${checks}/${id}/conclusion`, body: { conclusion } } as const;
  const concluded = await player.read({ ...clerk, ...put, version }, Kept);
  await player.send({ ...director, path: `${checks}/${id}/send`, version: concluded.version });
  await deliverWaiting(kernel, cityId);
}

async function answer(world: World, code: string, reply: string): Promise<void> {
  const { kernel, player, tenantIds } = world;
  const county = { by: officeOf(code).clerk, in: { tenantCode: code } } as const;
  const { received } = await player.read({ ...county, method: 'GET', path: checks }, Received);
  const [one] = received;
  const path = `inspection/received-county-checks/${one?.id ?? ''}/reply`;
  await player.send({ ...county, path, body: { reply }, version: one?.version ?? 0 });
  await deliverWaiting(kernel, tenantIds.get(code) ?? 0);
}
