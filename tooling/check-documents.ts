import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { repository } from './run-command.ts';

const builtIn = ['install', 'exec', 'add', 'dlx', 'run', 'why', 'outdated', 'update'];

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(repository, 'package.json'), 'utf8'),
);

/** Relative targets of links, and paths of this repository quoted as code. */
function citedPaths(text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((code) => /^(?:packages|apps|tooling|docs|infra|bench|\.ci)\/[\w./@*-]+$/.test(code));
  return [...links.filter((link) => !/^[a-z]+:/.test(link)), ...quoted];
}

function exists(path: string, from: string): boolean {
  return [dirname(from), '.'].some((folder) => {
    const target = join(repository, folder, path);
    return path.includes('*') ? globSync(target).length > 0 : existsSync(target);
  });
}

function unknownScripts(text: string): string[] {
  const code = [...text.matchAll(/```[\s\S]*?```|`[^`]+`/g)].join('\n');
  return [...code.matchAll(/\bpnpm(?:@\d+)? ([a-z][\w:-]*)/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !(name in scripts) && !builtIn.includes(name));
}

const documents = globSync(['*.md', '{docs,packages,apps,infra,bench,tooling}/**/*.md'], {
  cwd: repository,
  exclude: ['**/node_modules/**', '**/fixtures/**'],
});

const problems = documents.flatMap((document) => {
  const text = readFileSync(join(repository, document), 'utf8');
  return [
    ...citedPaths(text)
      .filter((path) => !exists(path, document))
      .map((path) => `${document}: ${path} does not exist`),
    ...unknownScripts(text).map((name) => `${document}: there is no script "pnpm ${name}"`),
  ];
});

for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
