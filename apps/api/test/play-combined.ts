import type { TestUser } from '@lianxun/plugin-testing';
import { expect } from 'vitest';
import { z } from 'zod';

import { listOf } from './dispatch-flow.ts';
import {
  offered,
  placeIn,
  poolPerson,
  type PersonParts,
  type Place,
  type PoolPerson,
} from './dispatch-world.ts';
import { dayFromToday } from './play-time.ts';
import type { WorkflowHost } from './workflow-county.ts';

/** A county and what it has in the undertaking, as far as it has come. */
export interface Part {
  readonly county: Place;
  readonly participationId: string;
}

interface Window {
  readonly windowFrom: string;
  readonly windowTo: string;
}

interface Planned {
  readonly mode: string;
  readonly title: string;
  readonly counties: readonly Place[];
  readonly theme?: string;
  readonly window?: Window;
  readonly roundNo?: number;
}

const Undertaking = z.object({
  id: z.uuid(),
  stage: z.string().nullable(),
  counties: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      answer: z.string(),
      roundStage: z.string().nullable(),
    }),
  ),
});

const Board = z.object({ problem: z.object({ teams: z.array(z.object({ id: z.uuid() })) }) });
const noLimits = {
  maxShareOfSendingUnit: null,
  minOutsideShare: null,
  minSendingUnits: null,
  maxOutOfSendingUnit: null,
  maxConsecutiveRounds: null,
  maxRounds: null,
  bothLevels: false,
} as const;

/** On site until today, so that a script can leave on the day it entered. */
const windowToToday = (): Window => ({
  windowFrom: dayFromToday(-45),
  windowTo: dayFromToday(0),
});

const base = 'inspection/combined-inspections';

/**
 * 市县统合巡察 act by act, whatever its mode: what the city and its counties do before the teams come
 * and after they have gone. Each step is one act of one person, so that a script can put others between.
 */
export function playCombined(host: WorkflowHost, city: Place) {
  const newCounty = async (): Promise<Place> =>
    placeIn(host, (await host.county(city.tenant)).tenant);

  /** Carries what waits at the city to these counties, or the other way. */
  const down = () => city.deliver();
  const up = (county: Place) => county.deliver();

  async function plan(planned: Planned): Promise<string> {
    const { counties, mode, roundNo = 7, theme, title, window } = planned;
    const { body } = await city.must(city.clerk, 'POST', base, {
      committeeTerm: 12,
      year: 2026,
      roundNo,
      title,
      mode,
      ...(theme === undefined ? {} : { theme }),
      ...(window ?? windowToToday()),
      counties: counties.map(({ tenant }) => tenant.id),
    });
    return String(body['id']);
  }

  /** One move of the undertaking, which has to succeed. */
  async function move(by: TestUser, id: string, name: string): Promise<void> {
    const answer = await city.move(by, 'combinedInspection', id, { move: name });
    expect(answer, `${name}: ${JSON.stringify(answer.body)}`).toMatchObject({ status: 200 });
  }
  const submit = (id: string) => move(city.clerk, id, 'submit');
  /** Approved by another person; with that the counties are called. */
  async function approve(id: string): Promise<void> {
    await move(city.director, id, 'approve');
    await down();
  }
  const begin = (id: string) => move(city.clerk, id, 'start');
  const conclude = (id: string) => move(city.clerk, id, 'conclude');

  const read = async (id: string) =>
    Undertaking.parse((await city.must(city.clerk, 'GET', `${base}/${id}`)).body);

  async function partOf(county: Place, title: string): Promise<Part> {
    const { body } = await county.must(county.clerk, 'GET', 'inspection/participations');
    const row = listOf(body['items']).find((it) => it['title'] === title);
    if (row === undefined) throw new Error(`${county.tenant.name} was not called`);
    return { county, participationId: String(row['id']) };
  }

  /** The county takes part with a round of its own; answers the round. */
  async function join({ county, participationId }: Part): Promise<string> {
    const path = `inspection/participations/${participationId}/join`;
    const { body } = await county.must(county.clerk, 'POST', path, { roundId: null });
    await up(county);
    return z.object({ round: z.object({ id: z.uuid() }) }).parse(body).round.id;
  }

  async function decline({ county, participationId }: Part, reason: string): Promise<void> {
    const path = `inspection/participations/${participationId}/decline`;
    await county.must(county.clerk, 'POST', path, { reason });
    await up(county);
  }

  async function nominateLeader(
    id: string,
    county: Place,
    leader: { readonly name: string; readonly userId: string | null },
  ): Promise<void> {
    const { counties } = await read(id);
    const row = counties.find(({ code }) => code === county.tenant.code);
    await city.must(city.clerk, 'PUT', `${base}/${id}/counties/${row?.id ?? ''}/leader`, {
      ...leader,
      from: '市审计局',
      document: '市巡提〔2026〕4号',
    });
    await down();
  }

  /** The county committee's act; without it he leads no team there. */
  async function authoriseLeader({ county, participationId }: Part): Promise<void> {
    const path = `inspection/participations/${participationId}/leader`;
    await county.must(county.approver, 'POST', path, {
      authorises: true,
      documentNo: '县委授〔2026〕9号',
      authorisedOn: dayFromToday(0),
    });
    await up(county);
  }

  /** Somebody of a pool whose card the city holds. */
  async function lent(
    home: Place,
    name: string,
    pool: 'inspection' | 'leader',
    more: Pick<PersonParts, 'nativeCounty' | 'relatives'> = {},
  ): Promise<Lent> {
    const person = await poolPerson(host, home, { name, pool, ...more });
    return { ...person, home, cardId: await offered(home, city, person) };
  }

  /** Teams of a joint plan are seated, sealed, approved by another person, and asked for. */
  async function seatAndDispatch(
    planId: string,
    crews: readonly Readonly<Record<string, Lent>>[],
  ): Promise<void> {
    const { clerk, director, must } = city;
    const at = `talent-pool/plans/${planId}`;
    await must(clerk, 'PATCH', at, { limits: noLimits });
    const { teams } = Board.parse((await must(clerk, 'GET', at)).body).problem;
    const changes: unknown[] = [];
    for (const [place, seats] of crews.entries()) {
      const team = teams[place]?.id ?? '';
      const size = Object.keys(seats).length;
      await must(clerk, 'PATCH', `${at}/teams/${team}`, {
        size: { min: size, max: size },
        deputies: { min: 1, max: 1 },
        skills: [],
      });
      for (const [role, { cardId }] of Object.entries(seats))
        changes.push({ person: cardId, to: { team, role } });
    }
    await must(clerk, 'PATCH', `${at}/seats`, { changes });
    await must(clerk, 'POST', `${at}/seal`);
    await must(director, 'POST', `${at}/approve`);
    await must(clerk, 'POST', `${at}/dispatch`, { request: null });
    await down();
  }

  /** A half of the dispatch of somebody to this county. */
  async function dispatchOf(
    place: Place,
    { name, to }: { readonly name: string; readonly to: Place },
  ): Promise<string> {
    const { body } = await place.must(place.clerk, 'GET', 'talent-pool/dispatches?limit=200');
    const row = listOf(body['items']).find(
      ({ personName, targetName }) => personName === name && targetName === to.tenant.name,
    );
    if (row === undefined) throw new Error(`no dispatch of ${name} to ${to.tenant.name}`);
    return String(row['id']);
  }

  return {
    seatAndDispatch,
    dispatchOf,
    newCounty,
    down,
    up,
    plan,
    move,
    submit,
    approve,
    begin,
    conclude,
    read,
    partOf,
    join,
    decline,
    nominateLeader,
    authoriseLeader,
    lent,
  };
}

/** Somebody whom a county lends to the city. */
export interface Lent extends PoolPerson {
  readonly home: Place;
  readonly cardId: string;
}
