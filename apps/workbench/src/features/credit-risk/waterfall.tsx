import { type ReactElement, useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { Chart } from '../../ui/charts/chart';
import { fill, type Language, useLanguage, useWords } from '../../ui/words/language';
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

function waterfallOption(
  risk: Risk,
  say: Readonly<Record<keyof typeof riskWords, string>>,
  language: Language,
): Parameters<typeof Chart>[0]['option'] {
  let sum = 0;
  const bars = risk.contributions.map((one) => {
    const start = sum;
    sum += one.points;
    return {
      name:
        one.eventNumber === null
          ? say[one.kind]
          : `${say[one.kind]} · ${fill(say.event, { n: one.eventNumber })}`,
      low: Math.min(start, sum),
      size: Math.abs(one.points),
      points: one.points,
      sentence: one.sentence[language],
    };
  });
  bars.push({ name: say.total, low: 0, size: risk.score, points: risk.score, sentence: '' });
  const last = bars.length - 1;
  const thresholds = risk.model.classes
    .filter(({ from }) => from > 0)
    .map(({ riskClass, from }) => ({ xAxis: from, label: { formatter: riskClass } }));
  const colour = (place: number, points: number): string =>
    place === last ? CLASS_COLOURS[risk.riskClass] : points < 0 ? '#1b6e41' : '#c07a1c';
  return {
    grid: { left: 8, right: 56, top: 24, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: (item: unknown) => bars[(item as { dataIndex: number }).dataIndex]?.sentence ?? '',
    },
    xAxis: { type: 'value', min: 0, splitLine: { lineStyle: { color: '#ebeff4' } } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLabel: { fontSize: 13, color: '#17233a' },
    },
    series: [
      {
        type: 'bar',
        stack: 'sum',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: bars.map(({ low }) => low),
      },
      {
        type: 'bar',
        stack: 'sum',
        barWidth: 18,
        data: bars.map(({ size, points }, place) => ({
          value: size,
          itemStyle: { color: colour(place, points), borderRadius: 3 },
          label: {
            show: true,
            position: 'right',
            formatter: `${points > 0 && place !== last ? '+' : ''}${String(points)}`,
          },
        })),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { type: 'dashed', color: '#8a94a6' },
          data: thresholds,
        },
      },
    ],
  };
}
