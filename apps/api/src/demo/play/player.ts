import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inMaintenance, type CoreDatabase, type Kernel } from '@lianxun/kernel';
import type { z } from 'zod';

import { createApp } from '../../app.ts';
import type { DemoAttachment, Ref } from '../content/types.ts';
import { accountOf, type References } from './references.ts';

/** Where somebody acts: as a member of the county or of another tenant, at his own desk, where leads are kept, in a team, or for a unit; in another tenant in the same ways. */
export type Place =
  | 'member'
  | 'restricted'
  | 'self'
  | { readonly tenantCode: string; readonly teamRef?: Ref; readonly isRestricted?: boolean }
  | { readonly teamRef: Ref }
  | { readonly unitRef: Ref };

interface Call {
  readonly by: Ref;
  readonly in?: Place;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Below the place, e.g. `inspection/rounds`. */
  readonly path: string;
  readonly body?: unknown;
  readonly version?: number;
}

/** Does what people do, through the API they use. */
export interface Player {
  readonly send: (call: Call) => Promise<Response>;
  readonly read: <Schema extends z.ZodType>(
    call: Call,
    schema: Schema,
  ) => Promise<z.output<Schema>>;
  readonly upload: (call: Call, file: DemoAttachment) => Promise<void>;
  /** Fills in a public form, without account. */
  readonly hand: (token: string, answers: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Stage {
  readonly kernel: Kernel;
  readonly adminPool: Kernel['pool'];
  readonly refs: References;
  /** People who act. */
  readonly cast: readonly Ref[];
  readonly tenantCode: string;
}

const unlimited = { burst: 1_000_000, perMinute: 1_000_000 };

export async function openPlayer(stage: Stage): Promise<Player> {
  const { kernel, refs, tenantCode } = stage;
  const tempDirectory = await mkdtemp(join(tmpdir(), 'lianxun-demo-'));
  const app = createApp(kernel, {
    keyWrapper: kernel.services.keyWrapper,
    secret: randomBytes(32),
    tempDirectory,
    rates: { signIn: unlimited, general: unlimited, public: unlimited },
  });
  const sessions = await openSessions(stage);
  const request = async (call: Call, body: string | FormData | null, headers = {}) => {
    const response = await app.request(`http://localhost${pathOf(call, refs, tenantCode)}`, {
      method: call.method ?? 'POST',
      body,
      headers: { ...headersOf(call, sessions), ...headers },
    });
    if (!response.ok) throw new Error(`${call.path} by ${call.by}: ${await response.text()}`);
    return response;
  };
  const send = (call: Call) =>
    call.body === undefined
      ? request(call, null)
      : request(call, JSON.stringify(call.body), { 'content-type': 'application/json' });
  return {
    send,
    read: async (call, schema) => schema.parse(await (await send(call)).json()),
    upload: async (call, { bytes, mime, name }) => {
      const form = new FormData();
      form.set('file', new File([new Uint8Array(bytes)], name, { type: mime }));
      await request(call, form);
    },
    hand: async (token, answers) => {
      const response = await app.request(`http://localhost/api/v1/public/${token}/core/answers`, {
        method: 'POST',
        body: JSON.stringify({ answersId: randomUUID(), answers }),
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      });
      if (!response.ok) throw new Error(`answers: ${await response.text()}`);
    },
    close: async () => {
      await closeSessions(stage, sessions);
      await rm(tempDirectory, { recursive: true, force: true });
    },
  };
}

function pathOf({ in: place = 'member', path }: Call, refs: References, code: string): string {
  const base = `/api/v1/t/${code}`;
  if (place === 'member') return `${base}/${path}`;
  if (place === 'self') return `/api/v1/me/${path}`;
  if (place === 'restricted') return `${base}/restricted/${path}`;
  if ('tenantCode' in place) return `/api/v1/t/${place.tenantCode}/${belowOf(place, refs)}${path}`;
  if ('teamRef' in place) return `${base}/teams/${refs.get(place.teamRef)}/${path}`;
  return `${base}/units/${refs.get(place.unitRef)}/${path}`;
}

function belowOf(
  { isRestricted = false, teamRef }: { readonly teamRef?: Ref; readonly isRestricted?: boolean },
  refs: References,
): string {
  if (isRestricted) return 'restricted/';
  return teamRef === undefined ? '' : `teams/${refs.get(teamRef)}/`;
}

function headersOf({ by, version }: Call, sessions: ReadonlyMap<Ref, string>) {
  return {
    'sec-fetch-site': 'same-origin',
    cookie: `__Host-lianxun=${sessions.get(by) ?? ''}`,
    ...(version !== undefined && { 'if-match': `"${version}"` }),
  };
}

const never = '2999-01-01';
/** Sessions belong to no tenant. */
const nowhere = 0;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Sessions that outlast every date of the story; they are gone before anything is served. */
async function openSessions({ adminPool, cast, refs }: Stage): Promise<Map<Ref, string>> {
  const sessions = new Map(cast.map((ref) => [ref, randomBytes(20).toString('hex')]));
  const rows = [...sessions].map(([ref, token]) => ({
    idHash: hashOf(token),
    userId: refs.get(accountOf(ref)),
    factor: 'full' as const,
    deviceClass: 'desktop' as const,
    createdAt: '2000-01-01',
    refreshedAt: never,
    expiresAt: never,
    absoluteExpiresAt: never,
  }));
  await inMaintenance<CoreDatabase, void>(adminPool, nowhere, async (tx) => {
    await tx.insertInto('core.sessions').values(rows).execute();
  });
  return sessions;
}

async function closeSessions(
  { adminPool }: Stage,
  sessions: ReadonlyMap<Ref, string>,
): Promise<void> {
  const hashes = [...sessions.values()].map(hashOf);
  await inMaintenance<CoreDatabase, void>(adminPool, nowhere, async (tx) => {
    await tx.deleteFrom('core.sessions').where('idHash', 'in', hashes).execute();
  });
}
