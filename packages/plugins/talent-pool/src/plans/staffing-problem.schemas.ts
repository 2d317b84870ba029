import { z } from 'zod';

import { IsoDate } from '../fields.ts';
import {
  goals,
  teamRoles,
  type GoalWeights,
  type SolveResult,
} from '../staffing/staffing-problem.ts';

const weight = z.int('权重应为 0 至 100 的整数').min(0, '权重不能为负').max(100, '权重最大为 100');

export const Weights = z
  .object({
    expertise: weight,
    mixing: weight,
    mentoring: weight,
    fairLoad: weight,
    rotation: weight,
    travel: weight,
    wishes: weight,
    evaluation: weight,
  })
  .refine((weights: GoalWeights) => goals.some((goal) => weights[goal] > 0), '至少一项权重大于 0');

const Share = z
  .number('比例应为数字')
  .min(0, '比例不能小于 0%')
  .max(1, '比例不能大于 100%')
  .nullable();
const count = (what: string, most: number) =>
  z.int(`${what}应为整数`).min(1, `${what}至少为 1`).max(most, `${what}最多为 ${most}`).nullable();

export const Limits = z.object({
  maxShareOfSendingUnit: Share,
  minOutsideShare: Share,
  minSendingUnits: count('派员单位数', 30),
  maxOutOfSendingUnit: Share,
  maxConsecutiveRounds: count('连续参加轮数', 20),
  maxRounds: count('参加轮数', 50),
  bothLevels: z.boolean(),
});

export const SkillDemands = z
  .array(
    z.object({
      skill: z.string().min(1).max(60),
      count: z.int().min(1).max(20),
      hard: z.boolean(),
    }),
  )
  .max(30)
  .refine(
    (demands) => new Set(demands.map(({ skill }) => skill)).size === demands.length,
    '同一专业只写一行',
  );

export const Wishes = z
  .array(
    z.object({
      person: z.uuid().optional(),
      sendingUnit: z.string().max(200).optional(),
      rank: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal('unwanted')]),
    }),
  )
  .max(200);

export const PeriodFields = z.object({ from: IsoDate, to: IsoDate });

const Bounds = z.object({ min: z.int(), max: z.int() });
const Points = z.object({
  expertise: z.number(),
  mixing: z.number(),
  mentoring: z.number(),
  fairLoad: z.number(),
  rotation: z.number(),
  travel: z.number(),
  wishes: z.number(),
  evaluation: z.number(),
});

const PersonFields = z
  .object({
    id: z.string(),
    name: z.string(),
    sendingUnit: z.string(),
    sendingUnitName: z.string(),
    homeCode: z.string(),
    level: z.enum(['city', 'county']),
    external: z.boolean(),
    skills: z.array(z.string()).readonly(),
    mayLead: z.boolean(),
    mayDeputise: z.boolean(),
    experienced: z.boolean(),
    roundsServed: z.number(),
    consecutiveRounds: z.number(),
    evaluation: z.number().nullable(),
    unavailable: z.array(z.object({ from: z.string(), to: z.string() })).readonly(),
    partyMember: z.boolean(),
  })
  .meta({ id: 'StaffingPerson' });

const TeamFields = z
  .object({
    id: z.string(),
    name: z.string(),
    period: z.object({ from: z.string(), to: z.string() }),
    size: Bounds,
    deputies: Bounds,
    skills: z.array(z.object({ skill: z.string(), count: z.int(), hard: z.boolean() })).readonly(),
    counties: z.array(z.string()).readonly(),
    wishes: z
      .array(
        z.object({
          person: z.string().optional(),
          sendingUnit: z.string().optional(),
          rank: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal('unwanted')]),
        }),
      )
      .readonly(),
    travel: z.record(z.string(), z.number()),
  })
  .meta({ id: 'StaffingTeam' });

const Barred = z.object({
  person: z.string(),
  team: z.string(),
  roles: z.enum(['leading', 'other']).optional(),
  reason: z.enum(['recused', 'undecided', 'regional', 'declined', 'returned']),
});

export const ProblemView = z
  .object({
    people: z.array(PersonFields).readonly(),
    teams: z.array(TeamFields).readonly(),
    barred: z.array(Barred).readonly(),
    locks: z
      .array(z.object({ person: z.string(), team: z.string(), role: z.enum(teamRoles).optional() }))
      .readonly(),
    limits: Limits,
    weights: Points,
  })
  .meta({ id: 'StaffingProblem' });

export const ScoreView = z
  .object({ total: z.number(), parts: Points })
  .meta({ id: 'StaffingScore' });

export const demandKinds = [
  'size',
  'leader',
  'deputies',
  'skill',
  'outsideShare',
  'sendingUnitShare',
  'sendingUnits',
  'outOfSendingUnit',
  'consecutiveRounds',
  'maxRounds',
  'bothLevels',
  'oneTeam',
  'lock',
  'recusal',
  'regional',
  'availability',
  'liaison',
  'refused',
] as const;

export const DemandFields = z
  .object({
    kind: z.enum(demandKinds),
    team: z.string().optional(),
    person: z.string().optional(),
    skill: z.string().optional(),
    sendingUnit: z.string().optional(),
  })
  .meta({ id: 'StaffingDemand' });

/** What the worker gives back: its own data, taken as it is. */
export const SolveOutput = z.custom<SolveResult>(
  (value) => typeof value === 'object' && value !== null && Object.hasOwn(value, 'seats'),
);

export const ResultView = z
  .object({
    status: z.enum(['optimal', 'feasible', 'infeasible', 'stopped']),
    stoppedBy: z.enum(['nodeLimit', 'timeLimit', 'cancel']).nullable(),
    seats: z
      .array(z.object({ person: z.string(), team: z.string(), role: z.enum(teamRoles) }))
      .readonly(),
    score: ScoreView.nullable(),
    bound: z.number().nullable(),
    gap: z.number().nullable(),
    nodes: z.number(),
    elapsedMs: z.number(),
    replayable: z.boolean(),
    conflict: z
      .object({
        demands: z.array(DemandFields).readonly(),
        sentence: z.string(),
        relaxations: z.array(z.object({ demand: DemandFields, sentence: z.string() })).readonly(),
      })
      .nullable(),
    reasons: z
      .array(z.object({ code: z.string(), message: z.string(), field: z.string() }))
      .readonly(),
    gaps: z
      .array(z.object({ team: z.string(), skill: z.string(), missing: z.number() }))
      .readonly(),
  })
  .meta({ id: 'StaffingResult' });
