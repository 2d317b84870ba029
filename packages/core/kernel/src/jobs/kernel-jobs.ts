import { z } from 'zod';

import { computationRequested } from '../computations/computations.events.ts';
import { deliverWithOthers } from '../exchange/deliver-waiting.ts';
import { exchangeSent } from '../exchange/exchange.events.ts';
import { holdersChanged } from '../handover/handover.events.ts';
import { reassignOpenTasks } from '../handover/reassign-open-tasks.ts';
import { sheetUnneeded } from '../imports/imports.events.ts';
import { readImport } from '../imports/read-import.ts';
import { applyHistory, commitImport, type ImportTask } from '../imports/run-import.ts';
import { applyRevert } from '../imports/run-revert.ts';
import type { Kernel } from '../kernel.ts';
import { collectAnswers } from '../public-links/collect-answers.ts';
import { publicAnswersDue } from '../public-links/public-links.events.ts';
import {
  checkMigration,
  runMigration,
  type MigrationTask,
} from '../workflow-migrations/run-migration.ts';
import {
  migrationCheckRequested,
  MigrationPayload,
  migrationStarted,
} from '../workflow-migrations/workflow-migrations.events.ts';

/** Work of the kernel that spans several transactions, so that others see its progress. */
export interface KernelJob {
  readonly name: string;
  readonly on: string;
  /** How many are taken from the queue at once; one when left out. Only what may run twice takes more. */
  readonly batch?: number;
  readonly run: (kernel: Kernel, tenantId: number, payload: unknown) => Promise<void>;
}

const ImportPayload = z.object({ batchId: z.uuid(), userId: z.uuid() });

const importJob = (
  name: string,
  on: string,
  work: (kernel: Kernel, task: ImportTask) => Promise<void>,
): KernelJob => ({
  name,
  on,
  run: (kernel, tenantId, payload) => work(kernel, { tenantId, ...ImportPayload.parse(payload) }),
});

const migrationJob = (
  name: string,
  on: string,
  work: (kernel: Kernel, task: MigrationTask) => Promise<void>,
): KernelJob => ({
  name,
  on,
  run: (kernel, tenantId, payload) =>
    work(kernel, { tenantId, ...MigrationPayload.parse(payload) }),
});

export const kernelJobs: readonly KernelJob[] = [
  migrationJob('core.check_workflow_migration', migrationCheckRequested.name, checkMigration),
  migrationJob('core.run_workflow_migration', migrationStarted.name, runMigration),
  { name: 'core.deliver_exchange', on: exchangeSent.name, run: deliverWithOthers, batch: 100 },
  {
    name: 'core.run_computation',
    on: computationRequested.name,
    run: (kernel) => kernel.computations.look(),
  },
  { name: 'core.collect_public_answers', on: publicAnswersDue.name, run: collectAnswers },
  { name: 'core.reassign_tasks', on: holdersChanged.name, run: reassignOpenTasks },
  importJob('core.read_import', 'core.import_uploaded', readImport),
  importJob('core.commit_import', 'core.import_confirmed', commitImport),
  importJob('core.apply_import_history', 'core.import_history_approved', applyHistory),
  {
    name: 'core.remove_import_sheet',
    on: sheetUnneeded.name,
    run: (kernel, _, payload) =>
      kernel.storage.remove(z.object({ storageKey: z.string() }).parse(payload).storageKey),
  },
  importJob('core.revert_import', 'core.import_revert_requested', applyRevert),
];
