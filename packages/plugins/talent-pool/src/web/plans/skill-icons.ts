import type { IconComponent } from '@lianxun/ui';
import BadgeCheck from '@lucide/svelte/icons/badge-check';
import Calculator from '@lucide/svelte/icons/calculator';
import Flag from '@lucide/svelte/icons/flag';
import Gavel from '@lucide/svelte/icons/gavel';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import HardHat from '@lucide/svelte/icons/hard-hat';
import HeartPulse from '@lucide/svelte/icons/heart-pulse';
import Landmark from '@lucide/svelte/icons/landmark';
import Leaf from '@lucide/svelte/icons/leaf';
import PenLine from '@lucide/svelte/icons/pen-line';
import Scale from '@lucide/svelte/icons/scale';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Wheat from '@lucide/svelte/icons/wheat';

const icons: Readonly<Record<string, IconComponent>> = {
  audit: Calculator,
  partyBuilding: Flag,
  discipline: ShieldCheck,
  writing: PenLine,
  projects: HardHat,
  caseHandling: Gavel,
  stateAssets: Landmark,
  education: GraduationCap,
  health: HeartPulse,
  environment: Leaf,
  agriculture: Wheat,
  law: Scale,
};

/** Sign of a 专业领域; those the tenant added share one. */
export function skillIcon(key: string): IconComponent {
  return icons[key] ?? BadgeCheck;
}
