import { handleCases, routesFor } from '@lianxun/plugin-api';
import { z } from 'zod';

const route = routesFor<unknown>();

const ExchangePartnerView = z
  .object({
    code: z.string(),
    name: z.string(),
    direction: z.enum(['above', 'below']),
  })
  .meta({ id: 'ExchangePartner' });

/** With whom records can be shared. */
export const exchangeRoutes = [
  route({
    operationId: 'listExchangePartners',
    method: 'get',
    path: '/exchange-partners',
    summary: 'Tenants above and below, with which records can be shared',
    permission: handleCases,
    response: z.object({ items: z.array(ExchangePartnerView) }),
    handler: async (ctx) => {
      const partners = await ctx.exchange.partners();
      return { items: partners.map(({ code, name, direction }) => ({ code, name, direction })) };
    },
  }),
];
