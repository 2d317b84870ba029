import names from './area-names.json' with { type: 'json' };

/** A county, a district or a city without them. */
export interface Area {
  readonly code: string;
  readonly name: string;
}

const areas: readonly Area[] = Object.entries<string>(names).map(([code, name]) => ({
  code,
  name,
}));
const byCode = new Map(areas.map(({ code, name }) => [code, name]));
const shortened = areas.map((area) => ({ area, short: short(area.name) }));

/** People write 云南昆明西山 as well as 云南省昆明市西山区. */
function short(name: string): string {
  return name.replaceAll(/\s|[省市区县州盟旗]|自治|特别行政/gu, '');
}

/** A zone has a code of its own below that of its county. */
export function areaName(code: string | null): string | null {
  if (code === null) return null;
  const county = byCode.get(code.slice(0, 6));
  if (county === undefined) return code;
  return code.length === 6 ? county : `${county}（${code}）`;
}

const most = 20;

/** Areas that fit what was typed, the closest first; a code nobody has listed is taken as it is. */
export function findAreas(typed: string): readonly Area[] {
  const text = typed.normalize('NFKC').trim();
  if (/^\d{2,}/u.test(text)) return areasByCode(text.toUpperCase());
  const wanted = short(text);
  if (wanted === '') return [];
  const found = shortened.filter((each) => each.short.includes(wanted));
  const ends = found.filter((each) => each.short.endsWith(wanted));
  return [...new Set([...ends, ...found])].slice(0, most).map(({ area }) => area);
}

function areasByCode(code: string): readonly Area[] {
  const found = areas.filter((area) => area.code.startsWith(code)).slice(0, most);
  const isZone = found.length === 0 && /^[0-9A-Z]{6,9}$/u.test(code);
  return isZone ? [{ code, name: areaName(code) ?? code }] : found;
}

/** The code of a name that fits one area alone; what is a code already, or fits none, stays as it is. */
export function areaCodeOf(text: string): string {
  if (/^\d/u.test(text)) return text;
  const wanted = short(text.normalize('NFKC'));
  const [only, other] = shortened.filter((each) => wanted !== '' && each.short.endsWith(wanted));
  return only !== undefined && other === undefined ? only.area.code : text;
}
