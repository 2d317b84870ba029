import type { Ctx } from '@lianxun/plugin-api';

/** Where the content of a transient message is sealed for. */
export const contentBinding = (messageId: string) => `core.exchange_messages.content/${messageId}`;

/** What a message says, opened in the tenant that sent it. */
export async function openContent(
  ctx: Ctx,
  message: { readonly id: string; readonly content: unknown; readonly transient: boolean },
): Promise<Readonly<Record<string, unknown>>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `send`, whose type says it is an object
  const content = message.content as Readonly<Record<string, unknown>>;
  const sealed = content['sealed'];
  if (!message.transient || typeof sealed !== 'string') return content;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by `send`
  return JSON.parse(await ctx.secrets.open(sealed, contentBinding(message.id))) as Readonly<
    Record<string, unknown>
  >;
}
