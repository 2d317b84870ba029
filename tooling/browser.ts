import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { chromium } from '@playwright/test';

import { toolEnvironment } from './run-command.ts';

const systemBrowser = '/usr/bin/chromium';
const isRoot = process.getuid?.() === 0;

/** Flags for a browser that runs as root in a container and talks to nobody but the product. */
export const browserFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function run(command: string, ...args: string[]): void {
  spawnSync(command, args, {
    env: toolEnvironment({ DEBIAN_FRONTEND: 'noninteractive' }),
    stdio: 'inherit',
  });
}

function installSystemBrowser(): void {
  console.log('No browser found: installing chromium and Chinese fonts.');
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-noto-cjk');
}

function installOwnBrowser(): void {
  console.log('No browser found: downloading chromium for Playwright.');
  run('playwright', 'install', 'chromium');
}

function chosenBrowser(): string | undefined {
  const path = process.env['CHROMIUM_PATH'];
  if (path && !existsSync(path)) throw new Error(`CHROMIUM_PATH names no file: ${path}`);
  return path || undefined;
}

function installedBrowser(): string | undefined {
  return [systemBrowser, chromium.executablePath()].find((path) => existsSync(path));
}

/** Path of a Chromium; installs one where there is none and throws where that fails. */
export function findBrowser(): string {
  const found = chosenBrowser() ?? installedBrowser();
  if (found) return found;

  if (isRoot && existsSync('/etc/debian_version')) installSystemBrowser();
  if (!installedBrowser()) installOwnBrowser();

  const installed = installedBrowser();
  if (!installed) throw new Error('No browser: set CHROMIUM_PATH to a Chromium or Chrome.');
  return installed;
}
