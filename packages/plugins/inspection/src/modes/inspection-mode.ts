import {
  defineExtensionPoint,
  type Ctx,
  type InspectionType,
  type Reason,
} from '@lianxun/plugin-api';

/** 市县统合巡察 as a mode sees it in the city. */
export interface CombinedFacts {
  readonly id: string;
  readonly title: string;
  readonly theme: string | null;
  readonly windowFrom: string;
  readonly windowTo: string;
}

/** One county of it. */
export interface CountyFacts {
  readonly tenantId: number;
  readonly code: string;
  readonly name: string;
  /** Key of what crosses between the city and this county for this undertaking. */
  readonly exchangeId: string;
  /** Takes part now: has joined and not left. */
  readonly takesPart: boolean;
  readonly joinedAt: string | null;
  readonly leftAt: string | null;
  /** On site of the county's round, as it told last. */
  readonly roundFrom: string | null;
  readonly roundTo: string | null;
}

/** The same undertaking as a mode sees it in one of its counties. */
export interface ParticipationFacts {
  readonly id: string;
  readonly exchangeId: string;
  readonly cityTenantId: number;
  readonly title: string;
  readonly theme: string | null;
  readonly windowFrom: string;
  readonly windowTo: string;
  /** The county's own round; null until it joins. */
  readonly roundId: string | null;
}

/** A team the city is to staff: what a joint staffing plan begins with. */
export interface ModeTeam {
  readonly name: string;
  /** Units of target cards. */
  readonly targetIds: readonly string[];
  readonly size?: { readonly min: number; readonly max: number };
  readonly skills?: readonly {
    readonly skill: string;
    readonly count: number;
    readonly hard: boolean;
  }[];
  readonly wishes?: readonly {
    readonly person?: string;
    readonly sendingUnit?: string;
    readonly rank: 1 | 2 | 3 | 'unwanted';
  }[];
}

/** Stages of a county's round at whose entry a mode may have reasons of its own against it. */
export const modeGates = ['preparing', 'onSite', 'reporting', 'feedback'] as const;
/** One of `modeGates`. */
export type ModeGate = (typeof modeGates)[number];

/** What a mode has to say of one county in one cell of the undertaking's board. */
export interface ModeFigure {
  /** `CountyFacts.tenantId`. */
  readonly tenantId: number;
  /** Heading of the column it stands in, a few characters: 节点进度. */
  readonly title: string;
  /** In words a coordinator reads at a glance: 落后3天. No names of people, no content. */
  readonly text: string;
  /** Somebody has to look at it; shown by a sign as well as by colour. */
  readonly needsAttention?: boolean;
}

/** A page the mode adds beside those of every 市县统合巡察; `:id` stands for its id here. */
export interface ModePage {
  readonly title: string;
  /** Path of the page in the web application below the tenant, `/m/<plugin>/…`. */
  readonly path: string;
  /** What is done there, in a few words. */
  readonly summary: string;
}

/**
 * A way of inspecting several counties together. Everything that makes a mode different is its
 * plugin's own: tables, pages, computations. What all modes share (counties that join by their own
 * act, leaders, reports, vault) calls it at the places below, in the transaction of the caller.
 */
export interface InspectionMode {
  /** camelCase, unique: `block`. Kept with the undertaking for good. */
  readonly key: string;
  /** 板块式. */
  readonly title: string;
  /** What it is for, in one sentence a clerk understands. */
  readonly summary: string;
  /** 巡察类型 of its engagements where the county chooses none. */
  readonly inspectionType: InspectionType;
  /** The undertaking has one 主题 that has to be named. */
  readonly needsTheme: boolean;
  readonly cityPages: readonly ModePage[];
  readonly countyPages: readonly ModePage[];
  /** Names of registers and documents that belong to it, shown with the undertaking. */
  readonly registers?: readonly string[];
  readonly documents?: readonly string[];
  /** City: why the counties can not be called to it yet; empty when they can. */
  readonly planningProblems: (ctx: Ctx, combined: CombinedFacts) => Promise<readonly Reason[]>;
  /** City: what goes to a county with the invitation; plain data. */
  readonly invitation?: (
    ctx: Ctx,
    combined: CombinedFacts,
    county: CountyFacts,
  ) => Promise<Readonly<Record<string, unknown>>>;
  /** County: the invitation has come, with what the city's half composed. */
  readonly invited?: (
    ctx: Ctx,
    participation: ParticipationFacts,
    content: Readonly<Record<string, unknown>>,
  ) => Promise<void>;
  /** County: why it can not join yet; empty when it can. */
  readonly joiningProblems?: (
    ctx: Ctx,
    participation: ParticipationFacts,
  ) => Promise<readonly Reason[]>;
  /** County: it has joined with its round, or has left. */
  readonly joined?: (ctx: Ctx, participation: ParticipationFacts) => Promise<void>;
  readonly left?: (ctx: Ctx, participation: ParticipationFacts) => Promise<void>;
  /** City: a county takes part or no longer does. */
  readonly countyChanged?: (
    ctx: Ctx,
    combined: CombinedFacts,
    county: CountyFacts,
  ) => Promise<void>;
  /**
   * City: what the undertaking's board shows of each county beside answer, round and leader. Asked
   * whenever somebody opens the undertaking; figures of one title make one column, in the order in
   * which titles first come.
   */
  readonly board?: (ctx: Ctx, combined: CombinedFacts) => Promise<readonly ModeFigure[]>;
  /** City: teams to staff jointly; empty where each county forms its own. */
  readonly teams: (ctx: Ctx, combined: CombinedFacts) => Promise<readonly ModeTeam[]>;
  /** County: reasons against a stage of its round. */
  readonly gates?: Partial<
    Readonly<
      Record<ModeGate, (ctx: Ctx, participation: ParticipationFacts) => Promise<readonly Reason[]>>
    >
  >;
}

/** The next way of inspecting is somebody else's plugin: it contributes here. */
export const inspectionModes = defineExtensionPoint<InspectionMode>('inspection.modes');
