import type { DomainError, Plugin } from '@lianxun/plugin-api';

/** Why something was refused, in words: its reasons, or what its plugin says of the code. */
export function reasonsOf(
  plugins: readonly Plugin[],
  { code, details, message }: DomainError,
): string[] {
  const said = (details.reasons ?? []).map((reason) => reason.message);
  if (said.length > 0) return said;
  const words = plugins.map((plugin) => plugin.messages?.[code]).find((it) => it !== undefined);
  return [words ?? message];
}
