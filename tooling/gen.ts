import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

import { contractProgram, contractReport, undocumentedExports } from './contract-report.ts';
import { repository } from './run-command.ts';

interface Generated {
  path: string;
  text: string;
}

async function apiFiles(): Promise<Generated[]> {
  const { buildOpenApi }: { buildOpenApi: () => unknown } = await import(
    join(repository, 'apps/api/src/openapi.ts')
  );
  const text = `${JSON.stringify(await buildOpenApi(), null, 2)}\n`;
  const document: OpenAPI3 = JSON.parse(text);
  const types = astToString(await openapiTS(document));
  return [
    { path: 'apps/api/openapi.json', text },
    {
      path: 'packages/core/api-client/src/generated/schema.d.ts',
      text: `// Generated from apps/api/openapi.json by pnpm gen.\n\n${types}`,
    },
  ];
}

function isCurrent({ path, text }: Generated): boolean {
  try {
    return readFileSync(join(repository, path), 'utf8') === text;
  } catch {
    return false;
  }
}

function write({ path, text }: Generated): void {
  const target = join(repository, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(`wrote ${path}`);
}

const contract = contractProgram();
const files = [
  { path: 'packages/core/plugin-api/report/index.d.ts', text: contractReport(contract) },
  ...(await apiFiles()),
];
const stale = files.filter((file) => !isCurrent(file));
const undocumented = undocumentedExports(contract);

for (const name of undocumented) console.error(`plugin-api exports ${name} without TSDoc`);
if (undocumented.length > 0) process.exitCode = 1;

if (!process.argv.includes('--check')) {
  for (const file of stale) write(file);
} else if (stale.length > 0) {
  for (const { path } of stale) console.error(`${path} is not current: run pnpm gen`);
  process.exitCode = 1;
}

// Modules of the API may hold handles open; everything generated is written by now.
process.exit();
