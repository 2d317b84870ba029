import type { LinkageCtx } from '../database.ts';
import { entrySpread, outsideWindow, type OnSite } from '../milestones/progress.rules.ts';
import { entryGap } from './campaign.settings.ts';
import type { Undertaking } from './load-campaign.ts';

/** What is out of step, in words. */
export async function campaignWarnings(
  ctx: LinkageCtx,
  { combined, windows }: { readonly combined: Undertaking; readonly windows: readonly OnSite[] },
): Promise<string[]> {
  const outside = outsideWindow(windows, combined);
  const warnings =
    outside.length === 0
      ? []
      : [
          `${outside.join('、')}的进驻时间不在窗口（${combined.windowFrom}至${combined.windowTo}）之内，请调整`,
        ];
  const spread = entrySpread(windows);
  if (spread === undefined) return warnings;
  const gap = await ctx.calendar.workdaysBetween(spread.first.from, spread.last.from);
  const most = await ctx.settings.get(entryGap);
  if (gap <= most) return warnings;
  return [
    ...warnings,
    `最早进驻${entryOf(spread.first)}，最晚${entryOf(spread.last)}，相隔${gap}个工作日，超过${most}个工作日`,
  ];
}

const entryOf = ({ from, hasEntered = false, name }: OnSite): string =>
  `${name}（${from ?? ''}${hasEntered ? '' : '，计划'}）`;
