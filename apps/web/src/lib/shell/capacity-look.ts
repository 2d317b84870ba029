import type { PageScope } from '@lianxun/plugin-api';

interface Look {
  readonly strip: string;
  readonly bar: string;
}

/** Each capacity has its own colour, always beside its name. */
export const capacityLooks: Readonly<Record<PageScope, Look>> = {
  member: { strip: 'bg-accent-soft text-accent', bar: 'bg-accent-solid' },
  team: { strip: 'bg-team-soft text-team', bar: 'bg-team' },
  unit: { strip: 'bg-good-soft text-good', bar: 'bg-good' },
  admin: { strip: 'bg-warn-soft text-warn', bar: 'bg-warn' },
  restricted: { strip: 'bg-alert-soft text-alert', bar: 'bg-alert' },
};
