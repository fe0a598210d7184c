import { Button, Spin } from 'antd';
import { type ReactElement, type ReactNode, useEffect } from 'react';
import { NO_ANSWER, problemIn } from '../../api/problem';
import { commonWords } from '../words/common-words';
import { useWords } from '../words/language';
import './page.css';

interface PageProps {
  readonly title: ReactNode;
  /** For the browser's tab, where the title is more than text. */
  readonly name?: string;
  readonly about?: ReactNode;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, name, about, acts, children }: PageProps): ReactElement {
  const tab = name ?? (typeof title === 'string' ? title : '');
  useEffect(() => {
    document.title = tab === '' ? '互鉴' : `${tab} · 互鉴`;
  }, [tab]);
  return (
    <div className="page">
      <header className="page-head">
        <div style={{ minWidth: 0, flex: '1 1 320px' }}>
          <h1 className="page-title">{title}</h1>
          {about === undefined ? null : <div className="page-about">{about}</div>}
        </div>
        {acts === undefined ? null : <div className="page-acts">{acts}</div>}
      </header>
      {children}
    </div>
  );
}

/** An empty list says what to do next. */
export function Empty({
  title,
  help,
  act,
}: {
  readonly title: string;
  readonly help?: ReactNode;
  readonly act?: ReactNode;
}): ReactElement {
  return (
    <div className="notice-box">
      <strong>{title}</strong>
      {help === undefined ? null : <p>{help}</p>}
      {act === undefined ? null : <div className="row">{act}</div>}
    </div>
  );
}

/** What happened, what to do; the reference is what a person quotes to the administrator. */
export function Failure({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
}): ReactElement {
  const say = useWords(commonWords);
  const problem = problemIn(error);
  const isLost = problem.status === NO_ANSWER;
  return (
    <div className="notice-box" role="alert">
      <strong>{problem.title === '' ? say.failureLoad : problem.title}</strong>
      <p>{isLost ? say.offline : problem.detail}</p>
      <p>{isLost ? say.tryAgainLater : problem.status === 403 ? say.notPermittedHelp : null}</p>
      {problem.instance === undefined || problem.status < 500 ? null : (
        <p className="faint">
          {say.quote} {problem.instance}
        </p>
      )}
      {onRetry === undefined ? null : (
        <div className="row">
          <Button onClick={onRetry}>{say.retry}</Button>
        </div>
      )}
    </div>
  );
}

export function Loading(): ReactElement {
  const say = useWords(commonWords);
  return (
    <div className="notice-box" role="status">
      <Spin /> <span style={{ marginInlineStart: 8 }}>{say.loading}</span>
    </div>
  );
}

interface LoadedProps<T> {
  readonly query: {
    readonly data: T | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly children: (loaded: T) => ReactNode;
}

/** One read: loading, failed with a way to try again, or there. */
export function Loaded<T>({ query, children }: LoadedProps<T>): ReactElement {
  const { data, error, refetch } = query;
  if (data !== undefined) return <>{children(data)}</>;
  if (error !== null && error !== undefined) return <Failure error={error} onRetry={() => void refetch()} />;
  return <Loading />;
}

/** Names and values; an absent value is left out rather than shown as a dash. */
export function Facts({
  rows,
}: {
  readonly rows: readonly (readonly [name: string, value: ReactNode])[];
}): ReactElement {
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

export function Panel({
  title,
  children,
  acts,
}: {
  readonly title?: ReactNode;
  readonly children: ReactNode;
  readonly acts?: ReactNode;
}): ReactElement {
  return (
    <section className="panel">
      {title === undefined ? null : (
        <h2 className="panel-title" style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
          <span style={{ flex: 1, minWidth: 0 }}>{title}</span>
          {acts}
        </h2>
      )}
      {children}
    </section>
  );
}
