/** 通过 / 疑似 / 必须回避, worst last. */
export const recusalResults = ['pass', 'suspect', 'mustRecuse'] as const;
export type RecusalResult = (typeof recusalResults)[number];

/** Rules of staffing.md §3, by their ids there. */
export const recusalRuleIds = [
  'A1',
  'A2',
  'B1',
  'B2',
  'B3',
  'B4',
  'C1',
  'C2',
  'C3',
  'C4',
  'D1',
  'D2',
  'D3',
  'E1',
  'E2',
  'F1',
  'F2',
  'F3',
  'F4',
  'G1',
  'G2',
] as const;
export type RecusalRuleId = (typeof recusalRuleIds)[number];

/** 组长、副组长 lead; 联络员、组员 do not. Rules differ by it. */
export type RecusalRole = 'leading' | 'other';

/** What kind of undertaking the team works in: rules may hold in some of them only. */
export type RecusalMode = 'own' | 'combined' | 'cross' | 'unitSupervision';

/**
 * A place a person was at, as keys that are compared by equality: `unit:<uuid>` inside a tenant,
 * `name:<full name without spaces>` everywhere. Any common key is the same place.
 */
export type PlaceKeys = readonly string[];

/**
 * A person as keys that are compared by equality: `person:<uuid>` inside a tenant, `tie:<keyed hash
 * of name and place>` across tenants. Any common key is the same person; a common
 * `named:<keyed hash of the name>` alone may be another of that name and is 疑似 only.
 */
export type PersonKeys = readonly string[];

/** Months are `YYYY-MM` and count whole; an open end runs to today. */
export interface CareerFact {
  readonly from: string;
  readonly to: string | null;
  readonly place: PlaceKeys;
  /** As written, for the evidence. */
  readonly placeName: string;
  readonly post: string;
  readonly isLeadership: boolean;
  readonly superior: PersonKeys;
}

export interface EducationFact {
  readonly school: PlaceKeys;
  readonly schoolName: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Class as written; compared within one school. */
  readonly className?: string | null;
  /** 导师; empty when there was none or nobody has said. */
  readonly supervisor?: PersonKeys;
}

/** 配偶、父母、子女 and the like are `direct`; 三代以内旁系 and 近姻亲 are `collateral`. */
export interface RelativeFact {
  readonly closeness: 'direct' | 'collateral';
  /** 配偶, 父母 … as entered; shown to deciders only. */
  readonly relation: string;
  readonly person: PersonKeys;
  /** Empty: not filled in, or stated as unknown. Who has no employer has a place that is no unit. */
  readonly place: PlaceKeys;
}

/** An earlier engagement of the person, in this tenant or told by his card. */
export interface InspectedFact {
  readonly place: PlaceKeys;
  readonly countyCode: string;
  readonly role: RecusalRole;
  /** 1 is the round just before the one being staffed. */
  readonly roundsAgo: number;
}

/** What the person said himself about one target. */
export interface TieStatement {
  readonly targetId: string;
  readonly statement: string;
  readonly confirmed: boolean | null;
}

/**
 * Everything the rules read about a candidate. `null` means that nobody has said: the rule then
 * answers 疑似 with `dataMissing`, never 通过. An empty list means that "无" was stated.
 */
export interface PersonFacts {
  /** Pool member or candidate card. */
  readonly candidateId: string;
  readonly keys: PersonKeys;
  readonly nativeCounty: string | null;
  readonly grownCounty: string | null;
  /** County codes; a zone gives its own and that of the county it lies in. */
  readonly workCounties: readonly string[] | null;
  readonly career: readonly CareerFact[] | null;
  readonly education: readonly EducationFact[] | null;
  readonly relatives: readonly RelativeFact[] | null;
  readonly inspected: readonly InspectedFact[];
  readonly declaration: {
    /** Targets for which the form is signed, "none" included. */
    readonly signedFor: readonly string[];
    readonly ties: readonly TieStatement[];
  };
  /** Objections of inspected units against the person. */
  readonly objections: readonly {
    readonly targetId: string;
    readonly reason: string;
    readonly decided: 'upheld' | 'dismissed' | null;
  }[];
  /** Other interests that the office noted about the person and a target (G2). */
  readonly interests?: readonly {
    readonly targetId: string;
    readonly reason: string;
    readonly decided: 'upheld' | 'dismissed' | null;
  }[];
  /** Targets whose own tenant answered 必须回避 without saying why (G1). */
  readonly secretlyBarred: readonly string[];
}

/** A member of the leadership of an inspected unit. */
export interface LeaderFact {
  readonly person: PersonKeys;
  readonly name: string;
  readonly post: string;
  readonly isPrincipal: boolean;
  /** Empty: not filled in. A leader holds at least the post in the unit. */
  readonly career: readonly CareerFact[];
  /** Null: not filled in. The signed declaration then stands for it (D3). */
  readonly education: readonly EducationFact[] | null;
}

/** An inspected unit as the rules see it. */
export interface TargetFacts {
  /** Engagement of this tenant, or unit of a target card. */
  readonly targetId: string;
  readonly name: string;
  /** Code of its tenant, and for a zone also that of the county it lies in. */
  readonly counties: readonly string[];
  /** The unit, its predecessors, merged units and direct subordinates. */
  readonly place: PlaceKeys;
  readonly leadership: readonly LeaderFact[];
}

/** One rule as the tenant set it. */
export interface RecusalRule {
  readonly id: RecusalRuleId;
  readonly on: boolean;
  readonly leading: Exclude<RecusalResult, 'pass'>;
  readonly other: Exclude<RecusalResult, 'pass'> | 'off';
  /** Where it holds; all when left out. */
  readonly modes?: readonly RecusalMode[] | undefined;
  /** 必须回避 by this rule may be kept by two persons with a reason. B1, C1, F2 and G1 never. */
  readonly overridable: boolean;
}

/** A version of the rules; pinned by a plan. */
export interface RecusalRuleSet {
  readonly version: number;
  /** N of staffing.md §3. */
  readonly recentYears: number;
  /** M of staffing.md §3. */
  readonly longYears: number;
  readonly rules: readonly RecusalRule[];
}

/** One rule that does not pass. */
export interface RuleHit {
  readonly rule: RecusalRuleId;
  readonly result: Exclude<RecusalResult, 'pass'>;
  readonly why: 'hit' | 'dataMissing' | 'ambiguous' | 'notSigned';
  /** One Chinese sentence with the values used; empty for G1, whose reason nobody is told. */
  readonly evidence: string;
  /** The values used, by field; kept with the check. */
  readonly values: Readonly<Record<string, string>>;
  readonly overridable: boolean;
}

/** One person against one target in one kind of role. */
export interface PairResult {
  readonly candidateId: string;
  readonly targetId: string;
  readonly role: RecusalRole;
  /** The worst of the hits. */
  readonly result: RecusalResult;
  readonly hits: readonly RuleHit[];
  readonly ruleSetVersion: number;
}
