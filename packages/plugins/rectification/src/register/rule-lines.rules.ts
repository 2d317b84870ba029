/** 建章立制 as a sheet writes it: one rule per line, 名称 / 文号 / 日期. */
export interface RuleLine {
  readonly name: string;
  readonly documentNo: string | null;
  readonly adoptedOn: string | null;
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

export function parseRuleLines(text: string): RuleLine[] {
  return text
    .split('\n')
    .map((line) => line.split('/').map((part) => part.trim()))
    .filter(([name]) => name !== undefined && name !== '')
    .map(([name = '', ...rest]) => {
      const last = rest.at(-1);
      const adoptedOn = last !== undefined && isoDate.test(last) ? last : null;
      const middle = (adoptedOn === null ? rest : rest.slice(0, -1)).filter((part) => part !== '');
      return { name, documentNo: middle.length === 0 ? null : middle.join(' / '), adoptedOn };
    });
}

export function formatRuleLines(rules: readonly RuleLine[]): string | null {
  if (rules.length === 0) return null;
  return rules
    .map(({ name, documentNo, adoptedOn }) =>
      [name, documentNo, adoptedOn].filter((part) => part !== null).join(' / '),
    )
    .join('\n');
}
