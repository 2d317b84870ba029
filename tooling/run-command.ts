import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const repository = join(import.meta.dirname, '..');

/** The environment of a child: ours, with the installed tools and Node 24 first on the path. */
export function toolEnvironment(
  extra: Record<string, string> = {},
  cwd = repository,
): NodeJS.ProcessEnv {
  const tools = [repository, cwd].map((folder) => join(folder, 'node_modules/.bin'));
  const path = [...tools, process.env['PATH'] ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

export interface CommandResult {
  ok: boolean;
  output: string;
}

export interface CommandOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Shows the output as it comes instead of collecting it. */
  live?: boolean;
}

/** Runs one command to its end; a command that cannot start is a failed one. */
export function runCommand(
  [command = '', ...args]: readonly string[],
  { cwd = repository, env, live = false }: CommandOptions = {},
): Promise<CommandResult> {
  const { promise, resolve } = Promise.withResolvers<CommandResult>();
  let output = '';
  const child = spawn(command, args, {
    cwd,
    env: toolEnvironment(env, cwd),
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
  });
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  child.on('error', (error) => resolve({ ok: false, output: `${command}: ${error.message}` }));
  child.on('close', (code) => resolve({ ok: code === 0, output }));
  return promise;
}
