import { ListQuery } from '@lianxun/plugin-api';
import { z } from 'zod';

import { ShortText } from '../fields.ts';
import { teamRoles } from '../staffing/staffing-problem.ts';
import { planKinds, planModes, seatOrigins } from './plan-tables.ts';
import {
  DemandFields,
  Limits,
  PeriodFields,
  ProblemView,
  SkillDemands,
  Weights,
  Wishes,
} from './staffing-problem.schemas.ts';

const Forward = PeriodFields.refine(({ from, to }) => from <= to, '截止日期不能早于开始日期');
const people = z
  .int('人数应为整数')
  .min(2, '每组至少 2 人：组长和联络员各 1 人')
  .max(30, '每组最多 30 人');
const Size = z
  .object({ min: people, max: people })
  .refine(({ min, max }) => min <= max, '最少人数不能多于最多人数');
const deputies = z.int('副组长人数应为整数').min(0, '副组长人数不能为负').max(5, '副组长最多 5 人');
const Deputies = z
  .object({ min: deputies, max: deputies })
  .refine(({ min, max }) => min <= max, '最少副组长人数不能多于最多人数');
const recusalModes = ['own', 'combined', 'cross', 'unitSupervision'] as const;

export const TeamDemandFields = z.object({
  name: ShortText,
  period: Forward.optional(),
  size: Size.optional(),
  deputies: Deputies.optional(),
  skills: SkillDemands.optional(),
  wishes: Wishes.optional(),
});

export const CreatePlanBody = z
  .object({
    kind: z.enum(planKinds),
    title: ShortText,
    mode: z.enum(planModes),
    recusalMode: z.enum(recusalModes).optional(),
    roundId: z.uuid().nullable().default(null),
    period: Forward,
    pools: z.array(z.string().min(1).max(60)).min(1, '至少选一个库别').max(20),
    undecidedFirst: z.boolean().default(false),
    /** In place of the tenant's, as far as they are given. */
    limits: Limits.partial().optional(),
    /** Left out for an own round: its teams as they stand. */
    teams: z
      .array(
        TeamDemandFields.extend({
          targetIds: z.array(z.uuid()).min(1, '每个组至少要有一个被巡察单位').max(200),
          roundTeamId: z.uuid().optional(),
        }),
      )
      .min(1)
      .max(200)
      .optional(),
  })
  .refine(({ kind, roundId }) => (kind === 'own') === (roundId !== null), {
    message: '本级组队须选定轮次，统合组队不选轮次',
    path: ['roundId'],
  })
  .refine(({ kind, teams }) => kind === 'own' || teams !== undefined, {
    message: '请先设立巡察组并选定对象',
    path: ['teams'],
  });
export type CreatePlanBody = z.output<typeof CreatePlanBody>;

export const UpdatePlanBody = z
  .object({
    title: ShortText,
    mode: z.enum(planModes),
    pools: z.array(z.string().min(1).max(60)).min(1).max(20),
    weights: Weights,
    limits: Limits,
    undecidedFirst: z.boolean(),
    /** Takes the recusal rules now in force instead of those the plan began with. */
    currentRules: z.literal(true),
  })
  .partial();
export type UpdatePlanBody = z.output<typeof UpdatePlanBody>;

export const UpdatePlanTeamBody = TeamDemandFields.partial();
export type UpdatePlanTeamBody = z.output<typeof UpdatePlanTeamBody>;
export const PlanTeamParams = z.object({ id: z.uuid(), team: z.uuid() });

export const planStatuses = ['draft', 'sealed', 'approved', 'dispatched', 'refilling'] as const;
export type PlanStatus = (typeof planStatuses)[number];

export const ListPlansQuery = ListQuery.extend({
  round: z.uuid().optional(),
  status: z.enum(planStatuses).optional(),
});
export type ListPlansQuery = z.output<typeof ListPlansQuery>;

const text = z.string().nullable();
const PlanFields = z.object({
  id: z.uuid(),
  version: z.int(),
  kind: z.enum(planKinds),
  title: z.string(),
  mode: z.enum(planModes),
  /** 编制中 / 待批准 / 已批准 / 已派员 / 补员中. */
  status: z.enum(planStatuses),
  recusalMode: z.enum(recusalModes),
  roundId: z.uuid().nullable(),
  periodFrom: z.string(),
  periodTo: z.string(),
  pools: z.array(z.string()),
  ruleSetVersion: z.int(),
  undecidedFirst: z.boolean(),
  authorName: z.string(),
  createdAt: z.string(),
  sealedAt: text,
  sealedByName: text,
  approvedAt: text,
  approvedByName: text,
  dispatchedAt: text,
});

export const PlanItem = PlanFields.extend({ teams: z.int(), seats: z.int() }).meta({
  id: 'StaffingPlanItem',
});
export type PlanItem = z.input<typeof PlanItem>;

const SeatView = z
  .object({
    id: z.uuid(),
    person: z.uuid(),
    name: z.string(),
    team: z.uuid(),
    role: z.enum(teamRoles),
    origin: z.enum(['pool', 'card']),
    isLocked: z.boolean(),
    cameBy: z.enum(seatOrigins),
    dispatchedAt: text,
    endedAs: z.enum(['declined', 'returned']).nullable(),
    endedReason: text,
  })
  .meta({ id: 'StaffingSeat' });

const PairNoteView = z
  .object({
    person: z.string(),
    team: z.string(),
    roles: z.enum(['leading', 'other']).optional(),
    result: z.enum(['suspect', 'mustRecuse']),
    reason: z.enum(['recused', 'undecided', 'regional', 'declined', 'returned']),
    texts: z.array(z.string()).readonly(),
    rules: z.array(z.string()).readonly().optional(),
  })
  .meta({ id: 'StaffingPairNote' });

/** What a change of seats changes: the problem stays as the board has it. */
export const SeatsView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(planStatuses),
    seats: z.array(SeatView),
    ended: z.array(SeatView),
  })
  .meta({ id: 'StaffingSeats' });
export type SeatsView = z.input<typeof SeatsView>;

/** Everything the board needs at once: it judges and scores in the browser, the server judges again. */
export const BoardView = PlanFields.extend({
  problem: ProblemView,
  notes: z.array(PairNoteView).readonly(),
  seats: z.array(SeatView),
  ended: z.array(SeatView),
  skills: z.array(z.object({ key: z.string(), title: z.string() })).readonly(),
  /** Units of each team by name. */
  targets: z.array(z.object({ team: z.uuid(), names: z.array(z.string()) })),
  /** Demands no pool could meet, told before anything is computed. */
  faults: z.array(z.string()),
  /** Current rules differ from those the plan began with. */
  rulesChanged: z.boolean(),
  /** The reasons of recusal are shown. */
  reasonsShown: z.boolean(),
  /** What runs have proven no seats to exceed, while these locks are kept; of the latest runs that still hold. */
  bounds: z
    .array(z.object({ run: z.int(), bound: z.number(), locks: ProblemView.shape.locks }))
    .readonly(),
}).meta({ id: 'StaffingBoard' });
export type BoardView = z.input<typeof BoardView>;

export const ChangeSeatsBody = z.object({
  changes: z
    .array(
      z.object({
        person: z.uuid(),
        /** Null takes the person out. */
        to: z
          .object({ team: z.uuid(), role: z.enum(teamRoles), isLocked: z.boolean().default(false) })
          .nullable(),
      }),
    )
    .min(1)
    .max(500),
});
export type ChangeSeatsBody = z.output<typeof ChangeSeatsBody>;

export const SwapBody = z.object({ first: z.uuid(), second: z.uuid() });
export type SwapBody = z.output<typeof SwapBody>;

export const SubstituteBody = z.object({
  team: z.uuid(),
  role: z.enum(teamRoles),
  /** Who gives the seat up; null where it is open. */
  out: z.uuid().nullable(),
  in: z.uuid(),
});
export type SubstituteBody = z.output<typeof SubstituteBody>;

export const RelaxBody = z.object({ demand: DemandFields });
export const ReasonBody = z.object({ reason: z.string().trim().min(2).max(2000) });

const Named = z.object({ id: z.uuid(), name: z.string() });

export const PlanChoices = z
  .object({
    rounds: z.array(
      Named.extend({
        period: z.object({ from: z.string(), to: z.string() }).nullable(),
        teams: z.array(Named.extend({ members: z.int(), units: z.array(Named) })),
      }),
    ),
    targets: z.array(Named.extend({ countyCode: z.string() })),
    skills: z.array(z.object({ key: z.string(), title: z.string() })).readonly(),
    usual: z.object({
      sizeMin: z.int(),
      sizeMax: z.int(),
      deputiesMin: z.int(),
      deputiesMax: z.int(),
      skills: SkillDemands,
    }),
  })
  .meta({ id: 'StaffingPlanChoices' });
export type PlanChoices = z.input<typeof PlanChoices>;
