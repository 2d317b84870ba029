export { freePort, startTestCluster } from './cluster.ts';
export type { TestCluster } from './cluster.ts';
export { openTestDatabase } from './test-database.ts';
export type { TestDatabase } from './test-database.ts';
export { buildTemplate, runAsAdmin, testPasswords, urlOf } from './template-database.ts';
export * from './factories.ts';
export { asMember, openTestKernel } from './test-kernel.ts';
export type { TestKernel } from './test-kernel.ts';
