import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { toolEnvironment } from './run-command.ts';

const packages = ['libreoffice-writer', 'fonts-noto-cjk', 'poppler-utils'];

/** What lays documents out and what reads the pages back; empty where there is none. */
export interface OfficePrograms {
  readonly soffice: string;
  readonly pdftotext: string;
}

function chosen(variable: string): string | undefined {
  const path = process.env[variable];
  if (path && !existsSync(path)) throw new Error(`${variable} names no file: ${path}`);
  return path || undefined;
}

const onPath = (name: string) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

const installed = (): OfficePrograms => ({
  soffice: chosen('SOFFICE_PATH') ?? onPath('soffice') ?? '',
  pdftotext: chosen('PDFTOTEXT_PATH') ?? onPath('pdftotext') ?? '',
});

const isComplete = ({ soffice, pdftotext }: OfficePrograms) => soffice !== '' && pdftotext !== '';

function run(command: string, ...args: string[]): void {
  spawnSync(command, args, {
    env: toolEnvironment({ DEBIAN_FRONTEND: 'noninteractive' }),
    stdio: 'inherit',
  });
}

/** Paths of LibreOffice and pdftotext; installs them on Debian, and the tests that need them fail without. */
export function findOffice(): OfficePrograms {
  const found = installed();
  if (isComplete(found)) return found;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return found;
  console.log('No LibreOffice found: installing its writer, Chinese fonts and poppler.');
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages);
  return installed();
}
