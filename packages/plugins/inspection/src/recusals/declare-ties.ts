import { declareInterest, declareLate, inTalentPool } from '@lianxun/plugin-talent-pool/api';
import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { listEngagementRows, type EngagementRow } from '../engagements/engagements.repository.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { listMembers, type MemberRow } from '../teams/team-members.repository.ts';
import { findTeam, type TeamRow } from '../teams/teams.repository.ts';
import {
  listDeclarations,
  upsertDeclaration,
  type DeclarationRow,
} from './declarations.repository.ts';
import type { DeclareTiesBody } from './recusals.schemas.ts';

const beforeEntry = ['planned', 'mandated', 'preparing'];

/** A member states, for units of his own team, whether he has ties to them (回避申报). */
export async function declareTies(
  ctx: InspectionCtx,
  teamId: string,
  { declarations }: DeclareTiesBody,
): Promise<void> {
  const team = requireFound(await findTeam(ctx.tx, teamId), 'team');
  const members = await listMembers(ctx.tx, [teamId]);
  const self = members.find(({ userId }) => userId === ctx.actor.userId);
  if (self === undefined) throw conflict('not_a_member', '只有本组成员才能申报');
  const units = await listEngagementRows(ctx.tx, { teamId });

  const before = await listDeclarations(
    ctx.tx,
    units.map(({ id }) => id),
  );
  for (const [index, { engagementId, interest, ties }] of declarations.entries()) {
    const unit = units.find(({ id }) => id === engagementId);
    const field = `declarations.${index}.engagementId`;
    if (unit === undefined) throw invalid('unit_of_other_team', '该单位不由本组巡察', field);
    const earlier = before.find(
      (one) => one.engagementId === engagementId && one.userId === self.userId,
    );
    if (beforeEntry.includes(unit.stage ?? '') || earlier === undefined)
      await upsertDeclaration(ctx.tx, declared(ctx, { member: self, unit, ties }));
    else await declareAfterEntry(ctx, { member: self, team, unit, ties, earlier });
    if (interest != null)
      await declareInterest(
        inTalentPool(ctx),
        statementOf({ member: self, team, unit, words: interest }),
      );
  }

  await ctx.audit({
    action: 'inspection.ties_declared',
    subject: { type: 'team', id: teamId },
    summary: `${self.displayName}申报回避情况`,
    after: { declarations },
    personal: ['declarations'],
    personalOf: { type: 'user', id: self.userId },
  });
}

interface Statement {
  readonly member: MemberRow;
  readonly unit: EngagementRow;
  readonly ties: string | null;
}

/** A declaration on which nobody has decided. */
export function declared(ctx: InspectionCtx, { member, ties, unit }: Statement) {
  return {
    id: uuidv7(),
    engagementId: unit.id,
    teamId: member.teamId,
    userId: member.userId,
    displayName: member.displayName,
    hasTies: ties !== null,
    ties,
    declaredAt: ctx.now,
    decision: null,
    decisionNote: null,
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
  };
}

/** The team has started: what comes up now is put before the office and changes nothing by itself. */
async function declareAfterEntry(
  ctx: InspectionCtx,
  {
    earlier,
    member,
    team,
    ties,
    unit,
  }: Statement & { readonly team: TeamRow; readonly earlier: DeclarationRow },
): Promise<void> {
  if (ties === earlier.ties) return;
  if (ties === null)
    throw conflict('tie_withdrawn_late', `${unit.unitName}已进驻，撤回申报请书面报巡察办`);
  await declareLate(inTalentPool(ctx), statementOf({ member, team, unit, words: ties }));
}

function statementOf({
  member,
  team,
  unit,
  words,
}: {
  readonly member: MemberRow;
  readonly team: TeamRow;
  readonly unit: EngagementRow;
  readonly words: string;
}) {
  return {
    roundId: unit.roundId,
    teamId: team.id,
    teamName: team.name,
    role: member.role,
    engagementId: unit.id,
    unitId: unit.unitId,
    unitName: unit.unitName,
    userId: member.userId,
    personId: member.personId,
    displayName: member.displayName,
    words,
  };
}
