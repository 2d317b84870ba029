import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { z } from 'zod';

import { repository } from './run-command.ts';
import { weigh, type Built, type Weight } from './web-weight.ts';

const kit = join(repository, 'apps/web/.svelte-kit');
const client = join(kit, 'output/client');
const generated = 'generated/build/client-optimized';

/** Bytes after gzip. */
const shellBudget = 150 * 1024;
const pageBudget = 60 * 1024;

/** Loaded on their own, only where they are shown; each with the day it was last looked at. */
const allowances: Readonly<Record<string, number>> = {
  // 2026-11-22: ECharts with two kinds of charts; nothing else may go in.
  'ui/src/data/chart-engine.ts': 180 * 1024,
  // 2026-11-22: the canvas of Svelte Flow; its automatic layout comes on its own.
  'workflow-designer/canvas/FlowCanvas.svelte': 95 * 1024,
  // 2026-11-23: the interpreter of workflows, 21 kB of its own; the rest is the designer it opens in.
  'workflow-designer/simulation/Simulator.svelte': 64 * 1024,
  // 2026-11-22: SVAR's grid with its own editors, which cannot be left out (docs/adr/0009).
  'ui/src/register/RegisterGrid.svelte': 80 * 1024,
};

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).optional(),
    isDynamicEntry: z.boolean().optional(),
    isEntry: z.boolean().optional(),
  }),
);

/** Kit's own node modules tell apart layouts, which belong to the shell, and pages. */
function isLayout(key: string): boolean {
  const [node] = /nodes\/\d+\.js$/.exec(key) ?? [];
  return node !== undefined && readFileSync(join(kit, generated, node), 'utf8').includes('+layout');
}

function readBuilt(): Built[] {
  const manifest = Manifest.parse(
    JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8')),
  );
  return Object.entries(manifest).map(([key, { file, imports = [], ...entry }]) => ({
    key,
    imports,
    size: gzipSync(readFileSync(join(client, file))).length,
    part:
      isLayout(key) || /(runtime\/client\/entry|client-optimized\/app)\.js$/.test(key)
        ? 'shell'
        : entry.isDynamicEntry === true || key.includes('/nodes/')
          ? 'page'
          : 'shared',
  }));
}

function nameOf(key: string): string {
  const [node] = /nodes\/\d+\.js$/.exec(key) ?? [];
  if (node === undefined) return key.replace(/^(\.\.\/)+/, '');
  const source = readFileSync(join(kit, generated, node), 'utf8');
  return /routes\/[^"]+/.exec(source)?.[0] ?? key;
}

function budgetOf({ key }: Weight): number {
  const [, allowed] = Object.entries(allowances).find(([path]) => key.endsWith(path)) ?? [];
  return allowed ?? pageBudget;
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;

/** Says what a browser loads of the build, and whether that is within the budgets. */
export function checkWebBudget(): boolean {
  const { shell, pages } = weigh(readBuilt());
  const heaviest = pages.toSorted((left, right) => right.size - left.size);
  console.log(`Shell ${kilobytes(shell)} of ${kilobytes(shellBudget)}`);
  for (const page of heaviest.slice(0, 3)) {
    console.log(`Page ${nameOf(page.key)} ${kilobytes(page.size)} of ${kilobytes(budgetOf(page))}`);
  }
  const over = heaviest.filter((page) => page.size > budgetOf(page));
  for (const page of over) console.error(`✗ over budget: ${nameOf(page.key)}`);
  if (shell > shellBudget) console.error('✗ over budget: the shell');
  return over.length === 0 && shell <= shellBudget;
}
