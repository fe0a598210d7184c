import { type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DemoMark, DueMark, Mark, type Tone } from '../../ui/marks/mark';
import { RegionMark } from '../../ui/marks/region-mark';
import { walkRows } from '../../ui/page/rows';
import { useWords } from '../../ui/words/language';
import { type LeadRow, type LeadState } from './lead-calls';
import { leadWords } from './lead-words';

export const LEAD_TONES: Readonly<Record<LeadState, Tone>> = {
  RECEIVED: 'warn',
  TRANSFERRED: 'warn',
  RETURNED: 'warn',
  VERIFYING: 'active',
  NOT_FILED: 'neutral',
  FILED: 'good',
};

export const isOver = (state: LeadState): boolean => state === 'FILED' || state === 'NOT_FILED';

export function LeadList({
  rows,
  chosen,
}: {
  readonly rows: readonly LeadRow[];
  readonly chosen: string | undefined;
}): ReactElement {
  const say = useWords(leadWords);
  const [parameters] = useSearchParams();
  return (
    <nav className="pick" aria-label={say.title}>
      {rows.map((lead) => (
        <Link
          key={lead.id}
          to={{ pathname: `/leads/${lead.id}`, search: parameters.toString() }}
          className="pick-row"
          aria-current={lead.id === chosen}
          onKeyDown={walkRows}
        >
          <div className="row" style={{ marginBottom: 3 }}>
            <Mark tone={LEAD_TONES[lead.state]}>{say[lead.state]}</Mark>
            <RegionMark region={lead.region} />
            <DemoMark isDemo={lead.isDemo} />
          </div>
          <div className="pick-title">{lead.subjectName ?? say.nobody}</div>
          <div className="pick-text">{lead.conduct}</div>
          <div className="row" style={{ justifyContent: 'space-between', marginTop: 4 }}>
            <span className="faint">{lead.leadNo}</span>
            <DueMark dueOn={lead.dueOn} isOver={isOver(lead.state)} />
          </div>
        </Link>
      ))}
    </nav>
  );
}
