import type { LucideIcon } from '@lucide/svelte';

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'alert' | 'overdue' | 'team';

export type IconComponent = LucideIcon;

/** Text and ground of a badge; never the only carrier of meaning. */
export const toneClasses: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted border-line',
  accent: 'bg-accent-soft text-accent border-accent/25',
  good: 'bg-good-soft text-good border-good/25',
  warn: 'bg-warn-soft text-warn border-warn/25',
  alert: 'bg-alert-soft text-alert border-alert/25',
  overdue: 'bg-seal-soft text-seal border-seal/30',
  team: 'bg-team-soft text-team border-team/25',
};
