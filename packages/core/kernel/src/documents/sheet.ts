const twipsPerMillimetre = 1440 / 25.4;

export const twips = (millimetres: number) => Math.round(millimetres * twipsPerMillimetre);

/** GB/T 9704-2012: A4 with 天头 37 mm, 订口 28 mm and a type area of 156 × 225 mm. */
export const sheet = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  left: twips(28),
  right: twips(26),
  bottom: twips(35),
  textWidth: twips(156),
  textHeight: twips(225),
  /** 22 lines in 225 mm, cut to a whole twentieth of a point. */
  linePitch: Math.floor(twips(225) / 22),
  /** 28 characters of 16 pt are 2 mm wider than 156 mm: each loses 0.207 pt (in 1/4096 pt). */
  characterSpace: -848,
  /**
   * The same in twentieths of a point, on the characters themselves: programs that lay a character
   * wider than its cell into two cells would set 14 to the line by the grid alone.
   */
  tightening: -6,
  /** From the paper's edge to the foot of the page number: its dash lies 7 mm below the type area. */
  footer: twips(35 - 7 - 2.5),
} as const;

/** Half points. 2号, 3号, 4号. */
export const size = { second: 44, third: 32, fourth: 28 } as const;

/** One character of the size, in twips. */
export const character = (halfPoints: number) => halfPoints * 10;

/** Fonts are named, never shipped. */
export const fonts = {
  fangsong: '仿宋_GB2312',
  kaiti: '楷体_GB2312',
  hei: '黑体',
  title: '方正小标宋简体',
  song: '宋体',
} as const;

export const red = 'FF0000';
