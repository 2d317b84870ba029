import { plugins } from '@lianxun/api/plugins';
import type { TestProject } from 'vitest/node';

import { startTestCluster } from './cluster.ts';
import { buildTemplate } from './template-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
  }
}

/** One PostgreSQL for the whole run; every test file clones its migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  await buildTemplate(cluster.adminUrl, plugins);
  project.provide('adminUrl', cluster.adminUrl);
  return cluster.stop;
}
