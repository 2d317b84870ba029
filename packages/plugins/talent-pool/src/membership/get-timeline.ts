import type { TalentPoolCtx } from '../database.ts';
import { poolTitles } from '../roster/options.ts';
import { listPersonPosts } from '../roster/places.repository.ts';
import { listMemberEvents } from './member-events.repository.ts';
import { listMemberMoves } from './member-moves.repository.ts';
import { listMembers } from './members.repository.ts';
import { dayOf, moveSentence, newestFirst, type TimelineEntry } from './timeline.rules.ts';

/** Career and everything that happened in the pools, newest first. */
export async function getTimeline(ctx: TalentPoolCtx, personId: string): Promise<TimelineEntry[]> {
  const members = await listMembers(ctx.tx, { personIds: [personId] });
  const ids = members.map(({ id }) => id);
  const pools = new Map(members.map(({ id, pool }) => [id, poolTitles[pool]]));
  const posts = await listPersonPosts(ctx.tx, [personId]);
  const events = await listMemberEvents(ctx.tx, ids);
  const moves = await listMemberMoves(ctx.tx, ids);
  return newestFirst([
    ...posts.map(({ beganOn, employer, post }) => ({
      on: beganOn.slice(0, 7),
      kind: 'career' as const,
      sentence: `任${employer}${post}`,
      actorName: null,
    })),
    ...events.map(({ actorName, happenedOn, kind, sentence }) => ({
      on: happenedOn,
      kind: kind.startsWith('mission') ? ('mission' as const) : ('pool' as const),
      sentence,
      actorName,
    })),
    ...moves
      .filter(({ move }) => move !== 'start')
      .filter(({ move }) => move !== 'beginMission' && move !== 'endMission')
      .map((move) => ({
        on: dayOf(move.occurredAt),
        kind: 'pool' as const,
        sentence: moveSentence(pools.get(move.subjectId) ?? '', move),
        actorName: move.actorName,
      })),
  ]);
}
