export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md';

const shape =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors select-none aria-disabled:cursor-not-allowed aria-disabled:opacity-55 disabled:cursor-not-allowed disabled:opacity-55';

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-accent-solid text-on-accent hover:not-aria-disabled:bg-accent-strong',
  secondary:
    'border-edge/70 bg-surface text-ink hover:not-aria-disabled:border-accent hover:not-aria-disabled:text-accent',
  quiet:
    'border-transparent bg-transparent text-muted hover:not-aria-disabled:bg-hover hover:not-aria-disabled:text-ink',
  danger: 'border-alert bg-surface text-alert hover:not-aria-disabled:bg-alert-soft',
};

const sizes: Record<ButtonSize, string> = {
  sm: 'h-7 px-2.5 text-sm',
  md: 'h-8 px-3.5 text-base',
};

/** The classes that buttons and links shaped as buttons share. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize): string {
  return `${shape} ${variants[variant]} ${sizes[size]}`;
}
