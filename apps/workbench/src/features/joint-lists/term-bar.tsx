import { type ReactElement } from 'react';
import { dateText, daysUntil } from '../../ui/words/formats';
import { useLanguage } from '../../ui/words/language';
import './list.css';

/** How much of the term has passed; the dates beside it say the same. */
export function TermBar({ from, until }: { readonly from: string; readonly until: string }): ReactElement {
  const { language } = useLanguage();
  const whole = Math.max(1, daysUntil(until, from));
  const left = daysUntil(until);
  const passed = Math.min(100, Math.max(2, Math.round(((whole - left) / whole) * 100)));
  return (
    <div className="term">
      <div className={`term-bar${left < 0 ? ' is-over' : ''}`} role="img" aria-label={`${String(passed)} %`}>
        <div style={{ width: `${String(passed)}%` }} />
      </div>
      <span className="faint figures">
        {dateText(from, language)} – {dateText(until, language)}
      </span>
    </div>
  );
}
