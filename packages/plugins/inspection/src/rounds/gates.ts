import type { GuardResult } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { reason } from '../refusals.ts';
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
  return {
    mandatesEffective: officeGate(async (ctx, id) => {
      const involved = await units(ctx, id);
      const teams = teamsOf(involved);
      const members = await listGateMembers(ctx.tx, teams);
      const mandates = await listGateMandates(ctx.tx, teams);
      return rules.mandatesEffective(involved, members, { mandates, now: ctx.now.toISOString() });
    }),
    recusalsSettled: officeGate(async (ctx, id) => {
      const involved = await units(ctx, id);
      const members = await listGateMembers(ctx.tx, teamsOf(involved));
      const engagements = involved.map(({ engagementId }) => engagementId);
      const declarations = await listGateDeclarations(ctx.tx, engagements);
      return rules.recusalsSettled(involved, members, declarations);
    }),
    onSiteEnded: officeGate(async (ctx, id) =>
      rules.onSiteEnded(await units(ctx, id), ctx.calendar.today()),
    ),
    citesLockedPapersOnly: officeGate(async (ctx, id) =>
      rules.citesLockedPapersOnly(await listCitedPapers(ctx.tx, { by, id })),
    ),
    /** Only a combined inspection of city and county owes a second report. */
    dualReportComplete: () => Promise.resolve(true as const),
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

function teamsOf(units: readonly rules.GateUnit[]): string[] {
  return [...new Set(units.flatMap(({ teamId }) => (teamId === null ? [] : [teamId])))];
}
