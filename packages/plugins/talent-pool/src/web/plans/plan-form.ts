import type { ApiSchema } from '@lianxun/api-client';

export type Choices = ApiSchema<'StaffingPlanChoices'>;

export interface FormTeam {
  readonly name: string;
  readonly targetIds: readonly string[];
  readonly roundTeamId?: string;
}

/** What the wizard has gathered so far. */
export interface PlanForm {
  kind: 'own' | 'joint';
  title: string;
  mode: 'optimized' | 'random' | 'manual';
  recusalMode: 'own' | 'combined' | 'cross' | 'unitSupervision';
  roundId: string;
  from: string;
  to: string;
  pools: string[];
  undecidedFirst: boolean;
  teams: FormTeam[];
  sizeMin: string;
  sizeMax: string;
}

export function emptyPlan(choices: Choices): PlanForm {
  const kind = choices.rounds.length === 0 && choices.targets.length > 0 ? 'joint' : 'own';
  return {
    kind,
    title: '',
    mode: 'optimized',
    recusalMode: kind === 'own' ? 'own' : 'combined',
    roundId: '',
    from: '',
    to: '',
    pools: ['inspection', 'leader'],
    undecidedFirst: false,
    teams: [],
    sizeMin: String(choices.usual.sizeMin),
    sizeMax: String(choices.usual.sizeMax),
  };
}

/** What a round brings with it: its name, its days, its teams with their units. */
export function withRound(form: PlanForm, choices: Choices, roundId: string): PlanForm {
  const round = choices.rounds.find(({ id }) => id === roundId);
  if (round === undefined) return { ...form, roundId: '', teams: [] };
  return {
    ...form,
    roundId,
    title: form.title === '' ? `${round.name}组队方案` : form.title,
    from: round.period?.from ?? form.from,
    to: round.period?.to ?? form.to,
    teams: round.teams
      .filter(({ units }) => units.length > 0)
      .map(({ id, name, units }) => ({
        name,
        roundTeamId: id,
        targetIds: units.map((unit) => unit.id),
      })),
  };
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

export function teamName(index: number): string {
  const ten = Math.floor(index / 10);
  const one = numerals[index % 10] ?? '';
  if (ten === 0) return `第${one}组`;
  const tens = ten === 1 ? '十' : `${numerals[ten - 1] ?? ''}十`;
  return index % 10 === 9 ? `第${numerals[ten] ?? ''}十组` : `第${tens}${one}组`;
}

/** Units of the cards dealt out county by county, so that a team travels little. */
export function dealTargets(targets: Choices['targets'], count: number): FormTeam[] {
  const ordered = targets.toSorted((a, b) => (a.countyCode < b.countyCode ? -1 : 1));
  const teams = Math.max(1, Math.min(count, ordered.length));
  return Array.from({ length: teams }, (_, index) => ({
    name: teamName(index),
    targetIds: ordered
      .slice(
        Math.floor((index * ordered.length) / teams),
        Math.floor(((index + 1) * ordered.length) / teams),
      )
      .map(({ id }) => id),
  }));
}

/** Field → what is wrong with it; empty sentences where nothing is. */
export function checkPlan(form: PlanForm): Readonly<Record<string, string>> {
  const isWithoutRound = form.kind === 'own' && form.roundId === '';
  return {
    title: form.title.trim() === '' ? '请填写方案名称。' : '',
    roundId: isWithoutRound ? '请选择轮次。' : '',
    from: form.from === '' ? '请填写开始日期。' : '',
    to: checkEnd(form),
    pools: form.pools.length === 0 ? '请至少选一个库别。' : '',
    teams: form.teams.length === 0 ? '还没有巡察组。' : '',
    ...checkSize(form),
  };
}

function checkEnd({ from, to }: PlanForm): string {
  if (to === '') return '请填写截止日期。';
  return from !== '' && to < from ? '截止日期不能早于开始日期。' : '';
}

function checkSize({ sizeMin, sizeMax }: PlanForm): { sizeMin: string; sizeMax: string } {
  const [min, max] = [Number(sizeMin), Number(sizeMax)];
  return {
    sizeMin: Number.isInteger(min) && min >= 2 ? '' : '最少人数应为不小于 2 的整数。',
    sizeMax: Number.isInteger(max) && max >= min ? '' : '最多人数不能少于最少人数。',
  };
}

export function bodyOf(form: PlanForm) {
  const size = { min: Number(form.sizeMin), max: Number(form.sizeMax) };
  return {
    kind: form.kind,
    title: form.title.trim(),
    mode: form.mode,
    recusalMode: form.recusalMode,
    roundId: form.kind === 'own' ? form.roundId : null,
    period: { from: form.from, to: form.to },
    pools: form.pools,
    undecidedFirst: form.undecidedFirst,
    teams: form.teams.map((team) => ({ ...team, size })),
  };
}
