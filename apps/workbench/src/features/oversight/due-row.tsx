import { type KeyboardEvent, type ReactElement } from 'react';
import { Link } from 'react-router';
import { DueMark, Mark } from '../../ui/marks/mark';
import { capitalised, dateText, named } from '../../ui/words/formats';
import { fill, useLanguage, useWords } from '../../ui/words/language';
import { type TodayRow } from './today-calls';
import { todayWords } from './today-words';

const PATHS: Readonly<Record<TodayRow['recordKind'], string>> = {
  lead: '/leads/',
  case: '/cases/',
  notice: '/notices/',
  recognition: '/recognitions/',
  'list-entry': '/list-entries/',
};

export function DueRow({ row }: { readonly row: TodayRow }): ReactElement {
  const say = useWords(todayWords);
  const { language } = useLanguage();
  const why = (
    <div className="stack" style={{ gap: 6 }}>
      <p>{row.explanation[language]}</p>
      <p className="soft">{named(say.basis, row.basis[language], language)}</p>
      {row.provisional ? <p className="soft">{say.provisional}</p> : null}
      {row.confirmed ? null : <p className="soft">{say.unconfirmed}</p>}
    </div>
  );
  return (
    <div className={`due-row ${row.urgency}`}>
      <DueMark dueOn={row.dueOn} why={why} />
      <div>
        <Link to={`${PATHS[row.recordKind]}${row.recordId}`} className="due-row-title" onKeyDown={walkLinks}>
          {capitalised(row.duty[language])}
        </Link>
        <div>
          {row.subjectName ??
            (row.recordKind === 'lead' ? <span className="soft">{say.noSubject}</span> : null)}
        </div>
        <div className="faint">
          {fill(say.counted, { date: dateText(row.startedOn, language) })} · {row.basis[language]}
          {row.confirmed ? '' : ` · ${say.unconfirmed}`}
        </div>
      </div>
      <div className="row due-row-kind">
        {row.who === 'party' ? <Mark tone="neutral">{say.party}</Mark> : null}
        <Mark tone="neutral">{say[row.recordKind]}</Mark>
      </div>
    </div>
  );
}

/** The rows' links are walked with the arrow keys, as rows of a table are. */
function walkLinks(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...document.querySelectorAll<HTMLElement>('.due-row-title')];
  const next = links[links.indexOf(event.currentTarget) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
