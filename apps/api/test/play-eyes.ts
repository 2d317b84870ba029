import type { TestTenant, TestUser } from '@lianxun/plugin-testing';
import { z } from 'zod';

import type { Place } from './dispatch-world.ts';
import { operationsOf } from './walls/operations.ts';
import type { WorkflowHost } from './workflow-county.ts';

/** Everybody who might look, by what he is to the round. */
export type People = Readonly<Record<string, TestUser>>;

interface Doors {
  readonly at: TestTenant;
  readonly teamId: string;
  readonly unitId: string;
}

const closed = [401, 403, 404];
/** An office reads many more lists; fewer mean that nothing was looked at. */
const fewest = 40;

/** Who of them reads what, by whatever door; a refusal is never anything but a closed door. */
export function playEyes({ app }: WorkflowHost) {
  const get = (session: string, path: string) => app.send('GET', `/api/v1/t/${path}`, { session });

  /** Those who get this record of a county, as its members, with its team, or for its unit. */
  async function whoReads(
    { at, teamId, unitId }: Doors,
    people: People,
    path: string,
  ): Promise<readonly string[]> {
    const readers: string[] = [];
    for (const [name, { session }] of Object.entries(people)) {
      for (const door of ['', `teams/${teamId}/`, `units/${unitId}/`]) {
        const { status } = await get(session, `${at.code}/${door}${path}`);
        if (status === 200) readers.push(name);
        else if (!closed.includes(status)) throw new Error(`${name} gets ${status} of ${path}`);
      }
    }
    return [...new Set(readers)];
  }

  /** Which of these words the lists, boards and registers of a tenant show somebody of it. */
  async function foundBy(
    user: TestUser,
    { tenant }: Pick<Place, 'tenant'>,
    words: readonly string[],
  ): Promise<readonly string[]> {
    const found = new Set<string>();
    let shown = 0;
    for (const path of await listsOf(user, tenant)) {
      const response = await get(user.session, `${tenant.code}/${path}`);
      const text = await response.text();
      if (response.status >= 500) throw new Error(`${path}: ${text}`);
      if (response.status !== 200) continue;
      shown += 1;
      for (const word of words.filter((one) => text.includes(one))) found.add(word);
    }
    if (shown < fewest) throw new Error(`only ${shown} lists are shown in ${tenant.name}`);
    return words.filter((word) => found.has(word));
  }

  async function listsOf(user: TestUser, tenant: TestTenant): Promise<readonly string[]> {
    const base = '/api/v1/t/{code}/';
    const lists = operationsOf(app)
      .filter(({ mounted, route }) => route.method === 'get' && mounted.scope === 'member')
      .map(({ mounted }) => mounted.path.slice(base.length))
      .filter((path) => !path.includes('{'));
    const registers = await get(user.session, `${tenant.code}/core/registers`);
    const { items } = Registers.parse(registers.ok ? await registers.json() : { items: [] });
    return [...lists, ...items.map(({ id }) => `core/registers/${id}/rows`)];
  }

  return { whoReads, foundBy };
}

const Registers = z.object({ items: z.array(z.object({ id: z.string() })) });
