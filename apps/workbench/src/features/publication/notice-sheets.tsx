import { type ReactElement, type ReactNode } from 'react';
import { Mark } from '../../ui/marks/mark';
import { Panel } from '../../ui/page/page';
import { named } from '../../ui/words/formats';
import { useLanguage, useWords } from '../../ui/words/language';
import { type Notice } from './notice-calls';
import { noticeWords } from './notice-words';
import './notice.css';

const WORD_FIELDS = ['partyName', 'conduct', 'facts', 'basis', 'content'] as const;
type Field = (typeof WORD_FIELDS)[number];

/** What was decided and what the public will read, side by side; each masked place with its number and reason. */
export function NoticeSheets({ notice }: { readonly notice: Notice }): ReactElement {
  const say = useWords(noticeWords);
  const { language } = useLanguage();
  return (
    <>
      <div className="sheets">
        <Panel title={say.original}>
          <div className="sheet">
            {WORD_FIELDS.map((field) => (
              <div key={field}>
                <h3>{say[field]}</h3>
                <p className="prose">{withMarks(notice, field)}</p>
              </div>
            ))}
          </div>
        </Panel>
        <Panel title={say.masked}>
          <div className="sheet">
            {WORD_FIELDS.map((field) => (
              <div key={field}>
                <h3>{say[field]}</h3>
                <p className="prose">{notice.masked[field]}</p>
              </div>
            ))}
          </div>
        </Panel>
      </div>
      <Panel title={say.marks}>
        {notice.marks.length === 0 ? (
          <p className="soft">{say.noMarks}</p>
        ) : (
          <ol className="mark-list">
            {notice.marks.map((mark) => (
              <li key={`${mark.field}-${String(mark.from)}`}>
                <div>
                  <span className="soft">{named(say[mark.field], '', language)}</span>
                  {mark.sentence[language]}
                  <div className="faint">
                    {mark.basis} {mark.isConfirmed ? null : <Mark tone="neutral">{say.unconfirmed}</Mark>}
                  </div>
                </div>
              </li>
            ))}
          </ol>
        )}
      </Panel>
    </>
  );
}

/** Offsets are counted in characters of the original, as the server cuts it. */
function withMarks(notice: Notice, field: Field): ReactNode[] {
  const text = notice.original[field];
  const parts: ReactNode[] = [];
  let at = 0;
  notice.marks.forEach((mark, place) => {
    if (mark.field !== field) return;
    parts.push(text.slice(at, mark.from));
    parts.push(
      <mark key={mark.from}>
        {text.slice(mark.from, mark.to)}
        <sup>{place + 1}</sup>
      </mark>,
    );
    at = mark.to;
  });
  parts.push(text.slice(at));
  return parts;
}
