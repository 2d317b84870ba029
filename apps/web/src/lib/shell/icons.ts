import type { IconComponent } from '@lianxun/ui';
import AlarmClock from '@lucide/svelte/icons/alarm-clock';
import BookOpen from '@lucide/svelte/icons/book-open';
import Building from '@lucide/svelte/icons/building';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import CalendarOff from '@lucide/svelte/icons/calendar-off';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import FileCheck from '@lucide/svelte/icons/file-check';
import FileInput from '@lucide/svelte/icons/file-input';
import FileText from '@lucide/svelte/icons/file-text';
import Gavel from '@lucide/svelte/icons/gavel';
import KeyRound from '@lucide/svelte/icons/key-round';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import ListTodo from '@lucide/svelte/icons/list-todo';
import Mail from '@lucide/svelte/icons/mail';
import Megaphone from '@lucide/svelte/icons/megaphone';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import Network from '@lucide/svelte/icons/network';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import Plug from '@lucide/svelte/icons/plug';
import Plus from '@lucide/svelte/icons/plus';
import Puzzle from '@lucide/svelte/icons/puzzle';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import ScrollText from '@lucide/svelte/icons/scroll-text';
import Send from '@lucide/svelte/icons/send';
import Settings from '@lucide/svelte/icons/settings';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Table2 from '@lucide/svelte/icons/table-2';
import UserCheck from '@lucide/svelte/icons/user-check';
import Users from '@lucide/svelte/icons/users';
import Workflow from '@lucide/svelte/icons/workflow';
import Zap from '@lucide/svelte/icons/zap';

const icons: Readonly<Record<string, IconComponent>> = {
  'alarm-clock': AlarmClock,
  'book-open': BookOpen,
  building: Building,
  'calendar-days': CalendarDays,
  'calendar-off': CalendarOff,
  'chart-column': ChartColumn,
  'clipboard-check': ClipboardCheck,
  'clipboard-list': ClipboardList,
  'file-check': FileCheck,
  'file-input': FileInput,
  'file-text': FileText,
  gavel: Gavel,
  'key-round': KeyRound,
  lightbulb: Lightbulb,
  'list-todo': ListTodo,
  mail: Mail,
  megaphone: Megaphone,
  'messages-square': MessagesSquare,
  network: Network,
  'notebook-pen': NotebookPen,
  plug: Plug,
  plus: Plus,
  puzzle: Puzzle,
  'refresh-cw': RefreshCw,
  'scroll-text': ScrollText,
  send: Send,
  settings: Settings,
  'shield-check': ShieldCheck,
  'table-2': Table2,
  'user-check': UserCheck,
  users: Users,
  workflow: Workflow,
  zap: Zap,
};

/** The icon of a navigation entry; an unknown name gets the plain page. */
export function iconOf(name: string | undefined): IconComponent {
  return icons[name ?? ''] ?? FileText;
}
