import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { corePlugin } from '@lianxun/kernel';
import { describe, expect, test } from 'vitest';

import { hostMessages } from '../src/http/messages.ts';
import { plugins } from '../src/plugins.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const sources = globSync(['packages/{core/kernel,plugins/*}/src/**/*.ts', 'apps/api/src/**/*.ts'], {
  cwd: repository,
  exclude: ['**/node_modules/**', '**/*.test.ts', '**/web/**', '**/demo/**'],
});
const thrown =
  /new (?:NotFound|Conflict|Forbidden|Validation|Stale|Limit)Error\(\s*'([^']+)'|new HttpProblem\(\s*\d+,\s*'([^']+)'/g;

const nowhere = (): never => {
  throw new Error('never called');
};
const all = [corePlugin({ storage: nowhere, plugins: () => [] }), ...plugins];
const sentences: Readonly<Record<string, string>> = Object.assign(
  {},
  hostMessages,
  ...all.map(({ messages }) => messages),
);

describe('an error code', () => {
  const codes = new Set(
    sources.flatMap((source) =>
      [...readFileSync(`${repository}/${source}`, 'utf8').matchAll(thrown)].map(
        ([, ofDomain, ofHost]) => ofDomain ?? ofHost ?? '',
      ),
    ),
  );

  test('that is thrown has a Chinese sentence', () => {
    const silent = [...codes].filter((code) => !/\p{Script=Han}/u.test(sentences[code] ?? ''));

    expect(codes.size).toBeGreaterThan(100);
    expect(silent).toEqual([]);
  });
});
