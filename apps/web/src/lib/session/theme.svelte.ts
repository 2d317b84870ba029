export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export const themeTitles: Readonly<Record<Theme, string>> = {
  system: '跟随系统',
  light: '浅色',
  dark: '深色',
  contrast: '高对比',
};

/** The look of this browser; `static/theme.js` applies it before the first paint. */
export class ThemeChoice {
  current = $state<Theme>('system');

  constructor() {
    const set = document.documentElement.dataset['theme'];
    this.current = themes.find((theme) => theme === set) ?? 'system';
  }

  choose(theme: Theme): void {
    this.current = theme;
    document.documentElement.dataset['theme'] = theme;
    localStorage.setItem('lx-theme', theme);
  }
}
