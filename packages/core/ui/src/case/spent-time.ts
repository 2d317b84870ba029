/** `3 天 2 小时`, `45 分钟`: the two largest units of a time spent. */
export function spentTime(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const parts = [
    ...(days > 0 ? [`${days} 天`] : []),
    ...(hours > 0 ? [`${hours} 小时`] : []),
    ...(days === 0 && minutes % 60 > 0 ? [`${minutes % 60} 分钟`] : []),
  ];
  return parts.join(' ') || '不到 1 分钟';
}
