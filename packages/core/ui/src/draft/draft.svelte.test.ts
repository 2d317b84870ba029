import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Draft } from './draft.svelte.ts';

interface Kept {
  readonly form: Readonly<Record<string, unknown>>;
  readonly base: string | undefined;
  readonly keptAt: string;
}

/** A store in memory that can be out of reach. */
function store() {
  let kept: Kept | undefined;
  let reachable = true;
  const reach = (): Promise<void> =>
    reachable ? Promise.resolve() : Promise.reject(new Error('no network'));
  return {
    find: () => Promise.resolve(kept),
    keep: async (form: object, base?: string) => {
      await reach();
      kept = { form: { ...form }, base, keptAt: '2026-11-22T02:00:00.000Z' };
    },
    discard: async () => {
      await reach();
      kept = undefined;
    },
    kept: () => kept?.form,
    cut: () => (reachable = false),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pause = () => vi.advanceTimersByTimeAsync(1500);

describe('a draft', () => {
  it('is kept once, after a pause in typing', async () => {
    const place = store();
    const draft = new Draft(place);

    draft.keep({ text: '公' });
    draft.keep({ text: '公款' });
    const before = place.kept();
    await pause();

    expect(before).toBeUndefined();
    expect([place.kept(), draft.status]).toEqual([{ text: '公款' }, 'saved']);
  });

  it('comes back with the version it was typed over', async () => {
    const place = store();
    await place.keep({ text: '公款' }, '"3"');
    const draft = new Draft(place);

    const kept = await draft.restore();

    expect(kept).toMatchObject({ form: { text: '公款' }, base: '"3"' });
    expect(draft.restoredAt).toBe('2026-11-22T02:00:00.000Z');
  });

  it('says so when it could not be kept', async () => {
    const place = store();
    const draft = new Draft(place);
    place.cut();

    draft.keep({ text: '公款' });
    await pause();

    expect(draft.status).toBe('failed');
  });

  it('does not come back after what was typed has been sent', async () => {
    const place = store();
    const draft = new Draft(place);
    draft.keep({ text: '公款' });
    await pause();
    draft.keep({ text: '公款旅游' });

    await draft.discard();
    await pause();

    expect([place.kept(), draft.status]).toEqual([undefined, '']);
  });
});
