import { Worker } from 'node:worker_threads';

import { LimitError, ValidationError, type RegisterDefinition } from '@lianxun/plugin-api';

import { chooseColumns, type SheetHeader } from '../registers/detect-header.ts';
import type { CellProblem } from '../registers/parsed-cell.ts';
import type {
  ReaderAnswer,
  ReaderInput,
  ReaderRequest,
  RegisterOutline,
  SheetColumns,
  SheetRecords,
} from './reader-thread.ts';

/** Enough for the largest sheet the limits allow; a sheet that needs more ends the thread, not the server. */
const heap = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 12 };

/** A workbook that is read beside the event loop, which goes on answering. */
export interface SheetReader {
  readonly outline: RegisterOutline;
  /** A few hundred records at a time; the next are read when they are asked for. */
  readonly records: (columns: SheetColumns) => AsyncGenerator<SheetRecords>;
  /** A copy of the workbook with these problems written into it. */
  readonly mark: (columns: SheetColumns, problems: readonly CellProblem[]) => Promise<Uint8Array>;
}

type Answer<Kind extends ReaderAnswer['kind']> = Extract<ReaderAnswer, { kind: Kind }>;

/** Opens a workbook in a thread of its own for as long as the work lasts. */
export async function withSheet<Result>(
  input: ReaderInput,
  work: (reader: SheetReader) => Promise<Result>,
): Promise<Result> {
  const thread = openThread(input);
  try {
    const { outline } = await thread.answered('outline');
    return await work({
      outline,
      records: (columns) => recordsOf(thread, columns),
      mark: async (columns, problems) => {
        thread.ask({ kind: 'mark', columns, problems });
        return (await thread.answered('marked')).bytes;
      },
    });
  } finally {
    await thread.close();
  }
}

/** The header of a sheet with the columns chosen for it. */
export function chosenHeader(
  definition: RegisterDefinition,
  outline: RegisterOutline,
  { sheet, columns }: { readonly sheet: string; readonly columns: SheetColumns },
): SheetHeader {
  const found = outline.sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  const keys = columns.get(sheet);
  return keys === undefined ? found.header : chooseColumns(found.header, definition, keys);
}

async function* recordsOf(
  thread: ReturnType<typeof openThread>,
  columns: SheetColumns,
): AsyncGenerator<SheetRecords> {
  thread.ask({ kind: 'records', columns });
  for (;;) {
    const answer = await thread.answered('records', 'end');
    if (answer.kind === 'end') return;
    // The thread reads on while these are worked at: one chunk ahead, never more.
    thread.ask({ kind: 'next' });
    yield answer;
  }
}

function nobodyWaits(): void {}

function openThread(input: ReaderInput) {
  const worker = new Worker(new URL('./reader-thread.ts', import.meta.url), {
    workerData: input,
    resourceLimits: heap,
  });
  const answers: ReaderAnswer[] = [];
  let failure: Error | undefined;
  let wake = nobodyWaits;
  const fail = (error: Error) => {
    failure ??= error;
    wake();
  };
  worker.on('message', (answer: ReaderAnswer) => {
    answers.push(answer);
    wake();
  });
  worker.on('error', (error: Error & { code?: string }) =>
    fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error),
  );
  worker.on('exit', (code) => fail(new Error(`the reader ended with ${code} and no answer`)));
  const next = async (): Promise<ReaderAnswer> => {
    while (answers.length === 0) {
      if (failure) throw failure;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const [answer] = answers.splice(0, 1);
    if (answer === undefined) throw new Error('the reader gave no answer');
    return answer;
  };
  return {
    ask: (request: ReaderRequest) => worker.postMessage(request),
    answered: async <Kind extends ReaderAnswer['kind']>(
      ...kinds: Kind[]
    ): Promise<Answer<Kind>> => {
      const answer = await next();
      if (isOf(answer, kinds)) return answer;
      throw answer.kind === 'refused' ? refusal(answer) : new Error(`unasked: ${answer.kind}`);
    },
    close: () => worker.terminate(),
  };
}

function isOf<Kind extends ReaderAnswer['kind']>(
  answer: ReaderAnswer,
  kinds: readonly Kind[],
): answer is Answer<Kind> {
  return kinds.some((kind) => kind === answer.kind);
}

function refusal({ name, code, message, details }: Answer<'refused'>): Error {
  const Refusal = name === 'LimitError' ? LimitError : ValidationError;
  return new Refusal(code, message, details);
}

function tooLarge(): LimitError {
  return new LimitError('registers.too_large', '文件内容过大，无法读取，请拆分后分批导入。');
}
