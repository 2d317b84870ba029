import type { NavigationEntry, NavigationGroup, WebContribution } from '@lianxun/plugin-api';

import type { Capacity } from '#lib/session/scope.ts';

export interface NavigationLink {
  readonly title: string;
  readonly href: string;
  readonly icon: string | undefined;
}

export interface NavigationSection {
  readonly group: NavigationGroup;
  readonly title: string;
  readonly links: readonly NavigationLink[];
}

const groups: readonly (readonly [NavigationGroup, string])[] = [
  ['desk', '工作台'],
  ['inspection', '巡察'],
  ['leads', '线索'],
  ['rectification', '整改'],
  ['supervision', '监督'],
  ['talent', '人才'],
  ['registers', '台账'],
  ['analysis', '综合分析'],
  ['settings', '设置'],
];

/** An entry together with the base its path stands below. */
interface Placed {
  readonly entry: NavigationEntry;
  readonly href: string;
}

function isCreation(entry: NavigationEntry): boolean {
  return entry.path.endsWith('/new');
}

function mayEnter(entry: NavigationEntry, capacity: Capacity): boolean {
  return (
    entry.scopes.includes(capacity.kind) &&
    (entry.permission === undefined || capacity.permissions.has(entry.permission))
  );
}

function placed(
  capacity: Capacity,
  core: readonly NavigationEntry[],
  plugins: readonly WebContribution[],
): Placed[] {
  const own = core.map((entry) => ({ entry, href: `${capacity.base}${entry.path}` }));
  const enabled = plugins.filter(({ plugin }) => capacity.plugins.has(plugin));
  const theirs = enabled.flatMap(({ plugin, navigation }) =>
    navigation.map((entry) => ({
      entry,
      href: `${capacity.base}/m/${plugin}/${entry.path.replace(/^\//, '')}`,
    })),
  );
  return [...own, ...theirs]
    .filter(({ entry }) => mayEnter(entry, capacity))
    .toSorted((left, right) => (left.entry.order ?? 100) - (right.entry.order ?? 100));
}

function linkOf({ entry, href }: Placed): NavigationLink {
  return { title: entry.title, href, icon: entry.icon };
}

/** The left navigation of a capacity: groups in the order of work, empty ones left out. */
export function navigationOf(
  capacity: Capacity,
  core: readonly NavigationEntry[],
  plugins: readonly WebContribution[],
): NavigationSection[] {
  const entries = placed(capacity, core, plugins).filter(({ entry }) => !isCreation(entry));
  return groups.flatMap(([group, title]) => {
    const links = entries.filter(({ entry }) => entry.group === group).map(linkOf);
    return links.length === 0 ? [] : [{ group, title, links }];
  });
}

/** What may be created in a capacity: the entries whose path ends in `/new`. */
export function creationsOf(
  capacity: Capacity,
  core: readonly NavigationEntry[],
  plugins: readonly WebContribution[],
): NavigationLink[] {
  return placed(capacity, core, plugins)
    .filter(({ entry }) => isCreation(entry))
    .map(linkOf);
}

const isAbove = (href: string, path: string): boolean => path.startsWith(`${href}/`);

/** The link the address stands under: the longest one that leads to it. The desk leads everywhere and stands for itself alone. */
export function currentLink(
  sections: readonly NavigationSection[],
  pathname: string,
): NavigationLink | undefined {
  const links = sections.flatMap((section) => section.links);
  const isAboveAll = (href: string): boolean =>
    links.every((link) => link.href === href || isAbove(href, link.href));
  return links
    .filter(({ href }) => pathname === href || (isAbove(href, pathname) && !isAboveAll(href)))
    .toSorted((left, right) => right.href.length - left.href.length)[0];
}
