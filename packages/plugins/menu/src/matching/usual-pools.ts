/** 巡察人才库、组长库，县区人选卡. */
export const usualPools: readonly string[] = ['inspection', 'leader', 'card'];
