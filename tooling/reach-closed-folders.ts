import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { repository } from './run-command.ts';

const setpriv = '/usr/bin/setpriv';
const keepAccess = [
  '--securebits=+no_setuid_fixup',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
];

function isClosed(path: string): boolean {
  if (!existsSync(path)) return isClosed(dirname(path));
  const isOpen = (statSync(path).mode & 0o001) !== 0;
  return !isOpen || (dirname(path) !== path && isClosed(dirname(path)));
}

function hasAmbientCapabilities(): boolean {
  return !/^CapAmb:\s+0+$/m.test(readFileSync('/proc/self/status', 'utf8'));
}

/**
 * Started by root, PostgreSQL runs as the user postgres, who may not enter a folder like /root.
 * Where the repository or its data lies in one, this process starts over in a form whose children
 * keep root's access to files.
 */
export function reachClosedFolders(): void {
  if (process.getuid?.() !== 0 || !existsSync(setpriv) || hasAmbientCapabilities()) return;
  const folders = [repository, resolve(repository, process.env['DATA_DIR'] ?? '.data')];
  if (!folders.some(isClosed)) return;

  process.removeAllListeners('warning');
  const line = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  process.execve?.(setpriv, [setpriv, ...keepAccess, ...line], process.env);
}
