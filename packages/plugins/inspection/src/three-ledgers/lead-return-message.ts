import { z } from 'zod';

import { ReturnHead, RowMessage } from './ledger-return-message.ts';

/** Field of the shared index: accounts of the city are compared with it, no name crosses. */
export const personField = 'p_inspection.lead_return_rows.person';

/** County → city; sealed on its way and erased on arrival. */
export const LeadReturnMessage = ReturnHead.extend({
  issuedAt: z.iso.datetime(),
  issuedByName: z.string(),
  rows: z.array(RowMessage.extend({ people: z.array(z.string()) })),
});
export type LeadReturnMessage = z.output<typeof LeadReturnMessage>;
