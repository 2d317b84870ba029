const filterNames = [
  'round',
  'unit',
  'engagement',
  'stage',
  'bucket',
  'cat1',
  'key',
  'contains',
  'overdue',
  'dueWithin',
  'originalDue',
  'onTime',
  'repeat',
  'rebound',
  'issued',
  'asOf',
] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** A tab above the list: a name and the conditions it stands for. */
export interface SavedView {
  readonly key: string;
  readonly label: string;
  readonly filters: Filters;
}

/** What the tabs decide; switching one clears the others' conditions. */
const viewConditions: readonly FilterName[] = ['overdue', 'dueWithin', 'stage', 'bucket'];

export const savedViews: readonly SavedView[] = [
  { key: 'all', label: '全部', filters: {} },
  { key: 'mine', label: '我的待办', filters: {} },
  { key: 'overdue', label: '超期', filters: { overdue: 'true' } },
  { key: 'soon', label: '20天内到期', filters: { dueWithin: '20' } },
  { key: 'plan', label: '方案待会审', filters: { stage: 'planning' } },
  { key: 'closing', label: '待联审销号', filters: { stage: 'closing' } },
  { key: 'closed', label: '已销号', filters: { bucket: 'done' } },
];

export function filtersOf(query: URLSearchParams): Filters {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

/** The tab whose conditions are exactly those of the address; `all` when somebody narrowed by hand. */
export function viewOf(query: URLSearchParams): string {
  if (query.get('view') === 'mine') return 'mine';
  const filters = filtersOf(query);
  const given = viewConditions.filter((name) => filters[name] !== undefined);
  const found = savedViews.find(
    ({ filters: wanted }) =>
      given.length > 0 &&
      given.length === Object.keys(wanted).length &&
      given.every((name) => wanted[name] === filters[name]),
  );
  return found?.key ?? 'all';
}

/** The address of a tab: its own conditions, and what else is narrowed stays. */
export function viewQuery(query: URLSearchParams, view: SavedView): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const name of [...viewConditions, 'view']) next.delete(name);
  for (const [name, value] of Object.entries(view.filters)) next.set(name, value);
  if (view.key === 'mine') next.set('view', 'mine');
  return next;
}

/** The address with one condition changed; an empty value lifts it. */
export function narrowed(query: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(query);
  if (value === '') next.delete(name);
  else next.set(name, value);
  if (name === 'round') next.delete('unit');
  return next;
}

/** The address without conditions; the order stays. */
export function cleared(query: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams();
  const sort = query.get('sort');
  if (sort) next.set('sort', sort);
  return next;
}
