import { type LineSeriesOption } from 'echarts/charts';
import { type ReactElement, useMemo } from 'react';
import { Chart } from '../../ui/charts/chart';
import { RiskMark } from '../../ui/marks/mark';
import { Panel } from '../../ui/page/page';
import { dateText } from '../../ui/words/formats';
import { fill, type Language, type Said, useLanguage, useWords } from '../../ui/words/language';
import { type Risk } from './risk-calls';
import { riskWords } from './risk-words';

const INK = '#1f4e9c';

/** The past as assessed, then what the passing of time alone will do: a step down with every month. */
export function Forecast({ risk }: { readonly risk: Risk }): ReactElement {
  const say = useWords(riskWords);
  const { language } = useLanguage();
  const option = useMemo(() => forecastOption(risk, language), [risk, language]);
  const words = inWords(risk, say, language);
  const { nextClass, forecast, history } = risk;
  return (
    <Panel title={say.forecast}>
      {forecast.length < 2 && history.length < 2 ? null : (
        <Chart option={option} height={220} label={words.join(' ')} />
      )}
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {nextClass === null ? null : (
        <p className="row">
          {fill(say.nextClass, { date: dateText(nextClass.on, language) })}
          <RiskMark riskClass={nextClass.riskClass} label={say[nextClass.riskClass]} />
        </p>
      )}
    </Panel>
  );
}

function inWords(
  { nextScore, forecast }: Risk,
  say: Said<typeof riskWords>,
  language: Language,
): readonly string[] {
  const last = forecast.at(-1);
  if (nextScore === null || last === undefined) return [say.forecastNone];
  const { on, score } = nextScore;
  const next = fill(say.nextScore, { date: dateText(on, language), score });
  if (forecast.length < 3) return [next];
  return [next, fill(say.forecastEnd, { date: dateText(last.on, language), score: last.score })];
}

type Option = Parameters<typeof Chart>[0]['option'];
type Point = [date: string, score: number];

function forecastOption(risk: Risk, language: Language): Option {
  const past = [...risk.history].reverse().map(({ asOf, score }): Point => [asOf, score]);
  const future = risk.forecast.map(({ on, score }): Point => [on, score]);
  return {
    grid: { left: 8, right: 28, top: 20, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      formatter: (items: unknown) => {
        const [on, score] = (items as readonly { value: Point }[])[0]?.value ?? ['', 0];
        return `${dateText(on, language)} · ${String(score)}`;
      },
    },
    xAxis: {
      type: 'time',
      axisLabel: { hideOverlap: true, formatter: (at: number) => monthText(at, language) },
    },
    yAxis: { type: 'value', min: 0, splitLine: { lineStyle: { color: '#ebeff4' } } },
    series: [
      { ...line([...past, [risk.on, risk.score]]), markLine: thresholds(risk) },
      { ...line(future), lineStyle: { color: INK, width: 2, type: 'dashed' } },
    ],
  };
}

function line(points: Point[]): LineSeriesOption {
  const isDense = points.length > 12;
  return {
    type: 'line',
    step: 'end',
    data: points,
    showSymbol: !isDense,
    lineStyle: { color: INK, width: 2 },
    itemStyle: { color: INK },
  };
}

/** Where each class begins, as far as the line comes near it. */
function thresholds({ model, forecast, history }: Risk): NonNullable<LineSeriesOption['markLine']> {
  const highest = Math.max(...[...forecast, ...history].map(({ score }) => score));
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { type: 'dotted', color: '#8a94a6' },
    data: model.classes
      .filter(({ from }) => from > 0 && from <= highest)
      .map(({ riskClass, from }) => ({
        yAxis: from,
        label: { formatter: riskClass, position: 'end' as const },
      })),
  };
}

function monthText(at: number, language: Language): string {
  const [year = '', month = ''] = new Date(at).toISOString().split('-');
  return language === 'zh' ? `${year}年${String(Number(month))}月` : `${month}/${year}`;
}
