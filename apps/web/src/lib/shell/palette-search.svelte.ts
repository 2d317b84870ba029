import type { Api, ApiSchema } from '@lianxun/api-client';
import type { PaletteGroup, PaletteItem } from '@lianxun/ui';

import type { Capacity } from '#lib/session/scope.ts';

import { iconOf } from './icons.ts';

interface Found {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly href: string;
}

type Find = (api: Api, within: Capacity, text: string) => Promise<Found[]>;

interface Source {
  readonly title: string;
  readonly icon: string;
  readonly isOpen: (within: Capacity) => boolean;
  readonly find: Find;
}

const limit = 6;

const findUnits: Find = async (api, { api: at, base }, text) => {
  const { items } = await api.get<ApiSchema<'UnitPage'>>(`${at}/core/units`, { q: text, limit });
  return items.map(({ id, name, parentName, code }) => ({
    id: `unit ${id}`,
    label: name,
    detail: parentName ?? code ?? '',
    href: `${base}/directory/units/${id}`,
  }));
};

const findFindings: Find = async (api, { api: at, base }, text) => {
  const path = `${at}/rectification/findings`;
  const { items } = await api.get<{ items: ApiSchema<'FindingItem'>[] }>(path, {
    contains: text,
    limit,
  });
  return items.map(({ id, seq, text: content, unitName }) => ({
    id: `finding ${id}`,
    label: [seq, content].filter(Boolean).join(' '),
    detail: unitName,
    href: `${base}/m/rectification/findings/${id}`,
  }));
};

const findPapers: Find = async (api, { api: at, base }, text) => {
  const path = `${at}/inspection/papers`;
  const { items } = await api.get<{ items: ApiSchema<'WorkingPaperItem'>[] }>(path, {
    contains: text,
    limit,
  });
  return items.map(({ id, paperNo, provisionalNo, title, unitName }) => ({
    id: `paper ${id}`,
    label: `${paperNo ?? provisionalNo} ${title}`,
    detail: unitName,
    href: `${base}/m/inspection/papers/${id}`,
  }));
};

const sources: readonly Source[] = [
  {
    title: '单位',
    icon: 'building',
    isOpen: ({ kind, permissions }) => kind === 'member' && permissions.has('core:read_directory'),
    find: findUnits,
  },
  {
    title: '反馈问题',
    icon: 'clipboard-list',
    isOpen: ({ kind, plugins }) =>
      plugins.has('rectification') && (kind === 'member' || kind === 'team' || kind === 'unit'),
    find: findFindings,
  },
  {
    title: '问题底稿',
    icon: 'notebook-pen',
    isOpen: ({ kind, plugins }) =>
      plugins.has('inspection') && (kind === 'member' || kind === 'team'),
    find: findPapers,
  },
];

/** Records found for what is typed in the palette; a source that is closed to the person finds nothing. */
export class PaletteSearch {
  groups = $state.raw<PaletteGroup[]>([]);
  #api: Api;
  #where: () => Capacity | undefined;
  #go: (href: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = '';

  constructor(api: Api, where: () => Capacity | undefined, go: (href: string) => void) {
    this.#api = api;
    this.#where = where;
    this.#go = go;
  }

  start = (text: string): void => {
    clearTimeout(this.#timer);
    this.#asked = text.trim();
    this.groups = [];
    if (this.#asked.length > 0) this.#timer = setTimeout(() => void this.#find(this.#asked), 200);
  };

  async #find(text: string): Promise<void> {
    const within = this.#where();
    if (!within) return;
    const open = sources.filter(({ isOpen }) => isOpen(within));
    const answers = await Promise.allSettled(open.map(({ find }) => find(this.#api, within, text)));
    if (this.#asked !== text) return;
    this.groups = open.map(({ title, icon }, index) => {
      const answer = answers[index];
      const found = answer?.status === 'fulfilled' ? answer.value : [];
      return { title, items: found.map((one) => this.#toItem(one, icon)) };
    });
  }

  #toItem({ id, label, detail, href }: Found, icon: string): PaletteItem {
    return {
      id,
      label,
      detail,
      icon: iconOf(icon),
      isFound: true,
      onselect: () => this.#go(href),
    };
  }
}
