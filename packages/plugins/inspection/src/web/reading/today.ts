import { formatDate } from '@lianxun/ui/format';

/** Today in Beijing. */
export function today(): string {
  return formatDate(new Date());
}
