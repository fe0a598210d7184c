import { type BarSeriesOption } from 'echarts/charts';
import { type ReactElement, useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { Chart } from '../../ui/charts/chart';
import { fill, type Language, type Said, useLanguage, useWords } from '../../ui/words/language';
import { CLASS_COLOURS } from './distribution';
import { pathOf, type Risk } from './risk-calls';
import { riskWords } from './risk-words';

const ROW_PX = 34;

/** Each bar begins where the one before ended; the last is the score. Drawn sideways, so that names can be read. */
export function Waterfall({ risk }: { readonly risk: Risk }): ReactElement {
  const say = useWords(riskWords);
  const { language } = useLanguage();
  const option = useMemo(() => waterfallOption(risk, say, language), [risk, say, language]);
  const navigate = useNavigate();
  const open = useCallback(
    (place: number) => {
      const path = pathOf(risk.contributions[place]);
      if (path !== null) void navigate(path);
    },
    [risk, navigate],
  );
  const inWords = risk.contributions
    .map((one) => `${one.sentence[language]} ${String(one.points)}`)
    .join('; ');
  return (
    <Chart
      option={option}
      height={(risk.contributions.length + 1) * ROW_PX + 40}
      label={`${inWords}; ${say.total} ${String(risk.score)}`}
      onChoose={open}
    />
  );
}

interface Bar {
  readonly name: string;
  readonly low: number;
  readonly size: number;
  readonly label: string;
  readonly sentence: string;
  readonly colour: string;
}

type Say = Said<typeof riskWords>;

function barsOf(risk: Risk, say: Say, language: Language): readonly Bar[] {
  let sum = 0;
  const bars = risk.contributions.map(({ kind, eventNumber, points, sentence }): Bar => {
    const start = sum;
    sum += points;
    const event = eventNumber === null ? '' : ` · ${fill(say.event, { n: eventNumber })}`;
    return {
      name: say[kind] + event,
      low: Math.min(start, sum),
      size: Math.abs(points),
      label: `${points > 0 ? '+' : ''}${String(points)}`,
      sentence: sentence[language],
      colour: points < 0 ? '#1b6e41' : '#c07a1c',
    };
  });
  const { score, riskClass } = risk;
  const total = { name: say.total, label: String(score), sentence: '', colour: CLASS_COLOURS[riskClass] };
  return [...bars, { ...total, low: 0, size: score }];
}

type Option = Parameters<typeof Chart>[0]['option'];

function waterfallOption(risk: Risk, say: Say, language: Language): Option {
  const bars = barsOf(risk, say, language);
  return {
    grid: { left: 8, right: 56, top: 24, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: (item: unknown) => bars[(item as { dataIndex: number }).dataIndex]?.sentence ?? '',
    },
    xAxis: {
      type: 'value',
      min: 0,
      axisLabel: { hideOverlap: true },
      splitLine: { lineStyle: { color: '#ebeff4' } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLabel: { fontSize: 13, color: '#17233a' },
    },
    series: [gapSeries(bars), barSeries(bars, risk)],
  };
}

/** What lifts each bar to where the one before ended. */
function gapSeries(bars: readonly Bar[]): BarSeriesOption {
  return {
    type: 'bar',
    stack: 'sum',
    silent: true,
    itemStyle: { color: 'transparent' },
    data: bars.map(({ low }) => low),
  };
}

function barSeries(bars: readonly Bar[], { model }: Risk): BarSeriesOption {
  const thresholds = model.classes
    .filter(({ from }) => from > 0)
    .map(({ riskClass, from }) => ({
      xAxis: from,
      label: { formatter: riskClass, position: 'start' as const },
    }));
  return {
    type: 'bar',
    stack: 'sum',
    barWidth: 18,
    data: bars.map(({ size, label, colour }) => ({
      value: size,
      itemStyle: { color: colour, borderRadius: 3 },
      label: { show: true, position: 'right', formatter: label },
    })),
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { type: 'dashed', color: '#8a94a6' },
      data: thresholds,
    },
  };
}
