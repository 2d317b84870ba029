import { conflict } from '../refusals.ts';
import type { PlanRow } from './plans.repository.ts';
import type { PlanItem } from './plans.schemas.ts';

type Dates = Pick<PlanRow, 'sealedAt' | 'approvedAt' | 'dispatchedAt'>;

/** Where a plan stands; told by its dates alone. */
export function planStatus({ sealedAt, approvedAt, dispatchedAt }: Dates): PlanItem['status'] {
  if (sealedAt === null) return dispatchedAt === null ? 'draft' : 'refilling';
  if (approvedAt === null) return 'sealed';
  return dispatchedAt === null || dispatchedAt < approvedAt ? 'approved' : 'dispatched';
}

/** Once sealed a plan changes no more until it is taken back. */
export function requireOpen(plan: Dates): void {
  if (plan.sealedAt === null) return;
  const message =
    plan.approvedAt === null
      ? '方案已送批，不能再改；需要修改请先撤回'
      : '方案已批准，不能再改；只有被退回、未能到岗的席位可以补员';
  throw conflict('plan_sealed', message);
}

/** In a plan by lot nobody is chosen by hand: only an open seat of a dispatched plan is filled so. */
export function requireChosenByHand(plan: Pick<PlanRow, 'mode' | 'dispatchedAt'>): void {
  if (plan.mode !== 'random' || plan.dispatchedAt !== null) return;
  throw conflict('plan_by_lot', '随机抽取的方案由抽取产生人员；不能到岗的，派员后再补员');
}

export function viewOfPlan(plan: PlanRow) {
  return {
    id: plan.id,
    version: plan.version,
    kind: plan.kind,
    title: plan.title,
    mode: plan.mode,
    status: planStatus(plan),
    recusalMode: plan.recusalMode,
    roundId: plan.roundId,
    periodFrom: plan.periodFrom,
    periodTo: plan.periodTo,
    pools: plan.pools,
    ruleSetVersion: plan.ruleSetVersion,
    undecidedFirst: plan.undecidedFirst,
    authorName: plan.authorName,
    createdAt: plan.createdAt,
    sealedAt: plan.sealedAt,
    sealedByName: plan.sealedByName,
    approvedAt: plan.approvedAt,
    approvedByName: plan.approvedByName,
    dispatchedAt: plan.dispatchedAt,
  };
}
