import { parentPort, workerData } from 'node:worker_threads';

import { DomainError, type RegisterDefinition } from '@lianxun/plugin-api';

import { readRegister } from '../registers/read-register.ts';

/** What the thread is given: plain data. */
export interface ReaderInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly definition: RegisterDefinition;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the only writer of this thread's data is readInThread
const input = workerData as ReaderInput;

readRegister(input, input.definition).then(
  (parsed) => parentPort?.postMessage({ parsed }),
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
