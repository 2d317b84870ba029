import type { Address } from '../assignments/create-assignment.ts';
import { addressOf } from '../assignments/create-assignment.ts';
import { listPartiesNamed } from '../assignments/recipients.repository.ts';
import type { RectificationCtx } from '../database.ts';
import type { Addressee } from './draft-by-sheet.ts';

/** R11: a unit or a body of this tenant. */
export const partyWithin: Addressee = {
  column: 'recipient',
  find: async (ctx, name) => {
    const parties = await listPartiesNamed(ctx.tx, name);
    const [party] = parties;
    if (party === undefined || parties.length > 1)
      return { problem: noSuchParty(name, parties.length) };
    const { bodyId, unitId } = party;
    const address: Address = {
      direction: 'internal',
      engagementId: null,
      partnerTenantId: null,
      exchangeId: null,
      unitId,
      bodyId,
      // As the sheet has it, so that it comes back unchanged.
      recipientName: name,
    };
    return { address };
  },
};

const noSuchParty = (name: string, found: number) => ({
  column: 'recipient',
  code: 'rectification.addressee_unknown',
  message:
    found === 0
      ? `单位目录和部门目录中没有“${name}”`
      : `“${name}”在单位目录和部门目录中有 ${found} 个，分不清是哪一个`,
  hint: '请改成目录中的全称；没有的，先在“单位”或“部门”中添加',
});

/** R8: a county below, or this county itself, which keeps what its city assigned on paper. */
export const countyBetween: Addressee = {
  column: 'county',
  find: async (ctx, name) => {
    if (name === ctx.scope.tenantName) return { address: onPaper(ctx) };
    const partners = await ctx.exchange.partners();
    const below = partners.filter(({ direction }) => direction === 'below');
    const county = below.find((it) => it.name === name);
    if (county !== undefined) return { address: await addressOf(ctx, { tenantCode: county.code }) };
    return { problem: noSuchCounty(ctx, name, below.length) };
  },
};

const onPaper = (ctx: RectificationCtx): Address => ({
  direction: 'incoming',
  engagementId: null,
  partnerTenantId: null,
  exchangeId: null,
  unitId: null,
  bodyId: null,
  recipientName: ctx.scope.tenantName,
});

const noSuchCounty = (ctx: RectificationCtx, name: string, below: number) => ({
  column: 'county',
  code: 'rectification.addressee_unknown',
  message: `“${name}”既不是本级，也不是本级下辖的县（市）区`,
  hint:
    below === 0
      ? `市级纸质交办给本级的，请填“${ctx.scope.tenantName}”`
      : '请改成下辖县（市）区的名称，与交办页面所列一致',
});
