import { describe, expect, it } from 'vitest';

import { optionsFrom } from './field-options.ts';

const before = [
  { value: 'option1', title: '财政' },
  { value: 'option2', title: '自筹' },
];

describe('options typed one a line', () => {
  it('keep their values when the order changes or one is added', () => {
    expect(optionsFrom('自筹\n捐赠\n财政', before)).toEqual([
      { value: 'option2', title: '自筹' },
      { value: 'option3', title: '捐赠' },
      { value: 'option1', title: '财政' },
    ]);
  });

  it('keep their values when one is reworded', () => {
    expect(optionsFrom('财政拨款\n自筹', before)).toEqual([
      { value: 'option1', title: '财政拨款' },
      { value: 'option2', title: '自筹' },
    ]);
  });

  it('never give the value of a removed one to another', () => {
    expect(optionsFrom('捐赠', before)).toEqual([{ value: 'option3', title: '捐赠' }]);
  });

  it('may be empty, and a last empty line is none', () => {
    expect(optionsFrom('', before)).toEqual([]);
    expect(optionsFrom('财政\n', before)).toEqual([{ value: 'option1', title: '财政' }]);
  });
});
