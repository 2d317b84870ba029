import { deliverWaiting } from '@lianxun/kernel';
import { z } from 'zod';

import { withDates, type OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import { countyReports, liveRound, ownReport } from '../content/content.ts';
import type { Ref } from '../content/types.ts';
import { loadOpenRound } from '../finished/load-open-round.ts';
import { countyCode, type World } from '../play/world.ts';
import { officeOf } from '../talent/admission.ts';

const Place = z.object({ report: z.object({ id: z.uuid() }).nullable() });
const Received = z.object({ items: z.array(z.object({ id: z.uuid(), reportNo: z.string() })) });

const city = { by: 'km-p-02', in: { tenantCode: '530100' } } as const;
const roundOf = (code: string): Ref => `round under deliberation of ${code}`;

/** 双报告之二: one answered, one that went back and has not come again, one just arrived. */
export function addCountyReports(timeline: Timeline, world: World, onDate: OnDate): void {
  const own = withDates(ownReport, onDate);
  const { ref } = liveRound();
  timeline.add(own.sentOn, () =>
    report(world, { code: countyCode, roundRef: ref, body: own.report }),
  );
  timeline.add(own.answeredOn, () => answer(world, own));
  for (const told of countyReports.map((it) => withDates(it, onDate))) {
    const { code } = told;
    timeline.add(told.submittedOn, () => loadOpenRound(world, roundOf(code), told));
    timeline.add(told.sentOn, () =>
      report(world, { code, roundRef: roundOf(code), body: told.report }),
    );
    const { returned } = told;
    if (returned !== null)
      timeline.add(returned.on, () => sendBack(world, told.report.reportNo, returned.reason));
  }
}

interface Sent {
  readonly code: string;
  readonly roundRef: Ref;
  readonly body: { readonly reportNo: string; readonly title: string; readonly body: string };
}

async function report(world: World, { body, code, roundRef }: Sent): Promise<void> {
  const { kernel, player, refs, tenantIds } = world;
  const clerk = { by: officeOf(code).clerk, in: { tenantCode: code } } as const;
  const path = `inspection/rounds/${refs.get(roundRef)}/city-report`;
  const drafted = await player.read({ ...clerk, path, body }, Place);
  await player.send({ ...clerk, path: `inspection/city-reports/${drafted.report?.id ?? ''}/send` });
  await deliverWaiting(kernel, tenantIds.get(code) ?? 0);
}

async function receivedPath({ player }: World, reportNo: string): Promise<string> {
  const list = { ...city, method: 'GET', path: 'inspection/received-reports' } as const;
  const { items } = await player.read(list, Received);
  const found = items.find((it) => it.reportNo === reportNo);
  return `inspection/received-reports/${found?.id ?? ''}`;
}

async function answer(world: World, { receiptNo, reply, report: own }: typeof ownReport) {
  const { cityId, kernel, player } = world;
  const path = await receivedPath(world, own.reportNo);
  await player.send({ ...city, path: `${path}/receipt`, body: { receiptNo } });
  await player.send({ ...city, method: 'PUT', path: `${path}/reply`, body: { reply } });
  await deliverWaiting(kernel, cityId);
}

async function sendBack(world: World, reportNo: string, reason: string): Promise<void> {
  const path = `${await receivedPath(world, reportNo)}/return`;
  await world.player.send({ ...city, path, body: { reason } });
  await deliverWaiting(world.kernel, world.cityId);
}
