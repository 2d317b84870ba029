import type { PaletteGroup } from '@lianxun/ui';

import type { Capacity } from '#lib/session/scope.ts';

import { iconOf } from './icons.ts';
import type { NavigationLink, NavigationSection } from './navigation.ts';

interface PaletteInput {
  readonly sections: readonly NavigationSection[];
  readonly creations: readonly NavigationLink[];
  readonly choices: readonly Capacity[];
  readonly current: Capacity | undefined;
  readonly go: (href: string) => void;
}

/** Everything the palette offers in a capacity: pages, things to create, other capacities. */
export function paletteGroups(input: PaletteInput): PaletteGroup[] {
  const { sections, creations, choices, current, go } = input;
  return [
    {
      title: '前往',
      items: sections.flatMap((section) =>
        section.links.map((link) => ({
          id: `go ${link.href}`,
          label: link.title,
          detail: section.title,
          icon: iconOf(link.icon),
          keywords: [section.title],
          onselect: () => go(link.href),
        })),
      ),
    },
    {
      title: '新建',
      items: creations.map((link) => ({
        id: `new ${link.href}`,
        label: link.title,
        icon: iconOf('plus'),
        onselect: () => go(link.href),
      })),
    },
    {
      title: '切换身份',
      items: choices
        .filter((choice) => choice.base !== current?.base && choice.refusal === undefined)
        .map((choice) => ({
          id: `as ${choice.base}`,
          label: `${choice.tenantName} · ${choice.label}`,
          detail: choice.detail,
          icon: iconOf('building'),
          onselect: () => go(choice.base),
        })),
    },
  ];
}
