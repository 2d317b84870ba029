import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

export const ExchangeSent = z.object({ messageId: z.uuid() });

/** A message waits to be carried to the other tenant. */
export const exchangeSent = defineEvent('core.exchange_sent', ExchangeSent);
