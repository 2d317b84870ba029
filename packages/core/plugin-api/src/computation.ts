import type { z } from 'zod';

import type { Ctx } from './context.ts';
import type { Permission } from './permission.ts';

/** What a computation is about: the record whose page shows it. */
export interface ComputationSubject {
  readonly type: string;
  readonly id: string;
}

/** One run of a computation, for the handlers around it. */
export interface ComputationRun<Request = unknown> {
  readonly id: string;
  readonly subject: ComputationSubject;
  /** As it was asked for, parsed by the definition's schema. */
  readonly request: Request;
  /** User who asked for it. */
  readonly requestedBy: string;
}

/** How far the work is, as JSON. What stands beside phase and percent is the plugin's own. */
export interface ComputationProgress {
  /** Chinese words of what is being done. */
  readonly phase?: string;
  /** 0–100; left out where nobody can tell. */
  readonly percent?: number;
  readonly [key: string]: unknown;
}

/** What the work beside the event loop may use. */
export interface ComputationHooks {
  /** Only the latest is kept; written about twice a second. */
  readonly progress: (value: ComputationProgress) => void;
  /** Whether somebody has asked it to end; asked often, it ends politely, otherwise after a second by force. */
  readonly cancelled: () => boolean;
}

/**
 * Default export of a computation's module: runs in a thread of its own, without database, files or
 * network. Takes and gives plain data. A thrown `DomainError` is told to the person in its words.
 */
export type ComputationWork<Input, Output> = (
  input: Input,
  hooks: ComputationHooks,
) => Output | Promise<Output>;

/** Why a run ended without a result. */
export interface ComputationFailure {
  readonly state: 'failed' | 'cancelled';
  /** Chinese sentence: what happened and what to do. */
  readonly sentence: string;
}

/** Long work of the processor, beside the event loop: one transaction before it, one after it, none during. */
export interface ComputationDefinition<
  DB = unknown,
  Request extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Input = unknown,
> {
  /** `<plugin>.<verb_noun>`. */
  readonly name: string;
  /** Chinese, for lists of what is going on. */
  readonly title: string;
  /** Who may start it, see it and end it; the person needs it until the result is written. */
  readonly permission: Permission;
  /** Of the module that does the work; see `ComputationWork`. */
  readonly module: URL;
  /** Seconds until it is ended by force; 300 when left out. */
  readonly timeLimit?: number;
  /** Heap of the thread in megabytes; 512 when left out. */
  readonly memoryLimit?: number;
  readonly request: Request;
  readonly output: Output;
  /** Page of the subject inside the web application, below the tenant. */
  readonly link?: (subject: ComputationSubject) => string;
  /** Reads what the work needs, as plain data; with the permissions the requester has now. */
  readonly prepare: (
    ctx: Ctx<DB>,
    request: z.output<Request>,
    run: ComputationRun<z.output<Request>>,
  ) => Promise<Input>;
  /** Writes the result; with the permissions the requester has now. */
  readonly finish: (
    ctx: Ctx<DB>,
    output: z.output<Output>,
    run: ComputationRun<z.output<Request>>,
  ) => Promise<void>;
  /** Tidies up after a run without result, in the transaction that says so; in a job of nobody or by who cancels. */
  readonly failed?: (
    ctx: Ctx<DB>,
    reason: ComputationFailure,
    run: ComputationRun<z.output<Request>>,
  ) => Promise<void>;
}

/** A computation as the host sees it. */
export type AnyComputation = ComputationDefinition;

/** Declares a computation; annotate `ctx` with the plugin's database. */
export function defineComputation<
  DB,
  Request extends z.ZodType,
  Output extends z.ZodType,
  Input extends object,
>(definition: ComputationDefinition<DB, Request, Output, Input>): AnyComputation {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host runs every computation on a context over all schemas, with request and output parsed by these very schemas
  return definition as unknown as AnyComputation;
}

/** Starts computations; member scope. */
export interface ComputationsPort {
  /**
   * Puts a run into the queue, in this transaction. 409 `core.computation_open` while another one about
   * the same subject waits or runs; 403 without the computation's permission. Audited by the port.
   */
  readonly start: (
    name: string,
    about: {
      readonly subject: ComputationSubject;
      readonly request: unknown;
      /** Name of the record, for lists of what is going on. */
      readonly label?: string;
    },
  ) => Promise<{ readonly id: string }>;
}
