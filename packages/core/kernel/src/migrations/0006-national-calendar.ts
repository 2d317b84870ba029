import { nationalDays } from '../calendar/national-days.ts';
import type { KernelMigration } from '../database/migrator.ts';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

export const nationalCalendar: KernelMigration = {
  name: '0006-national-calendar',
  async up({ run }) {
    const rows = nationalDays.map(
      (day) => `(${quoted(day.date)}, ${day.isWorkday}, ${quoted(day.name)}, '国务院办公厅')`,
    );
    await run(
      `insert into core.national_calendar_days (day, is_workday, name, confirmed_by) values ${rows.join(', ')}`,
    );
  },
};
