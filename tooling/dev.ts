import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { reachClosedFolders } from './reach-closed-folders.ts';
import { repository, toolEnvironment } from './run-command.ts';

/** The port the development server of the web app sends API calls to. */
const apiPort = '4100';

const web = join(repository, 'apps/web');

function startApi(): ChildProcess {
  return spawn(process.execPath, ['--watch', 'apps/api/src/main.ts'], {
    cwd: repository,
    env: toolEnvironment({ DEMO: 'true', ...process.env, PORT: apiPort }),
    stdio: 'inherit',
  });
}

function startWeb(): ChildProcess {
  return spawn('vite', ['dev'], { cwd: web, env: toolEnvironment({}, web), stdio: 'inherit' });
}

reachClosedFolders();

const children = [startApi(), startWeb()];
const stopAll = (): void => {
  for (const child of children) child.kill('SIGTERM');
};

process.on('SIGINT', stopAll);
process.on('SIGTERM', stopAll);

await Promise.race(children.map((child) => once(child, 'exit')));
stopAll();
