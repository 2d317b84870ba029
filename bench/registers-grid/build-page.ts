import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { svelte } from '@sveltejs/vite-plugin-svelte';

import { repository } from '../../tooling/run-command.ts';

const web = createRequire(join(repository, 'apps/web/package.json'));

/** The tools of the web application, which the root does not list. */
const load = async (name: string) => import(pathToFileURL(web.resolve(name)).href);

/** The page stands outside of the packages that list Svelte. */
const fromWeb = {
  name: 'svelte-of-web',
  resolveId(source: string, importer: string | undefined) {
    const isPage = importer?.startsWith(import.meta.dirname) === true;
    const context: { resolve: (source: string, importer: string) => unknown } = Object(this);
    return isPage && /^svelte(\/|$)/.test(source)
      ? context.resolve(source, join(repository, 'apps/web/src/app.css'))
      : undefined;
  },
};

/** Builds the page of the bench as the web application is built. */
export async function buildPage(folder: string): Promise<void> {
  const { build } = await load('vite');
  const { default: tailwind } = await load('@tailwindcss/vite');
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'page'),
    plugins: [fromWeb, tailwind(), svelte({ configFile: false })],
    resolve: {
      alias: [
        {
          find: '@lianxun/ui/register-grid',
          replacement: join(repository, 'packages/core/ui/src/register/RegisterGrid.svelte'),
        },
        {
          find: '@lianxun/ui/register',
          replacement: join(repository, 'packages/core/ui/src/register/register-sheet.ts'),
        },
        { find: /^tailwindcss$/, replacement: web.resolve('tailwindcss/index.css') },
      ],
    },
    build: { outDir: folder, emptyOutDir: true },
  });
}
