import { z } from 'zod';

import type { DemoRound, DemoTeam, IsoDate } from '../content/types.ts';
import { moveCases } from '../play/move-cases.ts';
import { parts, type World } from '../play/world.ts';
import { settleRecusals } from './settle-recusals.ts';

/** 授权: the committee decides on the round and with it on its units. */
export async function authorizeRound(
  world: World,
  { ref, teams }: DemoRound,
  approvedOn: string,
): Promise<void> {
  await moveCases(world, {
    by: parts.committee,
    subject: 'round',
    refs: [ref],
    move: 'authorize',
    fields: { approvedOn, decisionNo: teams[0]?.mandateDocument ?? '' },
  });
}

/** 一次一授权. */
export async function issueMandates(world: World, team: DemoTeam, on: IsoDate): Promise<void> {
  const { player, refs } = world;
  const { mandateDocument, members, ref } = team;
  await settleRecusals(world, team, on);
  const window = { validFrom: members[0]?.validFrom, validTo: members[0]?.validTo };
  const body = { documentNo: mandateDocument, ...window };
  await player.send({
    by: parts.director,
    path: `inspection/teams/${refs.get(ref)}/mandates`,
    body,
  });
  for (const { personRef } of members) await signTerms(world, personRef);
}

const OwnTerms = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      contentHash: z.string(),
      signedOn: z.string().nullable(),
      questions: z.array(z.object({ id: z.string() })),
    }),
  ),
});

/** 保密承诺书 and what else a mandate waits for; teams that are asked for nothing sign nothing. */
export async function signTerms(
  { player }: Pick<World, 'player'>,
  personRef: string,
): Promise<void> {
  const own = { by: personRef, in: 'self' } as const;
  const { items } = await player.read({ ...own, method: 'GET', path: 'terms' }, OwnTerms);
  for (const { contentHash, id, questions } of items.filter(({ signedOn }) => signedOn === null)) {
    const answers = Object.fromEntries(questions.map((question) => [question.id, null]));
    await player.send({ ...own, path: `terms/${id}/signature`, body: { contentHash, answers } });
  }
}

/** 回避申报: nobody of the story has ties to a unit of his team. */
export async function declareNoTies(
  { player, refs }: World,
  { engagements }: DemoRound,
  { personRef, teamRef }: { readonly personRef: string; readonly teamRef: string },
): Promise<void> {
  const declarations = engagements
    .filter((engagement) => engagement.teamRef === teamRef)
    .map(({ ref }) => ({ engagementId: refs.get(ref), ties: null }));
  await player.send({
    by: personRef,
    in: { teamRef },
    path: `inspection/teams/${refs.get(teamRef)}/declarations`,
    body: { declarations },
  });
}
