import { parentPort, workerData } from 'node:worker_threads';

import { DomainError, type RegisterDefinition } from '@lianxun/plugin-api';

import { markErrors } from '../registers/mark-errors.ts';
import type { CellProblem } from '../registers/parsed-cell.ts';
import { readRegister, type ParsedRegister } from '../registers/read-register.ts';

/** What the thread is given: plain data. */
export interface ReaderInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly definition: RegisterDefinition;
  /** To be written into the sheet; without them it is only read. */
  readonly problems?: readonly CellProblem[];
}

export type ReaderResult = { readonly parsed: ParsedRegister } | { readonly marked: Uint8Array };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the only writer of this thread's data is read-in-thread
const input = workerData as ReaderInput;

async function work({ problems, ...file }: ReaderInput): Promise<ReaderResult> {
  const parsed = await readRegister(file, file.definition);
  if (problems === undefined) return { parsed };
  return { marked: markErrors(file.bytes, parsed.sheets, problems) };
}

work(input).then(
  (result) => parentPort?.postMessage(result),
  (error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    parentPort?.postMessage({
      refused: {
        name: error.name,
        code: error.code,
        message: error.message,
        details: error.details,
      },
    });
  },
);
