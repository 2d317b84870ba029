import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

import { chartOption, type ChartColours, type ChartData, type ChartKind } from './chart-data.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

function themeColours(element: HTMLElement): ChartColours {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    text: colour('--lx-muted'),
    line: colour('--lx-line'),
    series: ['--lx-chart-1', '--lx-chart-2', '--lx-chart-3', '--lx-chart-4', '--lx-chart-5'].map(
      colour,
    ),
  };
}

export interface DrawnChart {
  draw(data: ChartData, kind: ChartKind): void;
  image(): string;
  remove(): void;
}

/** Draws into the element and follows its size and the theme until removed. */
export function mountChart(element: HTMLElement): DrawnChart {
  const chart = init(element);
  let last: { data: ChartData; kind: ChartKind } | undefined;

  function draw(data: ChartData, kind: ChartKind): void {
    last = { data, kind };
    chart.setOption(chartOption(data, kind, themeColours(element)), true);
  }

  const size = new ResizeObserver(() => chart.resize());
  const theme = new MutationObserver(() => last && draw(last.data, last.kind));
  size.observe(element);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });

  return {
    draw,
    image: () => chart.getDataURL({ pixelRatio: 2, backgroundColor: '#ffffff' }),
    remove() {
      size.disconnect();
      theme.disconnect();
      chart.dispose();
    },
  };
}
