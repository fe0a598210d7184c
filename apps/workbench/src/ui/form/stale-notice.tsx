import { Alert, Button } from 'antd';
import { type ReactElement } from 'react';
import { commonWords } from '../words/common-words';
import { useWords } from '../words/language';

/** A record as one looked at it: the fields a person would compare, already in words. */
export interface SeenRecord {
  readonly version: number;
  readonly fields: readonly (readonly [label: string, value: string])[];
}

interface StaleNoticeProps {
  readonly seen: SeenRecord;
  readonly now: SeenRecord;
  readonly onRetry: () => void;
}

/** 412: both versions, field by field. What was typed stays in the form. */
export function StaleNotice({ seen, now, onRetry }: StaleNoticeProps): ReactElement {
  const say = useWords(commonWords);
  const before = new Map(seen.fields);
  const changed = now.fields.filter(([label, value]) => before.get(label) !== value);
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={say.staleTitle}
      description={
        <>
          {changed.length === 0 ? (
            <p>{say.staleSame}</p>
          ) : (
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
                    <td data-label={say.staleSeen}>{before.get(label)}</td>
                    <td data-label={say.staleNow}>{value}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <Button size="small" onClick={onRetry}>
            {say.staleRetry}
          </Button>
        </>
      }
    />
  );
}
