import { placeAt, type Conditions, type Pair } from './pair-facts.rules.ts';

/** E: 三个不固定 — the same person must not meet the same unit, or lead in the same area, again. */
export const rotationRules: Conditions = {
  E1: (pair) => {
    const led = pair.person.inspected.find(
      (one) => one.roundsAgo === 1 && one.role === 'leading' && isUnitOrArea(pair, one),
    );
    if (led === undefined) return null;
    const unit = placeAt(pair.index, led.place) === 'same';
    return {
      why: 'hit',
      evidence: `上一轮曾任组长、副组长巡察${unit ? '该单位' : `同一地区（${led.countyCode}）`}。`,
      values: { roundsAgo: '1', countyCode: led.countyCode, target: pair.target.name },
    };
  },
  E2: (pair) => {
    const earlier = pair.person.inspected.find(
      (one) => one.roundsAgo <= roundsKept && placeAt(pair.index, one.place) === 'same',
    );
    if (earlier === undefined) return null;
    return {
      why: 'hit',
      evidence: `近${roundsKept}轮内（前${earlier.roundsAgo}轮）曾巡察该单位。`,
      values: { roundsAgo: String(earlier.roundsAgo), target: pair.target.name },
    };
  },
};

const roundsKept = 2;

/** In a county's own round every unit lies in its area: there only the unit counts. */
function isUnitOrArea(pair: Pair, led: { place: readonly string[]; countyCode: string }): boolean {
  if (placeAt(pair.index, led.place) === 'same') return true;
  return pair.mode !== 'own' && pair.index.counties.has(led.countyCode);
}
