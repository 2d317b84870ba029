import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createWorld, nominated, openHost, rosterEntry, type World } from '../../test/factories.ts';
import { getPoolMember } from '../membership/list-members.ts';
import { attachPhoto } from './attach-photo.ts';
import { getPoolPerson } from './get-person.ts';
import { personRoutes } from './person.routes.ts';
import { removePhoto } from './remove-photo.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(async () => {
  await host.close();
});

const picture = (name: string) => ({
  storageKey: `${world.county.id}/aa/${name}`,
  fileName: `${name}.jpg`,
  mediaType: 'image/jpeg',
  size: 1200,
  sha256: 'a'.repeat(64),
});
const attach = (personId: string, name: string) =>
  world.asMember(world.office, (ctx) => attachPhoto(ctx, personId, picture(name)));
const shown = (personId: string) =>
  world.asMember(world.office, async (ctx) => (await getPoolPerson(ctx, personId)).photoId);

test('a photo stands in the record and with the membership, the last one alone', async () => {
  const { id, personId } = await nominated(world, rosterEntry(world));
  expect(await shown(personId)).toBeNull();

  await attach(personId, 'first');
  const { photoId } = await attach(personId, 'second');

  expect(await shown(personId)).toBe(photoId);
  const member = await world.asMember(world.office, (ctx) => getPoolMember(ctx, id));
  expect(member.photoId).toBe(photoId);
});

test('a photo that is taken away is shown no more, and there is none to take away twice', async () => {
  const { personId } = await nominated(world, rosterEntry(world));
  await attach(personId, 'only');
  const remove = () => world.asMember(world.office, (ctx) => removePhoto(ctx, personId));

  await remove();

  expect(await shown(personId)).toBeNull();
  await expect(remove()).rejects.toMatchObject({ code: 'talent-pool.no_photo' });
});

test('nobody outside the pool gets a photo', async () => {
  await expect(attach('0193b1a2-0000-7000-8000-00000000000a', 'x')).rejects.toMatchObject({
    status: 404,
  });
});

test('pictures up to five megabytes are taken, and no other files', async () => {
  const route = personRoutes.find(({ operationId }) => operationId === 'attachPoolPhoto');
  if (route === undefined || !('receive' in route)) throw new Error('no upload');
  const asked: unknown[] = [];
  const upload = {
    fileName: 'a.jpg',
    mediaType: 'image/jpeg',
    stream: new ReadableStream(),
    fields: {},
  };

  await route.receive?.(upload, {
    store: (_, limits) => {
      asked.push(limits);
      return Promise.resolve(picture('x'));
    },
    buffer: () => Promise.resolve(new Uint8Array()),
  });

  expect(asked).toEqual([{ maxBytes: 5_242_880, allowed: ['jpg', 'png', 'webp'] }]);
});
