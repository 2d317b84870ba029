import type { IconComponent } from '../status/tone.ts';

export interface PaletteItem {
  id: string;
  label: string;
  detail?: string | undefined;
  icon?: IconComponent | undefined;
  keywords?: readonly string[];
  onselect: () => void;
}

export interface PaletteGroup {
  title: string;
  items: readonly PaletteItem[];
}
