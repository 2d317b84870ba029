import { Readable } from 'node:stream';

import { receiveFile } from '../files/receive-file.ts';
import type { Kernel } from '../kernel.ts';
import { acceptDryRun, openBatch } from './act-on-import.ts';
import { readImport } from './read-import.ts';
import { commitImport, inJob, type ImportTask } from './run-import.ts';
import { withSealedSheet } from './sealed-sheet.ts';

/** A sheet that somebody at the server imports in a member's name, without the queue. */
export interface SheetFile {
  readonly register: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Where it is checked before it is kept. */
  readonly tempDirectory: string;
}

type Importer = Omit<ImportTask, 'batchId'>;

/** 预检 of a file whose columns are taken for what they look like; answers the id of its batch. */
export async function dryRunFile(kernel: Kernel, by: Importer, file: SheetFile): Promise<string> {
  const { register, fileName, bytes, tempDirectory } = file;
  const blob = await receiveFile(
    { storage: kernel.storage, tempDirectory, allowed: ['xlsx'] },
    { tenantId: String(by.tenantId), fileName, stream: Readable.from([bytes]) },
  );
  const batchId = await inJob(kernel, by, (ctx) =>
    withSealedSheet(ctx, kernel.storage, {
      blob,
      work: (sealed) => openBatch(ctx, kernel.plugins, { register, blob: sealed }),
    }),
  );
  await readImport(kernel, { ...by, batchId, takesLikeness: true });
  return batchId;
}

/** Writes what the dry run of a batch found. */
export async function commitDryRun(
  kernel: Kernel,
  task: ImportTask,
  skipRejected: boolean,
): Promise<void> {
  const { batchId: id } = task;
  await inJob(kernel, task, (ctx) => acceptDryRun(ctx, kernel.plugins, { id, skipRejected }));
  await commitImport(kernel, task);
}
