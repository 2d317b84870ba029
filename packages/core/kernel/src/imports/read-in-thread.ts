import { Worker } from 'node:worker_threads';

import { LimitError, ValidationError, type ErrorDetails } from '@lianxun/plugin-api';

import type { CellProblem } from '../registers/parsed-cell.ts';
import type { ParsedRegister } from '../registers/read-register.ts';
import type { ReaderInput, ReaderResult } from './reader-thread.ts';

type Answer =
  | ReaderResult
  | {
      readonly refused: {
        readonly name: string;
        readonly code: string;
        readonly message: string;
        readonly details: ErrorDetails;
      };
    };

type SheetInput = Omit<ReaderInput, 'problems'>;

/** Enough for the largest sheet the limits allow; a sheet that needs more ends the thread, not the server. */
const heapMegabytes = 512;

/** Parses a workbook beside the event loop, which goes on answering. */
export async function readInThread(input: SheetInput): Promise<ParsedRegister> {
  const result = await inThread(input);
  if ('parsed' in result) return result.parsed;
  throw new Error('the reader has not read');
}

/** Writes problems into a copy of the workbook, beside the event loop too. */
export async function markInThread(
  input: SheetInput & { readonly problems: readonly CellProblem[] },
): Promise<Uint8Array> {
  const result = await inThread(input);
  if ('marked' in result) return result.marked;
  throw new Error('the reader has not marked');
}

async function inThread(input: ReaderInput): Promise<ReaderResult> {
  const answer = await new Promise<Answer>((resolve, reject) => {
    const worker = new Worker(new URL('./reader-thread.ts', import.meta.url), {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    worker.once('message', (message: Answer) => resolve(message));
    worker.once('error', (error: Error & { code?: string }) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error),
    );
    worker.once('exit', (code) => reject(new Error(`the reader ended with ${code} and no answer`)));
  });
  if (!('refused' in answer)) return answer;
  const { name, code, message, details } = answer.refused;
  const Refusal = name === 'LimitError' ? LimitError : ValidationError;
  throw new Refusal(code, message, details);
}

function tooLarge(): LimitError {
  return new LimitError('registers.too_large', '文件内容过大,无法读取,请拆分后分批导入。');
}
