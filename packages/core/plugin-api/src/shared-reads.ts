import type { Ctx } from './context.ts';

type Answers = Map<unknown, Map<string, Promise<unknown>>>;

const questions = new WeakMap<object, Answers>();
const batches = new WeakMap<object, Answers>();

/**
 * A read that the guards, relations and facts of one question share: whether a case may move is
 * decided on one state of its record. Elsewhere it reads each time. Keys are compared as JSON.
 */
export function readOncePerQuestion<DB, Keys extends readonly unknown[], Result>(
  read: (ctx: Ctx<DB>, ...keys: Keys) => Promise<Result>,
): (ctx: Ctx<DB>, ...keys: Keys) => Promise<Result> {
  return (ctx, ...keys) => answered(questions.get(ctx), { read, ctx, keys });
}

/** A read of what a batch of records leaves as it is, such as the round they belong to. Outside a batch it reads each time. */
export function readOncePerBatch<DB, Keys extends readonly unknown[], Result>(
  read: (ctx: Ctx<DB>, ...keys: Keys) => Promise<Result>,
): (ctx: Ctx<DB>, ...keys: Keys) => Promise<Result> {
  return (ctx, ...keys) => answered(batches.get(ctx), { read, ctx, keys });
}

/** The context for one question to a case type. */
export function openQuestion(ctx: Ctx): Ctx {
  const question = { ...ctx };
  questions.set(question, new Map());
  const batch = batches.get(ctx);
  if (batch !== undefined) batches.set(question, batch);
  return question;
}

/** From here to the end of its transaction the context serves a batch. */
export function beginBatch(ctx: Ctx): void {
  batches.set(ctx, new Map());
}

async function answered<DB, Keys extends readonly unknown[], Result>(
  answers: Answers | undefined,
  asked: {
    readonly read: (ctx: Ctx<DB>, ...keys: Keys) => Promise<Result>;
    readonly ctx: Ctx<DB>;
    readonly keys: Keys;
  },
): Promise<Result> {
  const { ctx, keys, read } = asked;
  if (answers === undefined) return await read(ctx, ...keys);
  const known = answers.get(read) ?? new Map<string, Promise<unknown>>();
  answers.set(read, known);
  const key = JSON.stringify(keys);
  const answer = known.get(key) ?? read(ctx, ...keys);
  known.set(key, answer);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kept under the read that gave it
  return (await answer) as Result;
}
