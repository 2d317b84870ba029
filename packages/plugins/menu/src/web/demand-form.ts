import type { Content, DemandRequest } from './words.ts';

export type Frame = Pick<
  DemandRequest,
  'menu' | 'units' | 'windowFrom' | 'windowTo' | 'title' | 'menuNumber' | 'isOver'
>;

export interface SkillLine {
  key: string;
  title: string;
  count: string;
  weight: string;
}

export interface WishLine {
  kind: string;
  name: string;
  unit: string;
  rank: string;
}

/** A demand as it stands in the form: texts, as they are typed. */
export interface DemandForm {
  title: string;
  serviceForm: string;
  character: string;
  from: string;
  to: string;
  topics: string[];
  skills: SkillLine[];
  wanted: string;
  least: string;
  leaderWanted: boolean;
  wishes: WishLine[];
  urgency: string;
  reasons: string;
  targetIds: string[];
}

export function formOf(frame: Frame, before?: Content): DemandForm {
  return before === undefined ? emptyForm(frame) : filledForm(frame, before);
}

function emptyForm({ menu, windowFrom, windowTo }: Frame): DemandForm {
  return {
    title: '',
    serviceForm: menu.serviceForms[0] ?? 'team',
    character: '',
    from: windowFrom,
    to: windowTo,
    topics: [],
    skills: menu.skills.map((skill) => ({ ...skill, count: '0', weight: '2' })),
    wanted: '6',
    least: '4',
    leaderWanted: true,
    wishes: [],
    urgency: 'normal',
    reasons: '',
    targetIds: [],
  };
}

function filledForm({ menu }: Frame, before: Content): DemandForm {
  const { headcount, period, serviceForm, title, topics, urgency } = before;
  return {
    title,
    serviceForm,
    character: before.character,
    from: period.from,
    to: period.to,
    topics: [...topics],
    skills: menu.skills.map((skill) => {
      const asked = before.skills.find((it) => it.skill === skill.key);
      return { ...skill, count: String(asked?.count ?? 0), weight: String(asked?.weight ?? 2) };
    }),
    wanted: String(headcount.wanted),
    least: String(headcount.least),
    leaderWanted: before.leaderWanted,
    wishes: before.wishes.map(({ kind, name, rank, unit }) => ({
      kind,
      name,
      unit: unit ?? '',
      rank: String(rank),
    })),
    urgency,
    reasons: before.reasons,
    targetIds: before.targets.map(({ targetId }) => targetId),
  };
}

const isCount = (text: string, least: number, most: number) =>
  /^\d{1,2}$/u.test(text.trim()) && Number(text) >= least && Number(text) <= most;

/** What has to be put right before it is sent, in the order of the form. */
export function formFaults(form: DemandForm, { windowFrom, windowTo }: Frame): string[] {
  const heads = isCount(form.wanted, 2, 30) && isCount(form.least, 2, 30);
  const checks: readonly (readonly [boolean, string])[] = [
    [form.title.trim() !== '', '请填写名称。'],
    [form.targetIds.length > 0, '请至少选一个被巡察单位。'],
    [form.topics.length > 0, '请至少选一项专题。'],
    [
      form.from >= windowFrom && form.to <= windowTo && form.from <= form.to,
      `时间须在窗口（${windowFrom}至${windowTo}）之内。`,
    ],
    [heads, '需要人数和最少人数应为2至30的整数。'],
    [!heads || Number(form.least) <= Number(form.wanted), '最少人数不能多于需要人数。'],
    [form.skills.every(({ count }) => isCount(count, 0, 20)), '各专业的人数应为0至20的整数。'],
    [form.wishes.every(({ name }) => name.trim() !== ''), '人选意愿请写明姓名或单位。'],
    [form.reasons.trim() !== '', '请写明理由。'],
  ];
  return checks.flatMap(([isRight, message]) => (isRight ? [] : [message]));
}

export function bodyOf(form: DemandForm) {
  return {
    title: form.title,
    serviceForm: form.serviceForm,
    character: form.character,
    period: { from: form.from, to: form.to },
    topics: form.topics,
    skills: form.skills
      .filter(({ count }) => Number(count) > 0)
      .map(({ count, key, weight }) => ({
        skill: key,
        count: Number(count),
        weight: Number(weight),
      })),
    headcount: { wanted: Number(form.wanted), least: Number(form.least) },
    leaderWanted: form.leaderWanted,
    wishes: form.wishes.map(({ kind, name, rank, unit }) => ({
      kind,
      name,
      unit: kind === 'person' && unit.trim() !== '' ? unit : null,
      rank: rank === 'unwanted' ? rank : Number(rank),
    })),
    urgency: form.urgency,
    reasons: form.reasons,
    targetIds: form.targetIds,
  };
}
