import { describe, expect, it } from 'vitest';

import { checkFiles } from './file-rules.ts';

const rules = { extensions: ['.xlsx', '.pdf'], maxBytes: 1024 * 1024, maxFiles: 2 };
const file = (name: string, size = 10) => ({ name, size });

describe('files somebody picked', () => {
  it('go through when type, size and number fit, whatever the case of the extension', () => {
    const { accepted, errors } = checkFiles([file('台账.XLSX'), file('佐证.pdf')], rules);

    expect(accepted.map(({ name }) => name)).toEqual(['台账.XLSX', '佐证.pdf']);
    expect(errors).toEqual([]);
  });

  it('are refused by name and reason while the good ones stay', () => {
    const { accepted, errors } = checkFiles(
      [file('宏.xlsm'), file('空.pdf', 0), file('大.pdf', 5 * 1024 * 1024), file('好.pdf')],
      rules,
    );

    expect(accepted.map(({ name }) => name)).toEqual(['好.pdf']);
    expect(errors).toHaveLength(3);
    expect(errors[0]).toContain('宏.xlsm');
    expect(errors[2]).toContain('5.0 MB');
  });

  it('of a kind often picked by mistake come with the way out', () => {
    const otherwise = { '.xls': '是旧格式的表格，请另存为 .xlsx。' };

    const { accepted, errors } = checkFiles([file('台账.XLS')], { ...rules, otherwise });

    expect(accepted).toEqual([]);
    expect(errors).toEqual(['「台账.XLS」是旧格式的表格，请另存为 .xlsx。']);
  });

  it('beyond the number allowed are counted, not silently dropped', () => {
    const { accepted, errors } = checkFiles([file('1.pdf'), file('2.pdf'), file('3.pdf')], rules);

    expect(accepted).toHaveLength(2);
    expect(errors).toEqual(['一次最多 2 个文件，多出的 1 个没有加入。']);
  });
});
