import { type ReactElement, useMemo } from 'react';
import { Chart } from '../../ui/charts/chart';
import { RiskMark } from '../../ui/marks/mark';
import { Panel } from '../../ui/page/page';
import { dateText } from '../../ui/words/formats';
import { fill, useLanguage, useWords } from '../../ui/words/language';
import { type Risk } from './risk-calls';
import { riskWords } from './risk-words';

/** The past as assessed, then what the passing of time alone will do. */
export function Forecast({ risk }: { readonly risk: Risk }): ReactElement {
  const say = useWords(riskWords);
  const { language } = useLanguage();
  const points = useMemo(() => pointsOf(risk), [risk]);
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 24, top: 16, bottom: 4, containLabel: true },
      xAxis: { type: 'time' as const, axisLabel: { hideOverlap: true } },
      yAxis: { type: 'value' as const, min: 0, splitLine: { lineStyle: { color: '#ebeff4' } } },
      series: [
        {
          type: 'line' as const,
          step: 'end' as const,
          data: points.past,
          lineStyle: { color: '#1f4e9c', width: 2 },
          itemStyle: { color: '#1f4e9c' },
        },
        {
          type: 'line' as const,
          step: 'end' as const,
          data: points.future,
          lineStyle: { color: '#1f4e9c', width: 2, type: 'dashed' as const },
          itemStyle: { color: '#1f4e9c' },
        },
      ],
    }),
    [points],
  );
  const { nextScore, nextClass } = risk;
  const words =
    nextScore === null
      ? say.forecastNone
      : fill(say.nextScore, { date: dateText(nextScore.on, language), score: nextScore.score });
  return (
    <Panel title={say.forecast}>
      {nextScore === null && points.past.length < 2 ? null : (
        <Chart option={option} height={200} label={words} />
      )}
      <p>{words}</p>
      {nextClass === null ? null : (
        <p className="row">
          {fill(say.nextClass, { date: dateText(nextClass.on, language) })}
          <RiskMark riskClass={nextClass.riskClass} label={say[nextClass.riskClass]} />
        </p>
      )}
    </Panel>
  );
}

type Point = [date: string, score: number];

function pointsOf(risk: Risk): { past: Point[]; future: Point[] } {
  const past: Point[] = [...risk.history].reverse().map(({ asOf, score }) => [asOf, score]);
  past.push([risk.on, risk.score]);
  const turns = [risk.nextScore, risk.nextClass]
    .filter((turn) => turn !== null)
    .map(({ on, score }): Point => [on, score])
    .sort(([a], [b]) => a.localeCompare(b));
  return { past, future: turns.length === 0 ? [] : [[risk.on, risk.score], ...turns] };
}
