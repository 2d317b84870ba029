import type { Filler } from '../library/fill.ts';
import {
  officeOpinions,
  orgOpinions,
  publicityOpinions,
  residentOpinions,
  selfOpinions,
  teamOpinions,
} from '../library/phrases.ts';
import type { Random } from '../random.ts';
import type { DemoOpinions } from '../types.ts';

interface OpinionSetting {
  cat: string;
  random: Random;
  filler: Filler;
  /** False where the review sent the finding on to a later date. */
  agreed: boolean;
}

const orgMatters = new Set(['F3.01', 'F3.02', 'F3.03', 'F3.04']);
const publicityMatters = new Set(['F1.01', 'F1.03']);

export function opinionsFor({ cat, random, filler, agreed }: OpinionSetting): DemoOpinions {
  const opinions: DemoOpinions = {
    self: filler.fill(random.pick(selfOpinions)),
    resident: random.pick(residentOpinions),
    org: orgMatters.has(cat) ? random.pick(orgOpinions) : null,
    publicity: publicityMatters.has(cat) ? random.pick(publicityOpinions) : null,
    office: random.pick(officeOpinions),
    team: random.next() < 0.35 ? random.pick(teamOpinions) : null,
  };
  if (agreed) return opinions;
  return {
    ...opinions,
    self: '可以立即推进的措施已经完成，尚有遗留事项，申请继续整改。',
    resident: '情况属实，建议每半年复核一次，督促加快办理。',
    org: null,
    office: '同意继续整改并确定下次复核日期，列入跟踪清单。',
  };
}
