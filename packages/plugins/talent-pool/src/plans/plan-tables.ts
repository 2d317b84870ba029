import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

import type { RecusalMode } from '../recusal/recusal-facts.ts';
import type {
  GoalWeights,
  Seat,
  SkillDemand,
  SolveResult,
  StaffingLimits,
  StaffingProblem,
  StaffingTeam,
  TeamRole,
} from '../staffing/staffing-problem.ts';

export const planKinds = ['own', 'joint'] as const;
/** 本级组队 / 统合组队. */
export type PlanKind = (typeof planKinds)[number];

export const planModes = ['optimized', 'random', 'manual'] as const;
/** 择优编组 / 随机抽取 / 手工编组. */
export type PlanMode = (typeof planModes)[number];

export const seatOrigins = ['solver', 'draw', 'manual', 'substitute', 'import', 'swap'] as const;
/** 求解 / 抽取 / 手工 / 替补 / 导入 / 对调. */
export type SeatCame = (typeof seatOrigins)[number];

export const drawSteps = [
  'sealed',
  'seeded',
  'drawn',
  'replayed',
  'redrawRequested',
  'redrawApproved',
] as const;
/** 封存 / 产生种子 / 抽取 / 复算 / 申请重抽 / 同意重抽. */
export type DrawStep = (typeof drawSteps)[number];

type Instant = ColumnType<string, Date, never>;
type NullableInstant = ColumnType<string | null, Date | null, Date | null>;
type Json<Value> = ColumnType<Value, string, string>;

interface Acted {
  byUser: string;
  byName: string;
  at: Instant;
}

interface StaffingPlansTable extends TenantColumns {
  kind: PlanKind;
  title: string;
  mode: PlanMode;
  recusalMode: RecusalMode;
  /** Set exactly for a plan of an own round. */
  roundId: string | null;
  periodFrom: string;
  periodTo: string;
  /** 库别 the candidates come from, and `card` for candidate cards. */
  pools: string[];
  ruleSetVersion: number;
  weights: Json<GoalWeights>;
  limits: Json<StaffingLimits>;
  /** 疑似可先入选，核定后生效. */
  undecidedFirst: Generated<boolean>;
  authorId: string;
  authorName: string;
  createdAt: Instant;
  sealedAt: NullableInstant;
  sealedBy: string | null;
  sealedByName: string | null;
  approvedAt: NullableInstant;
  approvedBy: string | null;
  approvedByName: string | null;
  dispatchedAt: NullableInstant;
}

interface PlanTeamsTable extends TenantColumns {
  planId: string;
  number: number;
  name: string;
  /** Engagements of an own round, or units of target cards. */
  targetIds: string[];
  /** Team of the own round it stands for. */
  roundTeamId: string | null;
  periodFrom: string;
  periodTo: string;
  sizeMin: number;
  sizeMax: number;
  deputiesMin: number;
  deputiesMax: number;
  skills: Json<readonly SkillDemand[]>;
  wishes: Json<StaffingTeam['wishes']>;
}

interface PlanSeatsTable extends TenantColumns {
  planId: string;
  teamId: string;
  candidateId: string;
  candidateName: string;
  origin: 'pool' | 'card';
  role: TeamRole;
  isLocked: Generated<boolean>;
  cameBy: SeatCame;
  seatedAt: ColumnType<string, Date, Date>;
  dispatchedAt: NullableInstant;
  /** Set once the person declined or was returned: the row stays, the seat is open. */
  endedAs: 'declined' | 'returned' | null;
  endedAt: NullableInstant;
  endedReason: string | null;
}

interface PlanRunsTable extends TenantColumns, Acted {
  planId: string;
  number: number;
  planVersion: number;
  seed: number;
  nodeLimit: number;
  /** Milliseconds. */
  timeLimit: number;
  /** As it was solved: a replay reads this, not today's records. */
  problem: Json<StaffingProblem>;
  problemHash: string;
  startSeats: Json<readonly Seat[]>;
  computationId: string | null;
  /** The run this one repeats, to see whether it gives the same. */
  replayOf: string | null;
  result: ColumnType<SolveResult | null, string | null, string | null>;
  isReplayable: boolean | null;
  notReplayableBecause: string | null;
  finishedAt: NullableInstant;
  takenAt: NullableInstant;
}

/** What a draw was made from: fixed and hashed before there is a seed. */
export interface SealedDraw {
  readonly problem: StaffingProblem;
  readonly ruleSetVersion: number;
}

export interface DrawnSeed {
  readonly seed: number;
}

export interface DrawnTeams {
  readonly result: SolveResult;
}

export interface ReplayedDraw {
  /** The seed gives the same teams from the sealed list. */
  readonly same: boolean;
  /** No record of the draw has been changed since. */
  readonly unchanged: boolean;
}

export interface RedrawAnswer {
  readonly reason?: string;
}

export type DrawContent = SealedDraw | DrawnSeed | DrawnTeams | ReplayedDraw | RedrawAnswer;

interface PlanDrawsTable extends TenantColumns, Acted {
  planId: string;
  drawNo: number;
  step: DrawStep;
  content: ColumnType<DrawContent, string, never>;
  /** SHA-256 of content and previous hash. */
  hash: string;
  previousHash: string | null;
  reason: string | null;
}

/** Tables of the staffing plans; 0003-plans. */
export interface PlanTables {
  'p_talent_pool.staffing_plans': StaffingPlansTable;
  'p_talent_pool.plan_teams': PlanTeamsTable;
  'p_talent_pool.plan_seats': PlanSeatsTable;
  'p_talent_pool.plan_runs': PlanRunsTable;
  'p_talent_pool.plan_draws': PlanDrawsTable;
}
