import { z } from 'zod';

import type { DemoTeam, Ref } from '../content/types.ts';
import { parts, type World } from '../play/world.ts';

const Sheets = z.object({
  sheets: z.array(
    z.object({
      id: z.uuid(),
      version: z.int(),
      reviewedByOffice: z.boolean(),
      review: z.object({ outcome: z.string().nullable() }).nullable(),
    }),
  ),
});

const by = parts.clerk;
const pathOf = ({ refs }: World, ref: Ref) => `talent-pool/evaluations/${refs.get(ref)}`;

/** 综合评定, in turn. */
const overall = [93, 90, 88, 91, 87, 92, 84];

/** Ends the rating and gives each his 综合评定; leaders their 点评 too. */
export async function assessSheets(world: World, ref: Ref): Promise<void> {
  const path = pathOf(world, ref);
  const { sheets } = await world.player.read({ by, path: `${path}/close` }, Sheets);
  for (const [place, { id, reviewedByOffice, version }] of sheets.entries()) {
    const body = {
      overall: overall[place % overall.length],
      remark: '结合底稿质量和纪律作风评定',
      cap: null,
      capReason: null,
      leaderScore: reviewedByOffice ? 92 : null,
      leaderRemark: reviewedByOffice ? '带队有方，把关严，报告质量高' : null,
    };
    const sheet = `${path}/sheets/${id}/overall`;
    await world.player.send({ by, method: 'PUT', path: sheet, body, version });
  }
}

export async function concludeTeam(world: World, ref: Ref): Promise<void> {
  await world.player.send({ by, path: `${pathOf(world, ref)}/conclude` });
}

export async function contest(
  { player, refs }: World,
  { by: person, ref, team }: { readonly team: DemoTeam; readonly by: Ref; readonly ref: Ref },
): Promise<void> {
  await player.send({
    by: person,
    in: { teamRef: team.ref },
    path: `talent-pool/own-evaluations/${refs.get(ref)}/contest`,
    body: { reason: '后半程因病请假一周，综合评定似未考虑前期两个乡镇的工作量，请复核。' },
  });
}

/** Another than who concluded it answers. */
export async function decideReviewOf(world: World, ref: Ref): Promise<void> {
  const path = pathOf(world, ref);
  const reader = { by: parts.director, method: 'GET', path } as const;
  const { sheets } = await world.player.read(reader, Sheets);
  const contested = sheets.find(({ review }) => review?.outcome === null);
  if (contested === undefined) throw new Error('Nobody has asked for a review');
  await world.player.send({
    by: parts.director,
    path: `${path}/sheets/${contested.id}/review`,
    body: {
      outcome: 'changed',
      decision: '经核对考勤和底稿，前期工作量属实，综合评定调整为88分。',
      overall: 88,
      liftCap: false,
    },
  });
}
