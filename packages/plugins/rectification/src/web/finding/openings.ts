import { mayPlan, mayReport } from '../../findings/finding.rules.ts';
import type { FindingDetail } from '../reading/api.ts';

/** Why each kind of work is closed on a finding; undefined where it is open. */
export interface Openings {
  /** Measures of the plan. */
  readonly plan: string | undefined;
  /** Progress, evidence and the unit's own account. */
  readonly report: string | undefined;
  /** What the office decides: extensions. */
  readonly manage: string | undefined;
  /** Opinions of reviewing bodies. */
  readonly review: string | undefined;
  readonly rebound: string | undefined;
}

const past = '正在看过去的情况，回到今天才能办理';

/** A past day is looked at, nothing is done in it. */
export const pastOpenings: Openings = {
  plan: past,
  report: past,
  manage: past,
  review: past,
  rebound: past,
};

const judged = new Set(['planning', 'rectifying', 'closing', 'partlyDone', 'notDone']);

export function openingsOf(
  { stage }: Pick<FindingDetail, 'stage'>,
  permissions: ReadonlySet<string>,
): Openings {
  const at = stage ?? '';
  const gate = (permission: string, who: string, when: boolean, why: string) => {
    if (!permissions.has(`rectification:${permission}`)) return who;
    return when ? undefined : why;
  };
  const isClosed = at === 'closed' || at === 'partlyDone';
  return {
    plan: gate(
      'plan',
      '由被巡察单位编制整改方案',
      mayPlan(at),
      at === 'proposed' ? '问题尚未反馈' : '整改方案已经会审，措施不能再改；确需延期请由巡察办批准',
    ),
    report: gate(
      'plan',
      '由被巡察单位填报',
      mayReport(at),
      at === 'closing' ? '正在联审，等联审结果出来再填报' : '当前环节不能填报',
    ),
    manage: gate(
      'manage',
      '由巡察办批准',
      ['issued', 'planning', 'rectifying', 'closing', 'notDone'].includes(at),
      '只有尚未完成的问题和措施才能延期',
    ),
    review: gate('review', '由参加联审的单位填写', judged.has(at), '当前环节不需要审核意见'),
    rebound: gate(
      'review',
      '由巡察办、纪委监委登记',
      isClosed,
      '只有已销号或基本完成的问题才登记反弹',
    ),
  };
}
