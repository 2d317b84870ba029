import { getOwnTerms, signTerm } from '@lianxun/kernel';

import type { TestUser } from './factories.ts';
import type { TestKernel } from './test-kernel.ts';

const deskOf = ({ db }: TestKernel, { credential }: TestUser) => ({
  pool: db.pool,
  credential,
  onRefreshDue: () => undefined,
});

/** What somebody was asked to sign before a mandate opens, as he reads it at his own desk. */
export async function termsOf(host: TestKernel, user: TestUser) {
  return (await getOwnTerms(deskOf(host, user))).items;
}

/** Signs whatever waits for him; every question is answered with the statement. */
export async function signTerms(
  host: TestKernel,
  user: TestUser,
  statement: string | null = null,
): Promise<void> {
  for (const term of await termsOf(host, user)) {
    if (term.signedOn !== null) continue;
    await signTerm(deskOf(host, user), term.id, {
      contentHash: term.contentHash,
      answers: Object.fromEntries(term.questions.map(({ id }) => [id, statement])),
      source: 'web',
      requestId: 'test',
    });
  }
}
