import { Popover } from 'antd';
import { type ReactElement, type ReactNode } from 'react';
import { commonWords } from '../words/common-words';
import { dateText, daysUntil } from '../words/formats';
import { fill, useLanguage, useWords } from '../words/language';
import './marks.css';

export type Tone = 'neutral' | 'active' | 'good' | 'warn' | 'bad';

export function Mark({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: ReactNode;
}): ReactElement {
  return <span className={`mark mark-${tone}`}>{children}</span>;
}

export function DemoMark({ isDemo }: { readonly isDemo: boolean }): ReactElement | null {
  const say = useWords(commonWords);
  return isDemo ? <span className="mark mark-demo">{say.demo}</span> : null;
}

const SOON_DAYS = 3;

interface DueMarkProps {
  readonly dueOn: string;
  /** How the date came about; asked for by a click. */
  readonly why?: ReactNode;
  /** A matter that is over keeps its date, without alarm. */
  readonly isOver?: boolean;
}

/** A legal date with what it means today: the words carry the alarm, the colour repeats it. */
export function DueMark({ dueOn, why, isOver = false }: DueMarkProps): ReactElement {
  const say = useWords(commonWords);
  const { language } = useLanguage();
  const days = daysUntil(dueOn);
  const date = <span className="figures">{dateText(dueOn, language)}</span>;
  const explained =
    why === undefined ? (
      date
    ) : (
      <Popover content={<div style={{ maxWidth: 360 }}>{why}</div>} title={say.whyThisDate} trigger="click">
        <button
          type="button"
          className="why"
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {date}
        </button>
      </Popover>
    );
  if (isOver) return explained;
  const tone: Tone = days < 0 ? 'bad' : days <= SOON_DAYS ? 'warn' : 'neutral';
  const words =
    days < 0
      ? fill(say.overdueDays, { n: -days })
      : days === 0
        ? say.dueToday
        : fill(say.dueDays, { n: days });
  return (
    <span className="row" style={{ gap: 6 }}>
      {explained}
      <Mark tone={tone}>
        {days < 0 ? '! ' : days <= SOON_DAYS ? '◔ ' : null}
        {words}
      </Mark>
    </span>
  );
}

const RISK_ICONS: Readonly<Record<string, string>> = { A: '●', B: '◕', C: '▲', D: '■', UNKNOWN: '?' };

/** A–D or unknown: letter and shape, so that no one needs the colour. */
export function RiskMark({
  riskClass,
  label,
}: {
  readonly riskClass: string;
  readonly label?: string;
}): ReactElement {
  const letter = riskClass === 'UNKNOWN' ? '?' : riskClass;
  return (
    <span className={`risk risk-${riskClass}`}>
      <span className="risk-letter" aria-hidden={label !== undefined}>
        {letter}
      </span>
      {label === undefined ? null : (
        <span>
          {letter === '?' ? null : <span aria-hidden>{RISK_ICONS[riskClass]} </span>}
          {label}
        </span>
      )}
    </span>
  );
}
