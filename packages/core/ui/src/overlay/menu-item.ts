import type { IconComponent } from '../status/tone.ts';

export interface MenuItem {
  label: string;
  icon?: IconComponent | undefined;
  detail?: string | undefined;
  href?: string | undefined;
  onselect?: (() => void) | undefined;
  /** Why it is closed; the entry stays visible and says so. */
  refusal?: string | undefined;
  danger?: boolean;
  /** The entry is the current choice of its group. */
  current?: boolean;
}

export interface MenuGroup {
  title?: string | undefined;
  items: readonly MenuItem[];
}
