/** What stands in the dialog of one team. */
export interface TeamForm {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly size: { readonly min: string; readonly max: string };
  readonly deputies: { readonly min: string; readonly max: string };
  readonly demands: readonly { readonly title: string; readonly count: string }[];
}

/** What is wrong, each in a sentence, before anything is sent; empty where it can be saved. */
export function teamFaults(form: TeamForm): string[] {
  return [...headFaults(form), ...numberFaults(form), ...demandFaults(form)];
}

/** Each sentence with whether it has to be said. */
type Said = readonly (readonly [boolean, string])[];
const said = (all: Said): string[] => all.filter(([isSaid]) => isSaid).map(([, text]) => text);

function headFaults({ name, from, to }: TeamForm): string[] {
  const isDated = from !== '' && to !== '';
  return said([
    [name.trim() === '', '请填写组名。'],
    [!isDated, '请填写起止日期。'],
    [isDated && to < from, '截止日期不能早于开始日期。'],
  ]);
}

function numberFaults({ size, deputies }: TeamForm): string[] {
  const most = Number(size.max);
  const least = Number(deputies.min);
  const isSized = isWhole(size.min, 2, 30) && isWhole(size.max, 2, 30);
  const isLed = isWhole(deputies.min, 0, 5) && isWhole(deputies.max, 0, 5);
  return said([
    [!isSized, '人数应为 2 至 30 的整数：组长和联络员各 1 人。'],
    [most < Number(size.min), '最多人数不能少于最少人数。'],
    [!isLed, '副组长人数应为 0 至 5 的整数。'],
    [Number(deputies.max) < least, '最多副组长人数不能少于最少副组长人数。'],
    [isSized && least + 2 > most, `组长、联络员和 ${least} 名副组长合计超过最多人数 ${most}。`],
  ]);
}

function demandFaults({ demands }: TeamForm): string[] {
  return demands
    .filter(({ count }) => !isWhole(count, 0, 20))
    .map(({ title }) => `${title}的人数应为 0 至 20 的整数。`);
}

export function isWhole(text: string, least: number, most: number): boolean {
  const value = Number(text);
  return text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most;
}
