export type ChartKind = 'bar' | 'stackedBar' | 'line';

export interface ChartSeries {
  name: string;
  /** One value per category. */
  values: readonly number[];
}

export interface ChartData {
  /** Name of what the categories are, head of the table's first column. */
  category: string;
  categories: readonly string[];
  series: readonly ChartSeries[];
  unit?: string;
}

export interface ChartColours {
  text: string;
  line: string;
  series: readonly string[];
}

/** Options for ECharts: axis from zero, no decoration, names in full. */
export function chartOption(data: ChartData, kind: ChartKind, colours: ChartColours) {
  const stacked = kind === 'stackedBar';
  return {
    color: [...colours.series],
    textStyle: { color: colours.text },
    animation: false,
    grid: {
      left: 8,
      right: 16,
      top: data.series.length > 1 ? 36 : 16,
      bottom: 8,
      containLabel: true,
    },
    legend: { show: data.series.length > 1, top: 0, textStyle: { color: colours.text } },
    tooltip: { trigger: 'axis' as const, renderMode: 'richText' as const },
    xAxis: {
      type: 'category' as const,
      data: [...data.categories],
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { color: colours.text },
    },
    yAxis: {
      type: 'value' as const,
      min: 0,
      name: data.unit ?? '',
      axisLabel: { color: colours.text },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: data.series.map((series) => ({
      name: series.name,
      type: kind === 'line' ? ('line' as const) : ('bar' as const),
      data: [...series.values],
      barMaxWidth: 36,
      ...(stacked ? { stack: 'all' } : {}),
    })),
  };
}
