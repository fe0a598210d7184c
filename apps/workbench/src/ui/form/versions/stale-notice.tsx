import { Alert, Button } from 'antd';
import { type ReactElement } from 'react';
import { commonWords } from '../../words/common-words';
import { useWords } from '../../words/language';
import { type SeenRecord } from './seen-record';

interface StaleNoticeProps {
  readonly seen: SeenRecord;
  readonly now: SeenRecord;
  /** What one does having compared. Where nothing can be done any more, nothing is offered. */
  readonly next: { readonly label: string; readonly run: () => void } | null;
}

/** 412: both versions, field by field. What was typed stays in the form. */
export function StaleNotice({ seen, now, next }: StaleNoticeProps): ReactElement {
  const say = useWords(commonWords);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={say.staleTitle}
      description={
        <>
          <p>{say.staleNothingWritten}</p>
          <Changes seen={seen} now={now} />
          {now.isStillOpen ? null : <p>{say.staleOver}</p>}
          {next === null ? null : (
            <Button size="small" onClick={next.run}>
              {next.label}
            </Button>
          )}
        </>
      }
    />
  );
}

function Changes({ seen, now }: Pick<StaleNoticeProps, 'seen' | 'now'>): ReactElement {
  const say = useWords(commonWords);
  const before = new Map(seen.fields);
  const changed = now.fields.filter(([label, value]) => before.get(label) !== value);
  if (changed.length === 0) return <p>{say.staleSame}</p>;
  const shown = (value: string | undefined): string =>
    value === undefined || value === '' ? say.none : value;
  return (
    <table className="rows" style={{ margin: '8px 0' }}>
      <thead>
        <tr>
          <th scope="col">{say.staleField}</th>
          <th scope="col">{say.staleSeen}</th>
          <th scope="col">{say.staleNow}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(([label, value]) => (
          <tr key={label}>
            <td data-label={say.staleField}>{label}</td>
            <td data-label={say.staleSeen}>{shown(before.get(label))}</td>
            <td data-label={say.staleNow}>{shown(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
