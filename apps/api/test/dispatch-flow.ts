import type { TestUser } from '@lianxun/plugin-testing';
import { expect } from 'vitest';
import { z } from 'zod';

import {
  offered,
  placeIn,
  poolPerson,
  targetCard,
  teamIn,
  type OwnTeam,
  type Place,
  type PoolPerson,
} from './dispatch-world.ts';
import type { WorkflowHost } from './workflow-county.ts';

export interface Sent {
  readonly home: Place;
  readonly target: Place;
  readonly team: OwnTeam;
  readonly person: PoolPerson;
  readonly cardId: string;
  readonly atCity: string;
  readonly atHome: string;
  readonly atTarget: string;
}

export const spouse = { relation: 'spouse', name: '方配偶', employer: '市中心医院' } as const;

const authority = (team: OwnTeam) => ({
  roundTeamId: team.teamId,
  documentNo: '县委巡授〔2026〕3号',
  validFrom: '2026-11-01',
  validTo: '2099-06-30',
  declaredOn: '2026-11-20',
});

const Rows = z.array(z.record(z.string(), z.unknown()));
export const listOf = (value: unknown) => Rows.parse(value);
const Board = z.object({ problem: z.object({ teams: z.array(z.object({ id: z.string() })) }) });

/** 抽调 between a city and its counties, act by act. */
export function dispatchFlow(host: WorkflowHost, city: Place) {
  const newCounty = async (): Promise<Place> =>
    placeIn(host, (await host.county(city.tenant)).tenant);

  /** From an approved joint plan to the half of the target county, which has still to authorise. */
  async function sent(name: string): Promise<Sent> {
    const [home, target] = [await newCounty(), await newCounty()];
    const team = await teamIn(host, target);
    const person = await poolPerson(host, home, {
      name,
      pool: 'inspection',
      relatives: [spouse],
    });
    const leader = await poolPerson(host, home, { name: '高组长', pool: 'leader' });
    const cardId = await offered(home, city, person);
    const leading = await offered(home, city, leader);
    const targetId = await targetCard(target, city, team.unitId);
    await dispatched({ cards: [leading, cardId], targetId });
    await city.deliver();
    const atHome = await find(home, name);
    await agreed(home, atHome, person);
    const atCity = await find(city, name);
    await confirmed(atCity);
    return {
      home,
      target,
      team,
      person,
      cardId,
      atCity,
      atHome,
      atTarget: await find(target, name),
    };
  }

  async function dispatched(of: {
    readonly cards: readonly [leader: string, member: string];
    readonly targetId: string;
    /** A round of the asking tenant itself. */
    readonly own?: OwnTeam;
  }): Promise<void> {
    const plans = 'talent-pool/plans';
    const { body } = await city.must(city.clerk, 'POST', plans, {
      kind: of.own === undefined ? 'joint' : 'own',
      roundId: of.own?.roundId ?? null,
      title: '市县统合巡察组队方案',
      mode: 'manual',
      recusalMode: of.own === undefined ? 'combined' : 'own',
      period: { from: '2026-12-01', to: '2099-06-30' },
      pools: of.own === undefined ? ['card'] : ['inspection', 'leader'],
      teams: [
        {
          name: '第一巡察组',
          targetIds: [of.targetId],
          ...(of.own === undefined ? {} : { roundTeamId: of.own.teamId }),
          size: { min: 2, max: 3 },
          deputies: { min: 0, max: 1 },
          skills: [],
        },
      ],
    });
    const id = String(body['id']);
    await city.must(city.clerk, 'PATCH', `${plans}/${id}`, {
      limits: {
        maxShareOfSendingUnit: null,
        minOutsideShare: null,
        minSendingUnits: null,
        maxOutOfSendingUnit: null,
        maxConsecutiveRounds: null,
        maxRounds: null,
        bothLevels: false,
      },
    });
    const board = await city.must(city.clerk, 'GET', `${plans}/${id}`);
    const team = Board.parse(board.body).problem.teams[0]?.id;
    const seat = (card: string, role: string) => ({ person: card, to: { team, role } });
    await city.must(city.clerk, 'PATCH', `${plans}/${id}/seats`, {
      changes: [seat(of.cards[0], 'leader'), seat(of.cards[1], 'liaison')],
    });
    await city.must(city.clerk, 'POST', `${plans}/${id}/seal`);
    await city.must(city.director, 'POST', `${plans}/${id}/approve`);
    await city.must(city.clerk, 'POST', `${plans}/${id}/dispatch`, { request: null });
  }

  /** The newest dispatch of somebody of that name. */
  async function find(place: Place, name: string): Promise<string> {
    const { body } = await place.must(place.clerk, 'GET', 'talent-pool/dispatches?limit=200');
    const row = listOf(body['items']).find(({ personName }) => personName === name);
    if (row === undefined) throw new Error(`no dispatch of ${name}`);
    return String(row['id']);
  }

  const read = async (place: Place, id: string) =>
    (await place.must(place.director, 'GET', `talent-pool/dispatches/${id}`)).body;

  async function agreed(
    home: Place,
    id: string,
    { as: move = 'nominate', user }: { readonly user: TestUser; readonly as?: string },
  ): Promise<void> {
    await home.must(user, 'POST', `talent-pool/own-dispatches/${id}/answer`, { agrees: true });
    const sentPeople = `units/${home.unitId}/talent-pool/sent-people`;
    await home.must(home.liaison, 'POST', `${sentPeople}/${id}/agree`);
    expect(await home.move(home.director, 'dispatch', id, { move })).toMatchObject({
      status: 200,
    });
    await home.deliver();
  }

  async function confirmed(atCity: string): Promise<void> {
    await city.must(city.clerk, 'PUT', `talent-pool/dispatches/${atCity}/review`, {
      review: '专业、经历符合',
    });
    for (const move of ['check', 'accept'])
      expect(await city.move(city.clerk, 'dispatch', atCity, { move })).toMatchObject({
        status: 200,
      });
    await city.deliver();
  }

  /** Team, document and dates, with the form he signed; then the secrets are looked up. */
  async function arranged(
    { atTarget, target, team }: Pick<Sent, 'atTarget' | 'target' | 'team'>,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    await target.must(target.director, 'PUT', `talent-pool/dispatches/${atTarget}/authority`, {
      ...authority(team),
      ...more,
    });
    await target.runJob('talent-pool.answer_secret_checks');
  }

  const authorise = ({ atTarget, target }: Pick<Sent, 'atTarget' | 'target'>) =>
    target.move(target.director, 'dispatch', atTarget, { move: 'authorise' });

  async function seated(name: string): Promise<Sent> {
    const it = await sent(name);
    await arranged(it);
    expect(await authorise(it)).toMatchObject({ status: 200, body: { stage: 'mandated' } });
    await it.target.deliver();
    await city.deliver();
    return it;
  }

  return {
    newCounty,
    sent,
    dispatched,
    find,
    read,
    agreed,
    confirmed,
    arranged,
    authorise,
    seated,
  };
}
