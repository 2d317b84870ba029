import { z } from 'zod';

const MatchedWish = z.object({
  found: z.enum(['one', 'none', 'several']),
  rank: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal('unwanted')]),
  person: z.string().optional(),
  sendingUnit: z.string().optional(),
});
export type MatchedWish = z.output<typeof MatchedWish>;

/** A demand as it went into a plan: its version, its team there, whom its wishes were found to be. */
export interface MatchedTeam {
  readonly demandId: string;
  readonly number: number;
  readonly planTeamId: string;
  readonly wishes: readonly MatchedWish[];
}

export interface LeftOutDemand {
  readonly demandId: string;
  readonly number: number;
  readonly reason: string;
}

export const StartMatchingBody = z
  .object({
    title: z.string().trim().min(1).max(200),
    pools: z.array(z.string().min(1).max(60)).min(1, '至少选一个库别').max(20),
    /** The last matching whoever begins has seen; 0 before the first. */
    lastSeen: z.int().min(0),
  })
  .meta({ id: 'StartMatching' });
export type StartMatchingBody = z.output<typeof StartMatchingBody>;

export const RematchBody = z
  .object({
    /** Who leaves, by the move his dispatch has for where it stands. */
    recall: z.array(z.uuid()).max(60),
    reason: z.string().trim().min(2).max(500).nullable().default(null),
  })
  .meta({ id: 'RematchDemand' });
export type RematchBody = z.output<typeof RematchBody>;

/** A demand that changed, came or lost people after people were asked: who still fits, and what is free. */
const ChangedDemand = z.object({
  demandId: z.uuid(),
  countyName: z.string(),
  title: z.string(),
  number: z.int(),
  /** The version staffed; null where there is no team. */
  staffedNumber: z.int().nullable(),
  refusal: z.string().nullable(),
  /** Its units are others: dispatches of those who stay name the former ones. */
  otherUnits: z.boolean(),
  people: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      role: z.string(),
      skills: z.array(z.string()),
      bars: z.array(z.string()),
      remarks: z.array(z.string()),
    }),
  ),
  lacks: z.array(z.string()),
  open: z.int(),
  surplus: z.int(),
});
export type ChangedDemand = z.input<typeof ChangedDemand>;

const Share = z.object({ wanted: z.number(), got: z.number() });

const UnmetDemand = z.object({
  demandId: z.uuid(),
  countyName: z.string(),
  title: z.string(),
  reasons: z.array(z.string()),
});

const TeamOutcome = z.object({
  demandId: z.uuid(),
  countyCode: z.string(),
  countyName: z.string(),
  title: z.string(),
  /** The version matched; a newer one has come where `isOutdated`. */
  number: z.int(),
  isOutdated: z.boolean(),
  met: z.number(),
  headcount: Share,
  weighted: Share,
  people: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      role: z.string(),
      sendingUnit: z.string(),
      skills: z.array(z.string()),
      /** Where the 抽调 stands; null before 派员. */
      dispatch: z
        .object({ id: z.uuid(), stateTitle: z.string().nullable(), returns: z.int() })
        .nullable(),
    }),
  ),
  ended: z.array(z.object({ name: z.string(), reason: z.string() })),
});
export type TeamOutcome = z.input<typeof TeamOutcome>;

export const OutcomeView = z
  .object({
    matching: z.object({
      id: z.uuid(),
      number: z.int(),
      byName: z.string(),
      at: z.string(),
      toldAt: z.string().nullable(),
      toldByName: z.string().nullable(),
    }),
    plan: z.object({
      id: z.uuid(),
      title: z.string(),
      status: z.enum(['draft', 'sealed', 'approved', 'dispatched', 'refilling']),
      /** People were asked by it: demands are staffed anew one by one. */
      isSent: z.boolean(),
    }),
    /** The last run: what it says where nothing can be found. */
    run: z
      .object({
        number: z.int(),
        status: z.string().nullable(),
        seed: z.int(),
        nodeLimit: z.int(),
        isReplayable: z.boolean().nullable(),
        score: z.number().nullable(),
        bound: z.number().nullable(),
        conflict: z.string().nullable(),
        relaxations: z.array(z.string()),
      })
      .nullable(),
    teams: z.array(TeamOutcome),
    /** What the seats break, by the checker that knows nothing of the solver. */
    breaches: z.array(z.string()),
    fairness: z.object({
      mean: z.number(),
      least: z.number(),
      mostEnvy: z.number(),
      warnBelow: z.int(),
      counties: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          demands: z.int(),
          headcount: Share,
          weighted: Share,
          met: z.number(),
          wishes: z.number().nullable(),
          unwantedCame: z.int(),
          envy: z.number(),
          enviedName: z.string().nullable(),
          isShort: z.boolean(),
        }),
      ),
    }),
    unmet: z.array(UnmetDemand),
    changes: z.array(ChangedDemand),
  })
  .meta({ id: 'MatchingOutcome' });
export type OutcomeView = z.input<typeof OutcomeView>;

export const ExplanationView = z
  .object({
    people: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        rules: z.array(z.string()),
        points: z.array(z.object({ title: z.string(), points: z.number() })),
        total: z.number(),
      }),
    ),
    /** Wishes that did not come true: the rule and what it rests on. */
    refusals: z.array(
      z.object({
        wish: z.string(),
        sentence: z.string(),
        rules: z.array(z.string()),
        sources: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'MatchingExplanation' });
export type ExplanationView = z.input<typeof ExplanationView>;
