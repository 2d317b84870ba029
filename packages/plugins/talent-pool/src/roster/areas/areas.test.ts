import { describe, expect, test } from 'vitest';

import { areaCodeOf, areaName, findAreas } from './areas.ts';

describe('areas', () => {
  test.each(['西山区', '昆明西山', '云南省昆明市西山区', '云南 昆明 西山'])(
    'are found by what people write: %s',
    (typed) => {
      expect(findAreas(typed)).toContainEqual({ code: '530112', name: '云南省昆明市西山区' });
    },
  );

  test('are found by the beginning of their code', () => {
    expect(findAreas('530181')).toEqual([{ code: '530181', name: '云南省昆明市安宁市' }]);
    expect(findAreas('5301')).toHaveLength(14);
  });

  test('put the county of that name before longer ones', () => {
    expect(findAreas('官渡')[0]).toEqual({ code: '530111', name: '云南省昆明市官渡区' });
  });

  test('take the code of a zone, which stands in no list', () => {
    expect(findAreas('530112403')).toEqual([
      { code: '530112403', name: '云南省昆明市西山区（530112403）' },
    ]);
  });

  test('answer nothing to nonsense', () => {
    expect(findAreas('不存在的地方')).toEqual([]);
    expect(findAreas(' ')).toEqual([]);
  });

  test('give a name its code when it is the only one', () => {
    expect(areaCodeOf('昆明市西山区')).toBe('530112');
    expect(areaCodeOf('鼓楼区')).toBe('鼓楼区');
    expect(areaCodeOf('昆明市')).toBe('昆明市');
    expect(areaCodeOf('530111')).toBe('530111');
  });

  test('have a name for every code, the code itself at worst', () => {
    expect(areaName('530112')).toBe('云南省昆明市西山区');
    expect(areaName('5301K1')).toBe('5301K1');
    expect(areaName(null)).toBeNull();
  });
});
