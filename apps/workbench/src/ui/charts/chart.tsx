import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ReactElement, useEffect, useRef } from 'react';

register([BarChart, LineChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

/** Named, not inherited: labels are measured before they are drawn. */
const FONT = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

type Chart = ReturnType<typeof init>;
type Option = Parameters<Chart['setOption']>[0];

interface ChartProps {
  readonly option: Option;
  readonly height: number;
  /** The same figures in words, for those who do not see the picture. */
  readonly label: string;
  /** Which bar was chosen. */
  readonly onChoose?: (index: number) => void;
}

/** Drawn as SVG: sharp in large print and on paper. */
export function Chart({ option, height, label, onChoose }: ChartProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart | null>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const made = init(place.current, null, { renderer: 'svg' });
    chart.current = made;
    const watcher = new ResizeObserver(() => {
      if (!made.isDisposed()) made.resize();
    });
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption({ animation: false, textStyle: { fontFamily: FONT }, ...option }, true);
  }, [option]);
  useEffect(() => {
    const made = chart.current;
    if (made === null || onChoose === undefined) return undefined;
    const choose = ({ dataIndex }: { dataIndex?: number }): void => {
      if (dataIndex !== undefined) onChoose(dataIndex);
    };
    made.on('click', choose);
    return () => {
      made.off('click', choose);
    };
  }, [onChoose]);
  return <div ref={place} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}
