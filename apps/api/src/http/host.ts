import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AccountDeps, Kernel } from '@lianxun/kernel';
import type { Logger } from 'pino';

import type { Messages } from './problem.ts';
import type { HostEnv, Trust } from './request-info.ts';

/** An account the demo offers on the sign-in page. */
export interface DemoAccount {
  readonly tenant: string;
  readonly userName: string;
  readonly displayName: string;
  readonly password: string;
  readonly roles: readonly string[];
}

/** What routes are mounted on and run with. */
export interface Host {
  readonly app: OpenAPIHono<HostEnv>;
  readonly kernel: Kernel;
  readonly accounts: AccountDeps;
  readonly trust: Trust;
  readonly log: Logger;
  /** Chinese sentences by error code, of every plugin. */
  readonly messages: Messages;
  /** Where uploads lie while they are checked. */
  readonly tempDirectory: string;
  /** Empty outside the demo. */
  readonly demoAccounts: readonly DemoAccount[] | null;
}
