import { NotFoundError, type ExchangePort } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { KernelContext } from '../context/kernel-context.ts';
import { emitEvent } from '../events/emit-event.ts';
import { nextNumber } from '../numbers/next-number.ts';
import { exchangeSent } from './exchange.events.ts';
import { insertMessage, listWaitingExchanges } from './exchanges.repository.ts';
import { contentBinding } from './message-content.ts';
import { listPartners } from './partners.repository.ts';

export function exchangePort(kernel: KernelContext): ExchangePort {
  const { tx, entered } = kernel;
  return {
    partners: () => listPartners(tx, entered.scope.tenantId),
    send: (message) => sendMessage(kernel, message),
    undelivered: async (exchangeIds) =>
      new Set(exchangeIds.length === 0 ? [] : await listWaitingExchanges(tx, exchangeIds)),
  };
}

/** The counter is locked until the transaction ends, so that messages of one exchange have one order. */
async function sendMessage(
  kernel: KernelContext,
  {
    to,
    content,
    attachmentIds = [],
    transient = false,
    ...message
  }: Parameters<ExchangePort['send']>[0],
): Promise<void> {
  const { tx, entered } = kernel;
  const partners = await listPartners(tx, entered.scope.tenantId);
  if (partners.every(({ tenantId }) => tenantId !== to))
    throw new NotFoundError('core.exchange_partner', `Tenant ${to} is neither above nor below`);
  const id = uuidv7();
  await insertMessage(tx, {
    id,
    ...message,
    counterpartTenantId: to,
    seq: await nextNumber(tx, `exchange:${message.exchangeId}`),
    transient,
    content: await writtenContent(kernel, { id, content, transient }),
    attachmentIds: [...attachmentIds],
    sentByName: entered.displayName,
    sentAt: entered.now,
  });
  await emitEvent(kernel, exchangeSent, { messageId: id });
}

async function writtenContent(
  { secrets }: KernelContext,
  message: {
    readonly id: string;
    readonly content: Readonly<Record<string, unknown>>;
    readonly transient: boolean;
  },
): Promise<string> {
  const text = JSON.stringify(message.content);
  if (!message.transient) return text;
  return JSON.stringify({ sealed: await secrets.seal(text, contentBinding(message.id)) });
}
