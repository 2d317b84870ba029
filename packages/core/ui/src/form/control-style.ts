/** The look every text-like control shares. */
export const controlClass =
  'border-edge/70 bg-surface text-ink hover:border-edge focus:border-accent aria-invalid:border-alert read-only:bg-sunken disabled:bg-sunken disabled:text-faint w-full rounded-md border px-2.5 text-base transition-colors focus:outline-2 focus:-outline-offset-1 focus:outline-accent disabled:cursor-not-allowed';
