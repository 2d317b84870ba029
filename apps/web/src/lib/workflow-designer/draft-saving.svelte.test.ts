import { expect, it } from 'vitest';

import { DraftSaving, type StoredDesign } from './draft-saving.svelte.ts';
import type { Design } from './merge-designs.ts';

const problem = {
  code: 'dead_end',
  severity: 'error',
  place: 'states.a',
  message: '没有出口',
  remedy: '增加操作',
} as const;

function design(
  changes: Partial<Design> = {},
  titles: Readonly<Record<string, string>> = {},
): Design {
  const state = (key: string) =>
    ({ title: titles[key] ?? key, stage: 'drafting', tone: 'info' }) as const;
  return {
    title: '试行',
    note: '',
    layout: {},
    document: {
      formatVersion: 2,
      subject: 'workingPaper',
      title: '底稿',
      initial: 'a',
      authors: [],
      parties: {},
      states: { a: state('a'), b: state('b') },
      moves: {},
      deadlines: [],
    },
    ...changes,
  };
}

/** A server that keeps one draft and refuses what was drawn over an older one. */
class Server {
  stored: Design;
  version = 1;
  isDown = false;

  constructor(stored: Design) {
    this.stored = stored;
  }

  answer(): StoredDesign {
    return { design: this.stored, problems: [problem], etag: `"${this.version}"` };
  }

  change(stored: Design): StoredDesign {
    this.stored = stored;
    this.version += 1;
    return this.answer();
  }

  saving(adopted: Design[] = []): DraftSaving {
    return new DraftSaving(
      { design: this.stored, problems: [], etag: `"${this.version}"` },
      {
        save: (next, etag) => {
          if (this.isDown) return Promise.reject(new Error('连不上服务器。'));
          return etag === `"${this.version}"`
            ? Promise.resolve(this.change(next))
            : Promise.reject(Object.assign(new Error('stale'), { status: 412 }));
        },
        read: () => Promise.resolve(this.answer()),
        textOf: (shown, part) => shown.document.states[part.split('/')[1] ?? '']?.title ?? '',
        adopt: (both) => void adopted.push(both),
      },
    );
  }
}

it('is kept after a pause, and the check answers with what it has found', async () => {
  const server = new Server(design());
  const saving = server.saving();

  saving.keep(design({}, { a: '草稿' }));
  expect(saving.status).toBe('changed');

  await expect.poll(() => saving.status).toBe('saved');
  expect(server.stored.document.states['a']?.title).toBe('草稿');
  expect(saving.problems).toEqual([problem]);
});

it('is not sent when everything was undone again', async () => {
  const server = new Server(design());
  const saving = server.saving();

  saving.keep(design({}, { a: '草稿' }));
  saving.keep(design());
  await saving.flush();

  expect(saving.status).toBe('saved');
  expect(server.version).toBe(1);
});

it('stays on the page when the server cannot be reached, and goes with the next attempt', async () => {
  const server = new Server(design());
  const saving = server.saving();
  server.isDown = true;

  saving.keep(design({}, { a: '草稿' }));
  await saving.flush();
  expect(saving.status).toBe('failed');
  expect(saving.failure).toBe('连不上服务器。');

  server.isDown = false;
  await saving.flush();
  expect(saving.status).toBe('saved');
  expect(saving.failure).toBe('');
});

it('goes together with what somebody else has changed elsewhere', async () => {
  const server = new Server(design());
  const adopted: Design[] = [];
  const saving = server.saving(adopted);
  server.change(design({ note: '加了说明' }, { b: '审核' }));

  saving.keep(design({}, { a: '草稿' }));
  await saving.flush();

  await expect.poll(() => saving.status).toBe('saved');
  expect(adopted).toHaveLength(1);
  expect(server.stored.note).toBe('加了说明');
  expect(server.stored.document.states).toMatchObject({
    a: { title: '草稿' },
    b: { title: '审核' },
  });
});

it('waits for a decision where both have changed the same, and keeps what was chosen', async () => {
  const server = new Server(design());
  const saving = server.saving();
  server.change(design({}, { a: '起草' }));

  saving.keep(design({}, { a: '草稿' }));
  await saving.flush();
  expect(saving.conflicts).toMatchObject([{ mine: '草稿', theirs: '起草' }]);
  expect(server.stored.document.states['a']?.title).toBe('起草');

  saving.keep(design({}, { a: '草稿', b: '审核' }));
  await saving.flush();
  expect(server.version).toBe(2);

  await saving.resolve({ 'state/a': 'mine' });
  expect(saving.status).toBe('saved');
  expect(server.stored.document.states).toMatchObject({
    a: { title: '草稿' },
    b: { title: '审核' },
  });
});
