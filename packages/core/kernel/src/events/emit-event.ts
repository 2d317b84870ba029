import type { EventDefinition } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import type { KernelContext } from '../context/kernel-context.ts';

export async function emitEvent<Payload extends z.ZodType>(
  kernel: KernelContext,
  event: EventDefinition<Payload>,
  payload: z.input<Payload>,
): Promise<void> {
  await kernel.tx
    .insertInto('core.outbox')
    .values({
      id: uuidv7(),
      event: event.name,
      payload: JSON.stringify(event.payload.parse(payload)),
      occurredAt: kernel.entered.now,
    })
    .execute();
}
