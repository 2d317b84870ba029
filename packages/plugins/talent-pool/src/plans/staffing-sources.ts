import { defineExtensionPoint } from '@lianxun/plugin-api';

import type { Candidate, Target } from '../candidates/candidate.ts';
import type { TalentPoolCtx } from '../database.ts';
import type { PairResult, RecusalMode } from '../recusal/recusal-facts.ts';
import { conflict } from '../refusals.ts';

/** A screened pair with what people decided about it. */
export interface DecidedPair extends PairResult {
  /** 疑似 that was allowed or confirmed, 必须回避 that is kept by two persons; null while undecided. */
  readonly decided: 'allowed' | 'confirmed' | 'kept' | null;
}

export interface ScreenRequest {
  readonly candidates: readonly Candidate[];
  readonly targets: readonly Target[];
  readonly mode: RecusalMode;
  readonly roundId: string | null;
  readonly ruleSetVersion: number;
}

/** Where a staffing problem takes its people, its inspected units and its barred pairs from. */
export interface StaffingSources {
  /** `pools` are 库别, and `card` for candidate cards; with `ids` these people alone. */
  readonly candidates: (
    ctx: TalentPoolCtx,
    from: { readonly pools: readonly string[]; readonly ids?: readonly string[] },
  ) => Promise<readonly Candidate[]>;
  readonly targets: (
    ctx: TalentPoolCtx,
    from: { readonly kind: 'own' | 'joint'; readonly ids: readonly string[] },
  ) => Promise<readonly Target[]>;
  readonly screen: (ctx: TalentPoolCtx, request: ScreenRequest) => Promise<readonly DecidedPair[]>;
  /** 专业领域 of the tenant: key and title. */
  readonly skills: (
    ctx: TalentPoolCtx,
  ) => Promise<readonly { readonly key: string; readonly title: string }[]>;
  /** Version of the recusal rules in force. */
  readonly ruleSetVersion: (ctx: TalentPoolCtx) => Promise<number>;
  /** Units of target cards, from which a joint plan is put together. */
  readonly offeredTargets: (ctx: TalentPoolCtx) => Promise<readonly Target[]>;
}

export const staffingSources = defineExtensionPoint<StaffingSources>(
  'talent-pool.staffing_sources',
);

export function sourcesOf(ctx: TalentPoolCtx): StaffingSources {
  const [sources] = ctx.extensions(staffingSources);
  if (sources === undefined) throw conflict('no_sources', '人才库没有启用，无法取得人选');
  return sources;
}
