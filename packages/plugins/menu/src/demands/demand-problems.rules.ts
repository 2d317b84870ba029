import type { MenuContent } from '../menus/menu.schemas.ts';
import type { DemandBody } from './demand.schemas.ts';

export interface DemandFrame {
  readonly menu: MenuContent;
  readonly windowFrom: string;
  readonly windowTo: string;
  /** Units of the county's 对象卡. */
  readonly offered: readonly {
    readonly targetId: string;
    readonly name: string;
    readonly kind: string;
  }[];
}

type Asked = Pick<DemandBody, 'serviceForm' | 'period' | 'topics' | 'skills'> & {
  readonly targetIds: readonly string[];
};

/** Why the city would not take it as it is: code, sentence and field. */
export function demandProblems(
  asked: Asked,
  { menu, offered, windowFrom, windowTo }: DemandFrame,
): { readonly code: string; readonly message: string; readonly field: string }[] {
  const { from, to } = asked.period;
  const units = new Map(offered.map((unit) => [unit.targetId, unit]));
  const known = new Set(menu.skills.map(({ key }) => key));
  const chosen = asked.targetIds.map((id) => units.get(id));
  const strange = chosen.filter((unit) => unit && !menu.unitTypes.includes(unit.kind));
  return [
    ...when(from > to, 'period_reversed', '截止日期不能早于起始日期', 'period'),
    ...when(
      from <= to && (from < windowFrom || to > windowTo),
      'outside_window',
      `时间须在统合巡察的窗口（${windowFrom}至${windowTo}）之内`,
      'period',
    ),
    ...when(
      chosen.includes(undefined),
      'target_unknown',
      '有的单位没有有效的对象卡，请先在“人选卡与对象卡”中提供',
      'targetIds',
    ),
    ...when(
      strange.length > 0,
      'target_kind',
      `${strange.map((unit) => unit?.name).join('、')}的单位类型不在菜单内`,
      'targetIds',
    ),
    ...when(
      !menu.serviceForms.includes(asked.serviceForm),
      'form_unknown',
      '菜单没有这种派员方式',
      'serviceForm',
    ),
    ...when(
      asked.topics.some((topic) => !menu.topics.includes(topic)),
      'topic_unknown',
      '有的专题不在菜单内',
      'topics',
    ),
    ...when(
      asked.skills.some(({ skill }) => !known.has(skill)),
      'skill_not_on_menu',
      '有的专业不在菜单内',
      'skills',
    ),
  ];
}

const when = (isSo: boolean, code: string, message: string, field: string) =>
  isSo ? [{ code, message, field }] : [];
