import { describe, expect, test } from 'vitest';

import type { Ctx } from './context.ts';
import { beginBatch, openQuestion, readOncePerBatch, readOncePerQuestion } from './shared-reads.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reads under test use nothing of it
const context = () => ({}) as Ctx;

function counted(wrap: typeof readOncePerBatch) {
  const reads: string[] = [];
  const read = wrap((_: Ctx, id: string) => {
    reads.push(id);
    return Promise.resolve(`${id} ${reads.length}`);
  });
  return { read, reads };
}

describe('a read that one question shares', () => {
  test('happens once in it for each record', async () => {
    const { read, reads } = counted(readOncePerQuestion);
    const question = openQuestion(context());

    const answers = [await read(question, 'a'), await read(question, 'b')];

    expect([await read(question, 'a'), await read(question, 'b')]).toEqual(answers);
    expect(reads).toEqual(['a', 'b']);
  });

  test('happens again in the next question, and each time outside of one', async () => {
    const { read, reads } = counted(readOncePerQuestion);
    const ctx = context();

    await read(openQuestion(ctx), 'a');
    await read(openQuestion(ctx), 'a');
    await read(ctx, 'a');
    await read(ctx, 'a');

    expect(reads).toHaveLength(4);
  });
});

describe('a read that a batch shares', () => {
  test('happens once, also for the questions that its records raise', async () => {
    const { read, reads } = counted(readOncePerBatch);
    const ctx = context();
    beginBatch(ctx);

    await read(ctx, 'a');
    await read(openQuestion(ctx), 'a');
    await read(openQuestion(ctx), 'a');

    expect(reads).toEqual(['a']);
  });

  test('happens each time outside of a batch', async () => {
    const { read, reads } = counted(readOncePerBatch);
    const ctx = context();

    await read(ctx, 'a');
    await read(openQuestion(ctx), 'a');

    expect(reads).toHaveLength(2);
  });
});
