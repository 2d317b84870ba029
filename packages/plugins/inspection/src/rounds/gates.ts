import type { GuardResult } from '@lianxun/plugin-api';

import { judgeBriefings, judgeDualReport } from '../briefings/briefing-gates.ts';
import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import type { ModeGate } from '../modes/inspection-mode.ts';
import { modeReasons } from '../modes/mode-gates.ts';
import { reason } from '../refusals.ts';
import { reportPassed } from '../reports/report-gate.rules.ts';
import { listGateReports } from '../reports/reports.repository.ts';
import { unsignedMembers } from '../undertakings/unsigned-members.ts';
import {
  listCitedPapers,
  listGateDeclarations,
  listGateMandates,
  listGateMembers,
  listGateUnits,
  type GateSubject,
} from './gates.repository.ts';
import * as rules from './gates.rules.ts';

type Gate = (ctx: InspectionCtx, id: string) => Promise<GuardResult>;

/** The gates a round and a unit in it share; `by` says which of the two an id names. */
export function gatesOf(by: GateSubject['by']) {
  const units = (ctx: InspectionCtx, id: string) => listGateUnits(ctx.tx, { by, id });
  const gate = (stage: ModeGate, judge: Gate): Gate =>
    officeGate(async (ctx, id) => {
      const own = await judge(ctx, id);
      const roundId = by === 'roundId' ? id : (await findEngagement(ctx.tx, id))?.roundId;
      const others = roundId === undefined ? [] : await modeReasons(ctx, roundId, stage);
      return others.length === 0 ? own : [...(own === true ? [] : own), ...others];
    });
  return {
    mandatesEffective: gate('preparing', async (ctx, id) => {
      const involved = await units(ctx, id);
      const teams = teamsOf(involved);
      const members = await listGateMembers(ctx.tx, teams);
      const mandates = await listGateMandates(ctx.tx, teams);
      return rules.mandatesEffective(involved, members, { mandates, now: ctx.now.toISOString() });
    }),
    recusalsSettled: gate('onSite', async (ctx, id) => {
      const involved = await units(ctx, id);
      const members = await listGateMembers(ctx.tx, teamsOf(involved));
      const engagements = involved.map(({ engagementId }) => engagementId);
      const declarations = await listGateDeclarations(ctx.tx, engagements);
      const settled = rules.recusalsSettled(involved, members, declarations);
      const unsigned = await unsignedMembers(ctx, members, { by, id });
      return unsigned.length === 0 ? settled : [...(settled === true ? [] : settled), ...unsigned];
    }),
    onSiteEnded: gate('reporting', async (ctx, id) =>
      rules.onSiteEnded(await units(ctx, id), ctx.calendar.today()),
    ),
    citesLockedPapersOnly: officeGate(async (ctx, id) =>
      rules.citesLockedPapersOnly(await listCitedPapers(ctx.tx, { by, id })),
    ),
    reportPassed: officeGate(async (ctx, id) =>
      reportPassed(await units(ctx, id), await listGateReports(ctx.tx, { by, id })),
    ),
    briefingsHeld: memberGate((ctx, id) => judgeBriefings(ctx, { by, id })),
    /** Only a combined inspection of city and county owes a second report. */
    dualReportComplete: memberGate(gate('feedback', (ctx, id) => judgeDualReport(ctx, { by, id }))),
    rectificationPeriodOver: officeGate(async (ctx, id) =>
      rules.rectificationPeriodOver(await units(ctx, id), ctx.calendar.today()),
    ),
  };
}

/** The inspected unit does not reach teams, mandates and papers, and opens no gate. */
function officeGate(gate: Gate): Gate {
  return (ctx, id) =>
    ctx.scope.kind === 'unit'
      ? Promise.resolve([reason('office_decides', '须由巡察办办理')])
      : gate(ctx, id);
}

/** A team does not reach what leaders said about other units of the round. */
function memberGate(gate: Gate): Gate {
  return (ctx, id) =>
    ctx.scope.kind === 'team'
      ? Promise.resolve([reason('office_decides', '须由巡察办办理')])
      : officeGate(gate)(ctx, id);
}

function teamsOf(units: readonly rules.GateUnit[]): string[] {
  return [...new Set(units.flatMap(({ teamId }) => (teamId === null ? [] : [teamId])))];
}
