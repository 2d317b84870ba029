import { deliverWaiting } from '@lianxun/kernel';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import { pdfOf } from '../content/attachments/pdf.ts';
import { demoPool } from '../content/content.ts';
import type { IsoDate, Ref } from '../content/types.ts';
import { moveOneCase } from '../play/move-cases.ts';
import { countyCode, nameOf, parts, type World } from '../play/world.ts';
import { settleMatters } from '../rounds/settle-recusals.ts';
import { cardOf } from './add-cards.ts';
import { officeOf } from './admission.ts';

/** Somebody the city asks for, with the keys of the halves of his dispatch. */
export interface Asked {
  readonly person: Ref;
  /** Code of the tenant he comes from. */
  readonly home: string;
  readonly targetName: string;
  readonly atCity: Ref;
  /** Somebody of his county whom nobody has asked for. */
  readonly spare: Ref | undefined;
}

const Item = z.object({
  id: z.uuid(),
  version: z.int(),
  candidateId: z.uuid(),
  personName: z.string(),
  targetName: z.string(),
  stage: z.string().nullable(),
});
const Items = z.object({ items: z.array(Item) });

const cityPlace = { tenantCode: '530100' } as const;
const clerk = { by: 'km-p-02', in: cityPlace } as const;
const path = 'talent-pool/dispatches';
const subject = 'dispatch';

const offered = () => demoPool().filter(({ isOffered }) => isOffered);

/** Who is asked for by the plan and offered by a county, in the order of the roster. */
export async function listAsked({ player, refs }: World, planId: string): Promise<Asked[]> {
  const call = { ...clerk, method: 'GET', path: `${path}?plan=${planId}&limit=200` } as const;
  const { items } = await player.read(call, Items);
  const asked = new Map(items.map((item) => [item.candidateId, item]));
  const spares = Map.groupBy(
    offered().filter(({ personRef }) => !asked.has(refs.get(cardOf(personRef)))),
    ({ tenantCode }) => tenantCode,
  );
  return offered().flatMap(({ personRef, tenantCode }) => {
    const item = asked.get(refs.get(cardOf(personRef)));
    if (item === undefined) return [];
    const atCity = `dispatch of ${personRef}`;
    refs.set(atCity, item.id);
    return [
      {
        person: personRef,
        home: tenantCode,
        targetName: item.targetName,
        atCity,
        spare: spares.get(tenantCode)?.at(0)?.personRef,
      },
    ];
  });
}

/** Carries what waits at the city, and before it what waits at these homes. */
export async function deliver(
  { cityId, countyId, kernel, tenantIds }: World,
  of: readonly Asked[],
): Promise<void> {
  for (const code of new Set(of.map(({ home }) => home)))
    await deliverWaiting(kernel, tenantIds.get(code) ?? 0);
  await deliverWaiting(kernel, countyId);
  await deliverWaiting(kernel, cityId);
}

const directorAt = (code: string): Ref =>
  code === '530112' ? parts.director : officeOf(code).decider;

/** The half of the home county; its key is kept when it is seen first. */
async function atHome({ player, refs }: World, { atCity, home, person }: Asked): Promise<Ref> {
  const key = `${atCity} at home`;
  if (refs.find(key) !== null) return key;
  const call = { by: officeOf(home).clerk, in: { tenantCode: home }, method: 'GET' } as const;
  const { items } = await player.read({ ...call, path: `${path}?half=home&limit=200` }, Items);
  const item = items.find(({ candidateId }) => candidateId === refs.get(cardOf(person)));
  refs.set(key, item?.id ?? '');
  return key;
}

/** The person by his account, his unit by a letter that the office records. */
export async function agreeOnBoth(
  world: World,
  asked: Asked,
  person = asked.person,
): Promise<void> {
  const { player, refs } = world;
  const id = refs.get(await atHome(world, asked));
  const place = { tenantCode: asked.home };
  await player.send({
    by: person,
    in: place,
    path: `talent-pool/own-dispatches/${id}/answer`,
    body: { agrees: true },
  });
  const office = { by: officeOf(asked.home).clerk, in: place } as const;
  await player.upload(
    { ...office, path: `${path}/${id}/answers/unit` },
    unitLetter(nameOf(world, person)),
  );
  await player.send({ ...office, path: `${path}/${id}/paper-answer`, body: { of: 'unit' } });
}

const unitLetter = (name: string) => {
  const title = '关于同意抽调的复函';
  const text = [`经研究，同意抽调${name}同志参加专项巡察，抽调期间与原工作脱钩。`];
  return {
    ref: title,
    name: `${title}.pdf`,
    mime: 'application/pdf',
    bytes: pdfOf(title, text),
  } as const;
};

export async function nominate(world: World, asked: Asked, move = 'nominate'): Promise<void> {
  await moveOneCase(world, {
    by: directorAt(asked.home),
    in: { tenantCode: asked.home },
    subject,
    refs: [await atHome(world, asked)],
    move,
  });
}

export async function refuse(world: World, asked: Asked, reason: string): Promise<void> {
  const id = world.refs.get(await atHome(world, asked));
  await world.player.send({
    by: asked.person,
    in: { tenantCode: asked.home },
    path: `talent-pool/own-dispatches/${id}/answer`,
    body: { agrees: false, reason },
  });
}

/** Checked and confirmed by the city. */
export async function confirm(world: World, { atCity }: Asked): Promise<void> {
  const { player, refs } = world;
  const at = `${path}/${refs.get(atCity)}`;
  const { version } = await player.read({ ...clerk, method: 'GET', path: at }, Item);
  const body = { review: '专业对口，有资金检查经历，回避核查无不宜情形' };
  await player.send({ ...clerk, method: 'PUT', path: `${at}/review`, body, version });
  for (const move of ['check', 'accept'])
    await moveOneCase(world, { ...clerk, subject, refs: [atCity], move });
}

export async function sendBack(world: World, { atCity }: Asked, reason: string): Promise<void> {
  const move = { move: 'return', reason, reasonCode: 'experience' };
  await moveOneCase(world, { ...clerk, subject, refs: [atCity], ...move });
}

/** The county names somebody else, who answers like the first. */
export async function replace(world: World, asked: Asked): Promise<void> {
  const { player, refs } = world;
  if (asked.spare === undefined) throw new Error(`Nobody stands in for ${asked.person}`);
  const id = refs.get(await atHome(world, asked));
  await player.send({
    by: directorAt(asked.home),
    in: { tenantCode: asked.home },
    path: `${path}/${id}/replacement`,
    body: { candidateId: refs.get(cardOf(asked.spare)) },
  });
  await agreeOnBoth(world, asked, asked.spare);
  await nominate(world, asked, 'renominate');
}

interface Authority {
  readonly documentNo: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A team that somebody is sent to, and who authorises him there. */
export interface Destination {
  readonly teamRef: Ref;
  readonly director: Ref;
  readonly clerk: Ref;
  readonly tenantCode: string;
}

const xishan: Destination = {
  teamRef: 'xs-r5-t1',
  director: parts.director,
  clerk: parts.clerk,
  tenantCode: countyCode,
};

/** The target seats and authorises: the form of recusal is signed, what is 疑似 is decided first. */
export async function authorise(
  world: World,
  { person }: Asked,
  { documentNo, from, to }: Authority,
  { clerk: keeper, director: by, teamRef, tenantCode } = xishan,
): Promise<void> {
  const { player, refs } = world;
  const name = nameOf(world, person);
  const place = { by, in: { tenantCode } } as const;
  const call = { ...place, method: 'GET', path: `${path}?half=target&limit=200` } as const;
  const { items } = await player.read(call, Items);
  const item = items.find(({ personName }) => personName === name);
  const key = `target half of ${person}`;
  refs.set(key, item?.id ?? '');
  await player.send({
    ...place,
    method: 'PUT',
    path: `${path}/${item?.id ?? ''}/authority`,
    version: item?.version ?? 0,
    body: {
      roundTeamId: refs.get(teamRef),
      documentNo,
      validFrom: from,
      validTo: to,
      declaredOn: from,
    },
  });
  await settleMatters(world, teamRef, { clerk: keeper, tenantCode });
  await moveOneCase(world, { ...place, subject, refs: [key], move: 'authorise' });
}

/** What the hourly job does: whose first day has come serves, whose last day has passed is done. */
export async function advance(world: World, of: readonly Asked[]): Promise<void> {
  const { cityId, countyId, kernel, tenantIds } = world;
  const homes = of.map(({ home }) => tenantIds.get(home) ?? 0);
  const name = 'talent-pool.advance_dispatches';
  const job = kernel.plugins.flatMap(({ jobs = [] }) => jobs).find((one) => one.name === name);
  for (const tenantId of new Set([cityId, countyId, ...homes]))
    await kernel.run(
      { kind: 'job', tenantId, plugin: 'talent-pool', job: 'advance_dispatches' },
      { requestId: uuidv7(), source: 'job', readOnly: false, expectAudit: false },
      (ctx) => job?.run(ctx, {}) ?? Promise.resolve(),
    );
}
