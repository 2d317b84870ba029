import type { IconComponent } from '../status/tone.ts';

export interface PaletteItem {
  id: string;
  label: string;
  detail?: string | undefined;
  icon?: IconComponent | undefined;
  keywords?: readonly string[];
  /** A record that the server found for what was typed; it stands below what the words name. */
  isFound?: boolean;
  onselect: () => void;
}

export interface PaletteGroup {
  title: string;
  items: readonly PaletteItem[];
}
