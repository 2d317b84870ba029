import { findParticipationOfRound } from '../combined/participations.repository.ts';
import type { InspectionCtx } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { listDeclarations } from '../recusals/declarations.repository.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import { undertakingsEverywhere } from '../settings.ts';
import type { MemberRow } from '../teams/team-members.repository.ts';
import type { TeamRow } from '../teams/teams.repository.ts';
import { builtInText } from './built-in-text.ts';
import { declarationKey, undertakingKey } from './undertaking.rules.ts';
import { listTexts } from './undertakings.repository.ts';

/** Teams of 市县统合巡察 sign before access; all teams where the tenant has set it so. */
export async function needsUndertakings(ctx: InspectionCtx, roundId: string): Promise<boolean> {
  if ((await findParticipationOfRound(ctx.tx, roundId)) !== undefined) return true;
  return await ctx.settings.get(undertakingsEverywhere);
}

export async function currentText(ctx: InspectionCtx) {
  const [newest] = await listTexts(ctx.tx);
  return newest ?? builtInText;
}

export interface Asked {
  /** Terms by user: what the mandate of each waits for. */
  readonly termIds: ReadonlyMap<string, readonly string[]>;
  /** Names of those who have something to sign. */
  readonly waiting: readonly string[];
}

const declarationText =
  '请就本组巡察的每个单位说明：本人与该单位及其领导班子成员有无亲属、任职、经济往来等可能影响公正的关系。没有的填“无”，有的如实说明；情况变化时及时补充申报。';

/** Puts 保密承诺书, and the declaration on units nobody has declared on, before members of a team. */
export async function askMembers(
  ctx: InspectionCtx,
  team: TeamRow,
  members: readonly MemberRow[],
): Promise<Asked> {
  const text = await currentText(ctx);
  const round = await findRound(ctx.tx, team.roundId);
  const units = await listEngagementRows(ctx.tx, { teamId: team.id });
  const declared = await listDeclarations(
    ctx.tx,
    units.map(({ id }) => id),
  );
  const termIds = new Map<string, readonly string[]>();
  const waiting: string[] = [];
  for (const { displayName, userId } of members) {
    const holder = { userId, teamId: team.id, teamName: team.name, dueOn: round?.onSiteOn ?? null };
    const open = units.filter(({ id }) =>
      declared.every((one) => one.engagementId !== id || one.userId !== userId),
    );
    const asked = [
      await ctx.mandates.terms.ask({
        ...holder,
        key: undertakingKey,
        title: text.title,
        edition: editionOf(text.edition),
        content: text.content,
        questions: [],
      }),
    ];
    if (open.length > 0)
      asked.push(
        await ctx.mandates.terms.ask({
          ...holder,
          key: declarationKey,
          title: '回避申报',
          edition: `${open.length}个单位`,
          content: declarationText,
          questions: open.map(({ id, unitName }) => ({ id, label: unitName })),
        }),
      );
    termIds.set(
      userId,
      asked.map(({ id }) => id),
    );
    if (asked.some(({ isSigned }) => !isSigned)) waiting.push(displayName);
  }
  return { termIds, waiting };
}

export function editionOf(edition: number): string {
  return edition === 0 ? '系统内置文本' : `第${edition}版`;
}
