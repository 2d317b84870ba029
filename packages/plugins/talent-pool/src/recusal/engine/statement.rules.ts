import type { Conditions, Finding, Pair } from './pair-facts.rules.ts';

/** F and G: what people stated, objected to, or what only the target's tenant knows. */
export const statementRules: Conditions = {
  F1: (pair) => {
    const ties = pair.person.declaration.ties.filter(
      (one) => one.targetId === pair.target.targetId && one.confirmed !== false,
    );
    const tie = ties.find((one) => one.confirmed === true) ?? ties[0];
    if (tie === undefined) return null;
    const confirmed = tie.confirmed === true;
    return {
      why: 'hit',
      evidence: `本人申报：${tie.statement}${confirmed ? '（已核实）' : '（待核实）'}。`,
      values: { statement: tie.statement, confirmed: confirmed ? '是' : '待核实' },
      ...(confirmed ? { always: 'mustRecuse' as const } : {}),
    };
  },
  F2: (pair) => {
    if (!pair.forMandate) return null;
    if (pair.person.declaration.signedFor.includes(pair.target.targetId)) return null;
    return {
      why: 'notSigned',
      evidence: `本人未就“${pair.target.name}”签署回避申请书（无回避情形的也须申报“无”）。`,
      values: { target: pair.target.name, signed: '否' },
    };
  },
  F3: (pair) => raised(pair, pair.person.objections, '被巡察单位提出异议'),
  G1: (pair) =>
    pair.person.secretlyBarred.includes(pair.target.targetId)
      ? { why: 'hit', evidence: '', values: {} }
      : null,
  G2: (pair) => raised(pair, pair.person.interests ?? [], '可能影响公正的其他情形'),
};

interface Raised {
  readonly targetId: string;
  readonly reason: string;
  readonly decided: 'upheld' | 'dismissed' | null;
}

/** 疑似 until decided, 必须回避 when upheld. */
function raised(pair: Pair, all: readonly Raised[], word: string): Finding | null {
  const own = all.filter(
    (one) => one.targetId === pair.target.targetId && one.decided !== 'dismissed',
  );
  const worst = own.find((one) => one.decided === 'upheld') ?? own[0];
  if (worst === undefined) return null;
  const upheld = worst.decided === 'upheld';
  return {
    why: 'hit',
    evidence: `${word}：${worst.reason}${upheld ? '（已认定）' : '（待核定）'}。`,
    values: { reason: worst.reason, decided: upheld ? '成立' : '待核定' },
    ...(upheld ? { always: 'mustRecuse' as const } : {}),
  };
}
