import { resolve } from 'node:path';

import type { StorageOptions, SuiteSetName } from '@lianxun/kernel';
import { z } from 'zod';

const flag = z
  .enum(['1', '0', 'true', 'false', ''])
  .default('')
  .transform((value) => value === '1' || value === 'true');

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  DATABASE_URL: z.url().optional(),
  DATABASE_ADMIN_URL: z.url().optional(),
  DATABASE_BOSS_URL: z.url().optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DEMO: flag,
  TRUST_PROXY: flag,
  MASTER_KEY: z.string().optional(),
  MASTER_KEY_PREVIOUS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((key) => key.trim() !== '')),
  CIPHER_SUITE: z.enum(['international', 'guomi']).default('international'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ENDPOINT: z.url().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
});

type Environment = z.output<typeof Environment>;

/** Everything the process is told from outside. */
export interface Config {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Of `lx_app`; without it the embedded database is used. */
  readonly databaseUrl: string | undefined;
  /** Of a login that may migrate; without it an own server is migrated by hand. */
  readonly databaseAdminUrl: string | undefined;
  /** Of `lx_boss`, the login of the queues; without it `migrate` gives that login a password of its own. */
  readonly databaseBossUrl: string | undefined;
  readonly dataDirectory: string;
  readonly demo: boolean;
  readonly trustProxy: boolean;
  /** 32 bytes as base64 or hex; without it the file in the data directory. */
  readonly masterKey: string | undefined;
  /** Former values of `masterKey`, which still open what was wrapped under them. */
  readonly formerMasterKeys: readonly string[];
  /** Algorithms of new keys, values and seals; what exists keeps its own. */
  readonly cipherSuite: SuiteSetName;
  readonly logLevel: Environment['LOG_LEVEL'];
  readonly storage: StorageOptions;
}

/** Throws with every variable that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const present = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = Environment.safeParse(Object.fromEntries(present));
  if (!parsed.success) throw new Error(`Configuration: ${z.prettifyError(parsed.error)}`);
  const { data } = parsed;
  const dataDirectory = resolve(data.DATA_DIR);
  return Object.freeze({
    host: data.HOST,
    port: data.PORT,
    databaseUrl: data.DATABASE_URL,
    databaseAdminUrl: data.DATABASE_ADMIN_URL,
    databaseBossUrl: data.DATABASE_BOSS_URL,
    dataDirectory,
    demo: data.DEMO,
    trustProxy: data.TRUST_PROXY,
    masterKey: data.MASTER_KEY,
    formerMasterKeys: data.MASTER_KEY_PREVIOUS,
    cipherSuite: data.CIPHER_SUITE,
    logLevel: data.LOG_LEVEL,
    storage: storageOf(data, dataDirectory),
  });
}

function storageOf(data: Environment, dataDirectory: string): StorageOptions {
  if (data.S3_BUCKET === undefined) {
    return { driver: 'local', location: resolve(dataDirectory, 'files') };
  }
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = data;
  return {
    driver: 's3',
    bucket: data.S3_BUCKET,
    region: data.S3_REGION,
    endpoint: data.S3_ENDPOINT,
    forcePathStyle: data.S3_ENDPOINT !== undefined,
    credentials:
      accessKeyId === undefined || secretAccessKey === undefined
        ? undefined
        : { accessKeyId, secretAccessKey },
  };
}
