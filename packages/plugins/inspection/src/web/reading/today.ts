import { formatDate } from '@lianxun/ui';

/** Today in Beijing. */
export function today(): string {
  return formatDate(new Date());
}
