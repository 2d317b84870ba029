import type { InspectionCtx } from '../../database.ts';
import { caseRateVariant } from '../leads.settings.ts';
import { countHigherLeads } from './higher-leads.ts';
import { leadCounts, leadRates } from './lead-figures.rules.ts';
import { listFigureRows } from './leads.repository.ts';
import type { LeadFigures } from './leads.schemas.ts';

/** Figures over what this person may see; a lead that is kept from him is in none of them. */
export async function getLeadFigures(
  ctx: InspectionCtx,
  { year }: { readonly year?: number | undefined },
): Promise<LeadFigures> {
  const rows = await listFigureRows(ctx.tx, { year });
  const variant = await ctx.settings.get(caseRateVariant);
  const rates = leadRates(rows);
  const other = variant === 'cases' ? 'caseRateByPeople' : 'caseRateByCases';
  return {
    year: year ?? null,
    variant,
    rates: rates.filter(({ key }) => key !== other),
    counts: leadCounts(rows),
    higher: await countHigherLeads(ctx),
  };
}
