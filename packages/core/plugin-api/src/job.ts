import type { Ctx } from './context.ts';

/** Work done outside a request, in one tenant, entered by `enter_job`. */
export interface JobDefinition<DB = unknown> {
  /** `<plugin>.<verb_noun>`. */
  readonly name: string;
  /** Event that starts it, when it is not started by schedule. */
  readonly on?: string;
  /** Cron expression in Asia/Shanghai; the job then runs once for every tenant that enabled the plugin. */
  readonly schedule?: string;
  /** Runs in one transaction; `payload` is what the event or the schedule carried. Must be idempotent. */
  readonly run: (ctx: Ctx<DB>, payload: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** Job factory that fixes the plugin's database type, as `routesFor` does for routes. */
export function jobsFor<DB>() {
  return (definition: JobDefinition<DB>): JobDefinition => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host runs every job on a transaction over all schemas; the type parameter only narrows what the author sees
    return definition as JobDefinition;
  };
}
