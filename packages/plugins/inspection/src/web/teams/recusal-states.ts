/** What the screening of a person says, in words and colour. */
export const recusalStates = {
  pass: { word: '通过', tone: 'good' },
  suspect: { word: '疑似', tone: 'warn' },
  mustRecuse: { word: '必须回避', tone: 'alert' },
  noUnits: { word: '未分配单位', tone: 'neutral' },
} as const;
