import { SingleBar } from 'cli-progress';
import { type Sentence } from '#kernel';
import { type Counts, type ImportSummary } from '#record-import';

export interface Progress {
  readonly show: (progress: { readonly bytes: number; readonly of: number; readonly counts: Counts }) => void;
  readonly end: () => void;
}

/** A bar by bytes of the file, with rate and remaining time; silent where nobody watches. */
export function progressBar(): Progress {
  const began = performance.now();
  const bar = new SingleBar({
    format: '  {bar} {percentage} %  {rows} 行 rows  {rate} 行/秒 per s  剩余 remaining {eta_formatted}',
    hideCursor: true,
    etaBuffer: 50,
  });
  let isStarted = false;
  return {
    show({ bytes, of, counts }) {
      const seconds = Math.max(0.001, (performance.now() - began) / 1000);
      const facts = { rows: counts.read, rate: Math.round(counts.read / seconds) };
      if (isStarted) bar.update(bytes, facts);
      else bar.start(of, bytes, facts);
      isStarted = true;
    },
    end() {
      if (isStarted) bar.stop();
    },
  };
}

const LABELS: readonly (readonly [keyof Counts, Sentence])[] = [
  ['read', { zh: '读取', en: 'read' }],
  ['taken', { zh: '收录', en: 'taken in' }],
  ['known', { zh: '已有', en: 'already there' }],
  ['changed', { zh: '内容不同，未改动', en: 'on record with other content, not changed' }],
  ['refused', { zh: '拒收', en: 'refused' }],
  ['flagged', { zh: '其中不完整', en: 'taken in with flags' }],
  ['warned', { zh: '其中有提示', en: 'with warnings' }],
];

/** The counts, whether they agree, and where the rows are that need a person. */
export function summaryText(summary: ImportSummary, agree: boolean): string {
  const { counts, profile, reportPath, isInterrupted } = summary;
  const lines = LABELS.map(([name, { zh, en }]) => `  ${String(counts[name]).padStart(10)}  ${zh} · ${en}`);
  const sums = agree
    ? '  合计相符 · read = taken in + already there + other content + refused'
    : '  合计不符，请报告此错误 · the sums do not agree; please report this';
  return [
    `${isInterrupted ? '已中断，再次运行即可继续 · interrupted; run it again to go on' : '导入完成 · imported'} (${profile})`,
    ...lines,
    sums,
    ...(reportPath === null ? [] : [`  需处理的行 · rows that need you: ${reportPath}`]),
    '',
  ].join('\n');
}
