import type { GuardResult, Reason } from '@lianxun/plugin-api';

/** One unit of the round, as its gates look at it. */
export interface GateUnit {
  readonly engagementId: string;
  readonly unitName: string;
  readonly teamId: string | null;
  readonly inspectionType: string | null;
  /** Its own date, else the round's. */
  readonly offSiteOn: string | null;
  readonly rectifyBy: string | null;
  readonly receivedOn: string | null;
}

export interface GateMember {
  readonly teamId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly role: string;
}

export interface GateMandate {
  readonly teamId: string;
  readonly userId: string;
  readonly engagementIds: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly revokedAt: string | null;
}

export interface GateDeclaration {
  readonly engagementId: string;
  readonly userId: string;
  readonly hasTies: boolean;
  readonly decision: 'pass' | 'mustRecuse' | null;
}

const refuse = (code: string, message: string): readonly Reason[] => [
  { code: `inspection.${code}`, message },
];

const until = (code: string, message: string): readonly Reason[] => [
  { code: `inspection.${code}`, message, isWaiting: true },
];

/** 一次一授权: holds at an instant of `[validFrom, validTo)`, for this engagement. */
export function isInForce(mandate: GateMandate, now: string, engagementId?: string): boolean {
  const covers = engagementId === undefined || mandate.engagementIds.includes(engagementId);
  return covers && mandate.revokedAt === null && mandate.validFrom <= now && now < mandate.validTo;
}

export function everyUnitHasType(units: readonly GateUnit[]): GuardResult {
  if (units.length === 0) return refuse('no_units', '尚未选定被巡察单位');
  const without = units.filter((unit) => !unit.inspectionType);
  return without.length === 0 || refuse('no_type', `${unitNames(without)}尚未确定巡察类型`);
}

export function mandatesEffective(
  units: readonly GateUnit[],
  members: readonly GateMember[],
  { mandates, now }: { readonly mandates: readonly GateMandate[]; readonly now: string },
): GuardResult {
  const reasons: Reason[] = [];
  const without = units.filter((unit) => unit.teamId === null);
  if (without.length > 0) {
    reasons.push(...refuse('no_team', `${unitNames(without)}尚未分配巡察组`));
  }
  for (const unit of units) {
    const team = members.filter((member) => member.teamId === unit.teamId);
    if (unit.teamId !== null && team.filter((member) => member.role === 'leader').length !== 1) {
      reasons.push(...refuse('no_leader', `${unit.unitName}的巡察组须有且只有一名组长`));
    }
    const missing = team.filter(
      (member) =>
        !mandates.some(
          (it) =>
            it.userId === member.userId &&
            it.teamId === member.teamId &&
            isInForce(it, now, unit.engagementId),
        ),
    );
    if (missing.length > 0) {
      reasons.push(
        ...refuse('no_mandate', `${personNames(missing)}对${unit.unitName}没有有效授权`),
      );
    }
  }
  return reasons.length === 0 || reasons;
}

/** Every member has declared for every unit of his team, and declared ties are decided. */
export function recusalsSettled(
  units: readonly GateUnit[],
  members: readonly GateMember[],
  declarations: readonly GateDeclaration[],
): GuardResult {
  const reasons = units.flatMap((unit) => {
    const team = members.filter((member) => member.teamId === unit.teamId);
    const declared = (member: GateMember) =>
      declarations.find(
        (it) => it.engagementId === unit.engagementId && it.userId === member.userId,
      );
    const silent = team.filter((member) => declared(member) === undefined);
    const open = team.filter((member) => {
      const declaration = declared(member);
      return declaration?.hasTies === true && declaration.decision === null;
    });
    const barred = team.filter((member) => declared(member)?.decision === 'mustRecuse');
    return [
      ...(silent.length > 0
        ? refuse('not_declared', `${personNames(silent)}尚未就${unit.unitName}申报回避情况`)
        : []),
      ...(open.length > 0
        ? refuse('ties_undecided', `${personNames(open)}与${unit.unitName}的关系尚待巡察办核定`)
        : []),
      ...(barred.length > 0
        ? refuse('must_recuse', `${personNames(barred)}须回避${unit.unitName}，请调整人员`)
        : []),
    ];
  });
  return reasons.length === 0 || reasons;
}

export function onSiteEnded(units: readonly GateUnit[], today: string): GuardResult {
  const undated = units.filter((unit) => unit.offSiteOn === null);
  if (undated.length > 0) return refuse('no_off_site_date', `${unitNames(undated)}没有撤离日期`);
  const staying = units.filter((unit) => (unit.offSiteOn ?? '') > today);
  return (
    staying.length === 0 ||
    until('still_on_site', `${unitNames(staying)}的进驻尚未结束，请在撤离日期后办理`)
  );
}

/** A report stands on locked papers; one that is being amended carries nothing. */
export function citesLockedPapersOnly(
  cited: readonly { readonly number: string; readonly stage: string | null }[],
): GuardResult {
  const open = cited.filter(({ stage }) => stage !== 'locked' && stage !== 'filed');
  return (
    open.length === 0 ||
    refuse('cites_open_paper', `底稿${open.map(({ number }) => number).join('、')}尚未锁定`)
  );
}

export function feedbackReceipted(units: readonly GateUnit[]): GuardResult {
  const open = units.filter((unit) => unit.receivedOn === null);
  return open.length === 0 || refuse('not_receipted', `${unitNames(open)}尚未签收反馈`);
}

export function rectificationPeriodOver(units: readonly GateUnit[], today: string): GuardResult {
  const undated = units.filter((unit) => unit.rectifyBy === null);
  if (undated.length > 0) return refuse('no_rectify_by', `${unitNames(undated)}没有整改时限`);
  const running = units.filter((unit) => (unit.rectifyBy ?? '') >= today);
  return (
    running.length === 0 || until('period_running', `${unitNames(running)}的集中整改期尚未届满`)
  );
}

const shown = 5;

export function unitNames(units: readonly GateUnit[]): string {
  return named(
    units.map(({ unitName }) => unitName),
    '个单位',
  );
}

function personNames(members: readonly GateMember[]): string {
  return named(
    members.map(({ displayName }) => displayName),
    '人',
  );
}

function named(names: readonly string[], measure: string): string {
  const head = names.slice(0, shown).join('、');
  return names.length > shown ? `${head}等${names.length}${measure}` : head;
}
