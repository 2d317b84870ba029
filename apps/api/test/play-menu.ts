import type { TestUser } from '@lianxun/plugin-testing';
import { z } from 'zod';

import type { Place } from './dispatch-world.ts';
import { demandBody, menuBody } from './menu-world.ts';
import type { Part } from './play-combined.ts';
import type { WorkflowHost } from './workflow-county.ts';

const Person = z.object({ ref: z.string(), name: z.string() });
const Demand = z.object({
  stage: z.string(),
  sentNumber: z.int(),
  result: z.object({ met: z.int(), people: z.array(Person) }).nullable(),
});
const Board = z.object({
  lastMatching: z.object({ number: z.int() }).nullable(),
  demands: z.array(
    z.object({
      id: z.uuid(),
      countyName: z.string(),
      number: z.int(),
      priority: z.string(),
      rating: z.object({ overall: z.int() }).nullable(),
    }),
  ),
});
const Outcome = z.object({
  plan: z.object({ id: z.uuid(), status: z.string() }),
  matching: z.object({ number: z.int() }),
  breaches: z.array(z.string()),
  changes: z.array(
    z.object({
      demandId: z.uuid(),
      countyName: z.string(),
      number: z.int(),
      staffedNumber: z.int().nullable(),
      refusal: z.string().nullable(),
      otherUnits: z.boolean(),
      people: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          bars: z.array(z.string()),
          remarks: z.array(z.string()),
        }),
      ),
      lacks: z.array(z.string()),
      open: z.int(),
      surplus: z.int(),
    }),
  ),
  teams: z.array(
    z.object({
      demandId: z.uuid(),
      countyName: z.string(),
      isOutdated: z.boolean(),
      people: z.array(z.object({ id: z.uuid(), name: z.string(), role: z.string() })),
      ended: z.array(z.object({ name: z.string(), reason: z.string() })),
    }),
  ),
});
const Teams = z.object({
  problem: z.object({ teams: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
});

const noLimits = {
  maxShareOfSendingUnit: null,
  minOutsideShare: 1,
  minSendingUnits: null,
  maxOutOfSendingUnit: null,
  maxConsecutiveRounds: null,
  maxRounds: null,
  bothLevels: false,
} as const;

/** What is 菜单式 about a 市县统合巡察, act by act. */
export function playMenu({ app }: WorkflowHost, city: Place) {
  const { clerk, director, must, send } = city;

  /** Drafted by one of the city and published by another. */
  async function publish(): Promise<void> {
    const { body } = await must(clerk, 'POST', 'menu/menus', menuBody);
    await must(director, 'POST', `menu/menus/${String(body['id'])}/publish`);
  }

  /** 巡察需求 of a county, as a draft. */
  async function draft(
    { county, participationId }: Part,
    targetId: string,
    asked: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const path = `menu/requests/${participationId}/demands`;
    const { body } = await county.must(county.clerk, 'POST', path, demandBody(targetId, asked));
    return String(body['id']);
  }

  const move = (county: Place, by: TestUser, id: string, name: string) =>
    county.move(by, 'demandItem', id, { move: name, reason: '群众反映增多' });

  /** 变更需求: approved anew, it is another version. */
  async function revise(
    { county }: Part,
    id: string,
    change: readonly [targetId: string, asked: Readonly<Record<string, unknown>>],
  ): Promise<void> {
    await move(county, county.clerk, id, 'revise');
    await county.must(county.clerk, 'PUT', `menu/demands/${id}`, demandBody(...change));
    await move(county, county.clerk, id, 'submit');
    await move(county, county.approver, id, 'approve');
  }

  const read = async (county: Place, id: string) =>
    Demand.parse((await county.must(county.clerk, 'GET', `menu/demands/${id}`)).body);

  const boardOf = async (combinedId: string) =>
    Board.parse((await must(clerk, 'GET', `menu/boards/${combinedId}`)).body);
  const outcomeOf = async (combinedId: string) =>
    Outcome.parse((await must(clerk, 'GET', `menu/boards/${combinedId}/outcome`)).body);

  const weigh = (receivedId: string, priority: string) =>
    must(clerk, 'PUT', `menu/received-demands/${receivedId}/priority`, {
      priority,
      reason: '换届前须完成',
    });

  /** All open demands become one plan, by somebody who has seen the matchings up to this one. */
  const begin = (combinedId: string, lastSeen: number) =>
    send(clerk, 'POST', `menu/boards/${combinedId}/matchings`, {
      title: '菜单式统合组队',
      pools: ['inspection', 'leader', 'card'],
      lastSeen,
    });

  /** The solver of the pool staffs what was matched. */
  async function match(combinedId: string, seed: number): Promise<z.output<typeof Outcome>> {
    const { lastMatching } = await boardOf(combinedId);
    const { body, status } = await begin(combinedId, lastMatching?.number ?? 0);
    if (status >= 300) throw new Error(JSON.stringify(body));
    const { plan } = await outcomeOf(combinedId);
    const at = `talent-pool/plans/${plan.id}`;
    await must(clerk, 'PATCH', at, { limits: noLimits });
    await must(clerk, 'POST', `${at}/runs`, { seed });
    await app.kernel.computations.settled();
    return await outcomeOf(combinedId);
  }

  /** One changed demand is staffed anew; the solver has finished when this answers. */
  async function rematch(receivedId: string, recall: readonly string[], reason?: string) {
    const path = `menu/received-demands/${receivedId}/rematch`;
    const answer = await send(clerk, 'POST', path, { recall, ...(reason && { reason }) });
    await app.kernel.computations.settled();
    return answer;
  }

  /** Somebody takes a seat that has become free; the plan is approved anew. */
  async function substitute(
    planId: string,
    {
      into,
      person,
      role,
    }: { readonly person: string; readonly role: string; readonly into: string },
  ): Promise<void> {
    const at = `talent-pool/plans/${planId}`;
    const { teams } = Teams.parse((await must(clerk, 'GET', at)).body).problem;
    const team = teams.find(({ name }) => name.startsWith(into))?.id;
    await must(clerk, 'POST', `${at}/substitutes`, { team, role, out: null, in: person });
  }

  async function approve(planId: string): Promise<void> {
    await must(clerk, 'POST', `talent-pool/plans/${planId}/seal`);
    await must(director, 'POST', `talent-pool/plans/${planId}/approve`);
  }

  const tell = (combinedId: string) => must(clerk, 'POST', `menu/boards/${combinedId}/results`);
  const dispatch = (planId: string) =>
    must(clerk, 'POST', `talent-pool/plans/${planId}/dispatch`, { request: null });

  /** 满意度, of the whole and of everybody who was sent. */
  const rate = (county: Place, id: string, people: readonly { readonly ref: string }[]) =>
    county.send(county.clerk, 'POST', `menu/demands/${id}/rating`, {
      overall: 5,
      fit: 5,
      conduct: 4,
      comment: '作风扎实',
      people: people.map(({ ref }) => ({ ref, mark: 5, comment: '业务精通' })),
    });

  return {
    publish,
    draft,
    move,
    begin,
    revise,
    read,
    boardOf,
    outcomeOf,
    weigh,
    match,
    rematch,
    substitute,
    approve,
    tell,
    dispatch,
    rate,
  };
}
