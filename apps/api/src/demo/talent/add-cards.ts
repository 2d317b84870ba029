import { deliverWaiting } from '@lianxun/kernel';
import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import { demoPool, jointTeams, jointUndertaking } from '../content/content.ts';
import type { Ref } from '../content/types.ts';
import { inParallel } from '../play/in-parallel.ts';
import type { World } from '../play/world.ts';
import { officeOf } from './admission.ts';
import { memberOf } from './load-memberships.ts';

const Created = z.object({ id: z.uuid() });
const path = 'talent-pool/card-offers';

/** 人选卡 and 对象卡: what the counties give the city for the joint round. */
export function addCards(timeline: Timeline, world: World, onDate: OnDate): void {
  const expiresOn = onDate('2027-12-31');
  const offered = Map.groupBy(
    demoPool().filter(({ isOffered }) => isOffered),
    ({ tenantCode }) => tenantCode,
  );
  for (const [code, people] of offered) {
    const refs = people.map(({ personRef }) => personRef);
    timeline.addInLane(onDate('2026-10-19'), code, async () => {
      for (const ref of refs) await offer(world, code, { ref, expiresOn });
    });
    timeline.addInLane(onDate('2026-10-21'), code, () =>
      inParallel(refs, (ref) => consent(world, code, ref)),
    );
    timeline.addInLane(onDate('2026-10-26'), code, async () => {
      for (const ref of refs) await approve(world, code, cardOf(ref));
      await deliverWaiting(world.kernel, world.tenantIds.get(code) ?? 0);
    });
  }
  for (const team of jointTeams) {
    timeline.addInLane(onDate('2026-11-09'), team.tenantCode, () =>
      offerTargets(world, team, expiresOn),
    );
  }
  timeline.add(onDate('2026-11-10'), () => deliverWaiting(world.kernel, world.cityId));
  addUnfinished(timeline, world, { expiresOn, onDate });
}

export const cardOf = (ref: Ref): Ref => `card of ${ref}`;

async function offer(
  { player, refs }: World,
  code: string,
  { expiresOn, ref }: { readonly ref: Ref; readonly expiresOn: string },
): Promise<void> {
  const body = { memberId: refs.get(memberOf(ref)), expiresOn };
  const call = { by: officeOf(code).clerk, in: { tenantCode: code }, path: `${path}/candidates` };
  const { id } = await player.read({ ...call, body }, Created);
  refs.set(cardOf(ref), id);
}

async function consent({ player, refs }: World, code: string, ref: Ref): Promise<void> {
  await player.send({
    by: ref,
    in: { tenantCode: code },
    path: `${path}/${refs.get(cardOf(ref))}/consent`,
    body: { agrees: true },
  });
}

async function approve({ player, refs }: World, code: string, card: Ref): Promise<void> {
  const { checker, clerk, decider } = officeOf(code);
  await player.send({
    by: checker === clerk ? decider : checker,
    in: { tenantCode: code },
    path: `${path}/${refs.get(card)}/decision`,
    body: { approves: true },
  });
}

async function offerTargets(
  world: World,
  { tenantCode, units }: (typeof jointTeams)[number],
  expiresOn: string,
): Promise<void> {
  const { kernel, player, refs, tenantIds } = world;
  const { id } = await player.read(
    {
      by: officeOf(tenantCode).clerk,
      in: { tenantCode },
      path: `${path}/targets`,
      body: {
        undertaking: jointUndertaking,
        unitIds: units.map((ref) => refs.get(ref)),
        expiresOn,
      },
    },
    Created,
  );
  const card = `target card of ${tenantCode}`;
  refs.set(card, id);
  await approve(world, tenantCode, card);
  await deliverWaiting(kernel, tenantIds.get(tenantCode) ?? 0);
}

interface Unfinished {
  readonly onDate: OnDate;
  readonly expiresOn: string;
}

const county = '530112';
const [waiting, agreed, unwilling] = ['xs-p-62', 'xs-p-63', 'xs-p-68'] as const;

/** Three more of Xishan: one has not answered, one waits for approval, one does not want to. */
function addUnfinished(timeline: Timeline, world: World, { expiresOn, onDate }: Unfinished): void {
  const day = onDate('2026-11-17');
  timeline.add(day, async () => {
    for (const ref of [waiting, agreed, unwilling]) {
      await offer(world, county, { ref, expiresOn });
    }
  });
  timeline.add(day, () => consent(world, county, agreed));
  timeline.add(day, () =>
    world.player.send({
      by: unwilling,
      in: { tenantCode: county },
      path: `${path}/${world.refs.get(cardOf(unwilling))}/consent`,
      body: { agrees: false, reason: '家中老人需要照顾，近期不便外出' },
    }),
  );
}
