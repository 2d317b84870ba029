import { insertUser } from '@lianxun/plugin-testing';
import { z } from 'zod';

import { listOf } from './dispatch-flow.ts';
import type { Place } from './dispatch-world.ts';
import { playBlocks } from './play-blocks.ts';
import type { People } from './play-eyes.ts';
import type { Engaged, UnitPeople } from './play-round.ts';
import { first, type Play, type Taking } from './play-world.ts';

interface Looked {
  readonly one: Taking;
  readonly other: Taking;
  readonly unwilling: Place;
  readonly lending: Place;
}

const Commons = z.object({
  items: z.array(z.object({ findings: z.int(), problems: z.int(), scopeId: z.string() })),
});
const Figures = z.object({
  figures: z.array(z.looseObject({ tenantId: z.int(), text: z.string() })),
});

/** What is asked and looked at in a round of 板块式. */
export function blockRound(play: Play) {
  const { city } = play;

  /** What the city's board shows of a county. */
  async function figuresOf(id: string, { county }: Taking): Promise<readonly string[]> {
    const path = `inspection/combined-inspections/${id}`;
    const { body } = await city.must(city.clerk, 'GET', path);
    const { figures } = Figures.parse(body['board']);
    return figures.filter(({ tenantId }) => tenantId === county.tenant.id).map(({ text }) => text);
  }

  /** How many findings the city has of the block, and what it makes of them. */
  const commons = async (id: string) =>
    Commons.parse(
      (await city.must(city.clerk, 'GET', `block/divisions/${id}/common-problems`)).body,
    ).items;

  /** The city compares the findings of the block; answers the block. */
  async function compare(id: string) {
    const path = `block/divisions/${id}/blocks/1/common-problems`;
    return Commons.parse((await city.must(city.clerk, 'POST', path)).body).items[0];
  }

  async function problemsOf(place: Place, scopeId: string) {
    const path = `inspection/common-problems?scopeType=block&scopeId=${scopeId}`;
    return listOf((await place.must(place.clerk, 'GET', path)).body['problems']);
  }

  /** 认定 of a common problem by the city. */
  const confirm = (problemId: unknown, cause: string) =>
    city.must(city.clerk, 'PUT', `inspection/common-problems/${String(problemId)}/decision`, {
      decision: 'confirmed',
      title: '大额资金不集体研究',
      cause,
      reason: '各单位都有',
    });

  /** Everybody who might look at what the first county does at its first unit, or at its second. */
  async function nameEverybody(
    { lending, one, other, unwilling }: Looked,
    [unit, next]: readonly [UnitPeople, UnitPeople],
  ): Promise<People> {
    const { admin } = play.host.app.db;
    return {
      office: one.county.clerk,
      committee: one.county.approver,
      leader: one.team.leader,
      member: one.team.members[0],
      unitHead: unit.head,
      unitLiaison: unit.liaison,
      nextHead: next.head,
      auditor: await play.member(one.county, 'auditAdmin'),
      cityOffice: city.clerk,
      cityDirector: city.director,
      guide: await play.member(city, 'office'),
      otherOffice: other.county.clerk,
      otherHead: (await play.round.peopleOf(first(other))).head,
      unwillingOffice: unwilling.clerk,
      lendingOffice: lending.clerk,
      stranger: await insertUser(admin, lending.tenant),
    };
  }

  /** Who of them reads a record of the unit, by whatever door. */
  const readersOf = ({ county, teamId, unitId }: Engaged, people: People, path: string) =>
    play.eyes.whoReads({ at: county.tenant, teamId, unitId }, people, path);

  return {
    blocks: playBlocks(play.host, city),
    figuresOf,
    commons,
    compare,
    problemsOf,
    confirm,
    nameEverybody,
    readersOf,
  };
}
