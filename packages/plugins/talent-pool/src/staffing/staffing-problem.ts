/**
 * A staffing problem as plain data: what the solver, the explanations, the independent checker and
 * the board read. It holds no names of rules' evidence and no personal data beyond what is shown on
 * a card.
 */

export const teamRoles = ['leader', 'deputyLeader', 'liaison', 'member'] as const;
/** 组长 / 副组长 / 联络员 / 组员. */
export type TeamRole = (typeof teamRoles)[number];

/** Days `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface StaffingPerson {
  /** Pool member or candidate card. */
  readonly id: string;
  readonly name: string;
  /** 派员单位: equal ids are one sending unit. */
  readonly sendingUnit: string;
  readonly sendingUnitName: string;
  /** Tenant code of the pool he comes from; `city` members count as 市级. */
  readonly homeCode: string;
  readonly level: 'city' | 'county';
  /** From outside the public bodies of the pool: 审计, 财政 … as an external specialist. */
  readonly external: boolean;
  /** Keys of the tenant's skill dictionary. */
  readonly skills: readonly string[];
  /** In the 组长库 and of the rank asked for. */
  readonly mayLead: boolean;
  readonly mayDeputise: boolean;
  /** Has inspected before (老带新). */
  readonly experienced: boolean;
  /** Rounds served in the window of fair load, the current one not counted. */
  readonly roundsServed: number;
  readonly consecutiveRounds: number;
  /** Score of the last evaluation, 0–100; null without one. */
  readonly evaluation: number | null;
  /** Periods in which he can not come: other missions, leave. */
  readonly unavailable: readonly Period[];
  readonly partyMember: boolean;
}

export interface SkillDemand {
  readonly skill: string;
  readonly count: number;
  readonly hard: boolean;
}

export interface StaffingTeam {
  readonly id: string;
  readonly name: string;
  readonly period: Period;
  readonly size: { readonly min: number; readonly max: number };
  readonly deputies: { readonly min: number; readonly max: number };
  readonly skills: readonly SkillDemand[];
  /** Tenant codes of its targets, with the counties zones lie in. */
  readonly counties: readonly string[];
  /** Wishes of the county: persons or sending units, rank 1–3, or unwanted. */
  readonly wishes: readonly {
    readonly person?: string;
    readonly sendingUnit?: string;
    readonly rank: 1 | 2 | 3 | 'unwanted';
  }[];
  /** Travel in kilometres by home code; missing counts as 0. */
  readonly travel: Readonly<Record<string, number>>;
}

/** Why a person can not sit in a team. Only the worst stands, the texts are kept elsewhere. */
export interface BarredPair {
  readonly person: string;
  readonly team: string;
  /** In these roles; all when left out. */
  readonly roles?: 'leading' | 'other';
  readonly reason: 'recused' | 'undecided' | 'regional' | 'declined' | 'returned';
}

export interface Lock {
  readonly person: string;
  readonly team: string;
  /** Any role when left out. */
  readonly role?: TeamRole;
}

/** Limits that hold for all teams; `null` switches one off. */
export interface StaffingLimits {
  /** Most members of one team from one sending unit, as a share of its size (0–1). */
  readonly maxShareOfSendingUnit: number | null;
  /** Least share of a team from outside its target counties (0–1). */
  readonly minOutsideShare: number | null;
  /** Least number of sending units in a team. */
  readonly minSendingUnits: number | null;
  /** Most of a sending unit's pool members out at once (0–1). */
  readonly maxOutOfSendingUnit: number | null;
  /** Most rounds in a row. */
  readonly maxConsecutiveRounds: number | null;
  /** Most rounds in the window of fair load, this one included. */
  readonly maxRounds: number | null;
  /** City and county people both in every team. */
  readonly bothLevels: boolean;
}

export const goals = [
  'expertise',
  'mixing',
  'mentoring',
  'fairLoad',
  'rotation',
  'travel',
  'wishes',
  'evaluation',
] as const;
/** 专业匹配 / 混合编组 / 老带新 / 负荷均衡 / 轮换 / 路程 / 县区意愿 / 评价. */
export type Goal = (typeof goals)[number];

/** Non-negative whole numbers; 0 leaves the goal out. */
export type GoalWeights = Readonly<Record<Goal, number>>;

export interface Seat {
  readonly person: string;
  readonly team: string;
  readonly role: TeamRole;
}

export interface StaffingProblem {
  readonly people: readonly StaffingPerson[];
  readonly teams: readonly StaffingTeam[];
  readonly barred: readonly BarredPair[];
  readonly locks: readonly Lock[];
  readonly limits: StaffingLimits;
  readonly weights: GoalWeights;
}

/** Integer points; the total is what the solver maximises. */
export interface StaffingScore {
  readonly total: number;
  readonly parts: GoalPoints;
}

/** Weighted points by goal. */
export type GoalPoints = Readonly<Record<Goal, number>>;

/** The score taken apart: the points of all seats and of all teams add up to the total. */
export interface ScoredSeats extends StaffingScore {
  /** What each seat brings by itself, in the order of the seats. */
  readonly perSeat: readonly (Seat & StaffingScore)[];
  /** What only the whole team shows: gaps of skills, mixing, mentoring. */
  readonly perTeam: readonly ({ readonly team: string } & StaffingScore)[];
}

/** One hard demand by name: what an infeasible problem is explained with. */
export interface DemandGroup {
  readonly kind:
    | 'size'
    | 'leader'
    | 'deputies'
    | 'liaison'
    | 'skill'
    | 'outsideShare'
    | 'sendingUnitShare'
    | 'sendingUnits'
    | 'outOfSendingUnit'
    | 'consecutiveRounds'
    | 'maxRounds'
    | 'bothLevels'
    | 'oneTeam'
    | 'lock'
    | 'recusal'
    | 'regional'
    | 'refused'
    | 'availability';
  readonly team?: string;
  readonly person?: string;
  readonly skill?: string;
  readonly sendingUnit?: string;
}

export interface Conflict {
  /** Without any one of them the rest can be met, unless the search for them was ended early. */
  readonly demands: readonly DemandGroup[];
  /** Each of the demands was shown to be needed for the conflict. */
  readonly isIrreducible: boolean;
  /** The conflict in one Chinese sentence with its numbers. */
  readonly sentence: string;
  /** Single changes that would each resolve it. */
  readonly relaxations: readonly { readonly demand: DemandGroup; readonly sentence: string }[];
}

/** Something about the problem that must be put right before it can be solved. */
export interface ProblemReason {
  readonly code: string;
  readonly message: string;
  /** JSON path in the problem. */
  readonly field: string;
}

export interface SolveOptions {
  readonly seed: number;
  /** Node limit; a run that ends by it can be replayed. */
  readonly nodeLimit: number;
  /** Wall clock in milliseconds; a run that ends by it is marked as not replayable. */
  readonly timeLimit: number;
  /** Where to start from. */
  readonly start?: readonly Seat[];
}

export interface SolveProgress {
  readonly phase: 'building' | 'solving' | 'explaining';
  readonly score: number | null;
  readonly bound: number | null;
  /** (bound − score) ÷ |score|; null before the first team. */
  readonly gap: number | null;
  readonly elapsedMs: number;
}

/** What a run tells while it works, and asks. */
export interface SolveHooks {
  readonly onProgress: (progress: SolveProgress) => void;
  /** Asked many times a second; true ends the run with what it has. */
  readonly cancelled: () => boolean;
}

/** Why seats can not stand, found by the checker that knows nothing of the solver. */
export interface Violation {
  readonly kind: DemandGroup['kind'];
  readonly team: string | null;
  readonly person: string | null;
  /** Chinese sentence with names and numbers. */
  readonly sentence: string;
}

export interface SolveResult {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'stopped';
  /** Why it ended before the proof. */
  readonly stoppedBy: 'nodeLimit' | 'timeLimit' | 'cancel' | null;
  readonly seats: readonly Seat[];
  readonly score: StaffingScore | null;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly nodes: number;
  readonly elapsedMs: number;
  /** The same seed and node limit give the same seats. */
  readonly replayable: boolean;
  readonly conflict: Conflict | null;
  /** Why the problem itself can not be read; empty otherwise. */
  readonly reasons: readonly ProblemReason[];
  /** Soft demands the teams do not meet: named gaps. */
  readonly gaps: readonly {
    readonly team: string;
    readonly skill: string;
    readonly missing: number;
  }[];
}
