import type { DemandContent } from '../demands/demand.schemas.ts';

/** What of a person a demand is measured by. */
export interface Member {
  readonly id: string;
  readonly sendingUnit: string;
  readonly skills: readonly string[];
}

type Measured = Pick<DemandContent, 'headcount' | 'skills'>;

export interface MetDemand {
  readonly headcount: { readonly wanted: number; readonly got: number };
  readonly skills: readonly {
    readonly skill: string;
    readonly weight: number;
    readonly wanted: number;
    readonly got: number;
  }[];
  /** Σ weight × got and wanted. */
  readonly weighted: { readonly wanted: number; readonly got: number };
  /** 0 to 100: half the heads, half the weighted skills; the heads alone where no skill is asked for. */
  readonly met: number;
}

/** How much of a demand these people are; more than was asked counts no more. */
export function demandMet({ headcount, skills }: Measured, members: readonly Member[]): MetDemand {
  const heads = { wanted: headcount.wanted, got: Math.min(members.length, headcount.wanted) };
  const asked = skills.map(({ count, skill, weight }) => {
    const able = members.filter((member) => member.skills.includes(skill)).length;
    return { skill, weight, wanted: count, got: Math.min(able, count) };
  });
  const weighted = {
    wanted: asked.reduce((sum, { wanted, weight }) => sum + wanted * weight, 0),
    got: asked.reduce((sum, { got, weight }) => sum + got * weight, 0),
  };
  return { headcount: heads, skills: asked, weighted, met: metShare(heads, weighted) };
}

interface Share {
  readonly wanted: number;
  readonly got: number;
}

export function metShare(heads: Share, weighted: Share): number {
  const byHeads = shareOf(heads);
  return weighted.wanted === 0 ? round(byHeads) : round((byHeads + shareOf(weighted)) / 2);
}

/** 0 to 100; nothing asked is nothing lacking. */
export function shareOf({ got, wanted }: Share): number {
  return wanted === 0 ? 100 : (got / wanted) * 100;
}

export const round = (figure: number): number => Math.round(figure * 10) / 10;
