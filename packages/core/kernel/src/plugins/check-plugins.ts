import type { Plugin } from '@lianxun/plugin-api';

import { satisfies } from './api-range.ts';
import { caseProblems } from './check-cases.ts';
import { documentProblems } from './check-documents.ts';
import { duplicateProblems, nameProblems, referenceProblems } from './check-names.ts';
import type { PluginProblem } from './plugin-problem.ts';

/** The compiler sees a manifest's keys; this list sees them in manifests nobody has compiled. */
const knownKeys: Readonly<Record<keyof Plugin, true>> = {
  id: true,
  title: true,
  version: true,
  api: true,
  owner: true,
  dependsOn: true,
  dependencies: true,
  permissions: true,
  roleDefaults: true,
  tables: true,
  migrations: true,
  cases: true,
  routes: true,
  jobs: true,
  computations: true,
  publicForms: true,
  events: true,
  exchanges: true,
  extensionPoints: true,
  extensions: true,
  registers: true,
  documents: true,
  settings: true,
  messages: true,
  recordTypes: true,
  fileReaders: true,
};

const denied = ['pg', 'hono', 'lucia', 'pg-boss'];

/** Every problem of all manifests together; their order has no meaning. */
export function checkPlugins(
  plugins: readonly Plugin[],
  { contract, roles }: { readonly contract: string; readonly roles: readonly string[] },
): PluginProblem[] {
  return [
    ...duplicateProblems(plugins),
    ...plugins.flatMap((plugin) => [
      ...manifestProblems(plugin, contract),
      ...nameProblems(plugin),
      ...referenceProblems(plugin, plugins, roles),
      ...dependencyProblems(plugin, plugins),
      ...caseProblems(plugin, roles),
      ...documentProblems(plugin, plugins),
    ]),
  ];
}

function manifestProblems(plugin: Plugin, contract: string): PluginProblem[] {
  const problem = (code: string, message: string) => ({ plugin: plugin.id, code, message });
  const unknown = Object.keys(plugin).filter((key) => !(key in knownKeys));
  const forbidden = (plugin.dependencies ?? []).filter(
    (name) => denied.includes(name) || name.startsWith('@hono/'),
  );
  return [
    ...unknown.map((key) => problem('unknown_key', `unknown key ${key}`)),
    ...forbidden.map((name) => problem('denied', `may not use ${name}`)),
    ...(satisfies(contract, plugin.api)
      ? []
      : [problem('api', `wants contract ${plugin.api}, this is ${contract}`)]),
  ];
}

function dependencyProblems(
  { id, dependsOn = [] }: Plugin,
  plugins: readonly Plugin[],
): PluginProblem[] {
  const problem = (code: string, message: string) => ({ plugin: id, code, message });
  const missing = dependsOn.filter((other) => plugins.every((plugin) => plugin.id !== other));
  return [
    ...missing.map((other) => problem('missing', `depends on ${other}, which is not installed`)),
    ...(reaches(id, plugins).has(id) ? [problem('cycle', 'depends on itself through others')] : []),
  ];
}

function reaches(id: string, plugins: readonly Plugin[]): ReadonlySet<string> {
  const directOf = (from: string) => plugins.find((plugin) => plugin.id === from)?.dependsOn ?? [];
  const found = new Set<string>();
  const open = [...directOf(id)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...directOf(next));
  }
  return found;
}
