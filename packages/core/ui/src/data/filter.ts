import type { Option } from '../form/option.ts';

export interface Filter {
  id: string;
  label: string;
  options: readonly Option[];
}
