import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

export const DispatchMoved = z.object({ dispatchId: z.uuid(), move: z.string().max(40) });
/** A move was made in a unit's scope, from where neither partners nor plans are reached. */
export const dispatchMoved = defineEvent('talent-pool.dispatch_moved', DispatchMoved);

export const DispatchEnded = z.object({ dispatchId: z.uuid(), planId: z.uuid().nullable() });
/** Somebody served to his last day: his evaluation may open. */
export const dispatchFinished = defineEvent('talent-pool.dispatch_finished', DispatchEnded);
