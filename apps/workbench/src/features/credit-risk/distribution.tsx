import { type ReactElement, useMemo } from 'react';
import { Chart } from '../../ui/charts/chart';
import { fill, useWords } from '../../ui/words/language';
import { type Overview, RISK_CLASSES } from './risk-calls';
import { riskWords } from './risk-words';

export const CLASS_COLOURS = {
  A: '#1b6e41',
  B: '#2c6a8c',
  C: '#c07a1c',
  D: '#b3261e',
  UNKNOWN: '#8a94a6',
} as const;

interface DistributionProps {
  readonly overview: Overview;
  readonly onChoose: (riskClass: string) => void;
}

export function Distribution({ overview, onChoose }: DistributionProps): ReactElement {
  const say = useWords(riskWords);
  const counts = useMemo(
    () =>
      RISK_CLASSES.map((one) => overview.distribution.find(({ riskClass }) => riskClass === one)?.count ?? 0),
    [overview],
  );
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 48, top: 4, bottom: 4, containLabel: true },
      xAxis: { type: 'value' as const, show: false },
      yAxis: {
        type: 'category' as const,
        inverse: true,
        data: RISK_CLASSES.map((one) => (one === 'UNKNOWN' ? `? ${say.UNKNOWN}` : `${one} ${say[one]}`)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { fontSize: 13.5, color: '#17233a' },
      },
      series: [
        {
          type: 'bar' as const,
          barWidth: 18,
          cursor: 'pointer',
          data: counts.map((value, place) => ({
            value,
            itemStyle: { color: CLASS_COLOURS[RISK_CLASSES[place] ?? 'UNKNOWN'], borderRadius: 3 },
          })),
          label: { show: true, position: 'right' as const, fontSize: 14 },
        },
      ],
    }),
    [counts, say],
  );
  const inWords = RISK_CLASSES.map((one, place) => `${one} ${String(counts[place])}`).join(', ');
  return (
    <Chart
      option={option}
      height={190}
      label={fill(say.chartAlt, { counts: inWords })}
      onChoose={(place) => {
        onChoose(RISK_CLASSES[place] ?? '');
      }}
    />
  );
}
