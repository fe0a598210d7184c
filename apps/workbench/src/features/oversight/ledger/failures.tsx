import { Button, Popover } from 'antd';
import { type ReactElement, useState } from 'react';
import { useCommand } from '../../../api/command';
import { problemIn } from '../../../api/problem';
import { useCan } from '../../../api/session';
import { ActDrawer } from '../../../ui/form/act-drawer';
import { ProblemNotice } from '../../../ui/form/problem-notice';
import { RequestForm } from '../../../ui/form/request-form';
import { Mark, type Tone } from '../../../ui/marks/mark';
import { Chips } from '../../../ui/page/chips';
import { Empty, Loaded, Panel } from '../../../ui/page/page';
import { type Column, Pages, RowTable } from '../../../ui/page/rows';
import { saveCsv } from '../../../ui/page/save-csv';
import { useFilters } from '../../../ui/page/use-filters';
import { commonWords } from '../../../ui/words/common-words';
import { instantText } from '../../../ui/words/formats';
import { fill, useLanguage, useWords } from '../../../ui/words/language';
import {
  allFailures,
  FAILURE_STATES,
  type FailureRow,
  replay,
  setAside,
  useFailures,
  useHeldBehind,
} from './ledger-calls';
import { ledgerWords } from './ledger-words';

const TONES: Readonly<Record<FailureRow['state'], Tone>> = {
  DEAD: 'bad',
  RETRYING: 'warn',
  SET_ASIDE: 'neutral',
};

export function Failures(): ReactElement {
  const say = useWords(ledgerWords);
  const common = useWords(commonWords);
  const [filters, setFilters] = useFilters(['state']);
  const query = useFailures(filters.state);
  const download = async (): Promise<void> => {
    saveCsv('ledger-failures', CSV, await allFailures(filters.state));
  };
  return (
    <Panel title={say.failures}>
      <div className="filters">
        <Chips
          label={say.state}
          value={filters.state ?? null}
          options={[
            { value: null, label: common.all },
            ...FAILURE_STATES.map((state) => ({ value: state, label: say[state] })),
          ]}
          onChoose={(state) => {
            setFilters({ state });
          }}
        />
        <Button onClick={() => void download()}>{say.download}</Button>
      </div>
      <Pages
        query={query}
        empty={
          filters.state === undefined ? (
            <Empty title={say.noFailures} help={say.noFailuresHelp} />
          ) : (
            <Empty title={say.noneOfState} />
          )
        }
      >
        {(rows) => <FailureTable rows={rows} />}
      </Pages>
    </Panel>
  );
}

/** As the API names them, for programs and tables alike. */
const CSV = [
  'number',
  'subscription',
  'state',
  'type',
  'stream',
  'occurredAt',
  'attempts',
  'lastError',
  'nextAttemptAt',
  'heldBehind',
  'reason',
  'setAsideBy',
  'setAsideAt',
  'eventId',
] as const;

function FailureTable({ rows }: { readonly rows: readonly FailureRow[] }): ReactElement {
  const say = useWords(ledgerWords);
  const can = useCan();
  const [aside, setAsideRow] = useState<FailureRow | null>(null);
  const columns: readonly Column<FailureRow>[] = [
    { key: 'event', label: say.event, isLead: true, show: (row) => <EventCell row={row} /> },
    {
      key: 'state',
      label: say.state,
      align: 'keep',
      show: (row) => (
        <div>
          <Mark tone={TONES[row.state]}>{say[row.state]}</Mark>
          <div className="soft">{row.subscription}</div>
        </div>
      ),
    },
    { key: 'why', label: say.why, show: (row) => <Why row={row} /> },
    { key: 'behind', label: say.heldBehind, align: 'end', show: (row) => <HeldBehind row={row} /> },
    ...(can('ledger.operate')
      ? [{ key: 'acts', label: '', show: (row: FailureRow) => <Acts row={row} onSetAside={setAsideRow} /> }]
      : []),
  ];
  const close = (): void => {
    setAsideRow(null);
  };
  return (
    <>
      <RowTable
        caption={say.failures}
        columns={columns}
        rows={rows}
        keyOf={({ subscription, eventId }) => `${subscription} ${eventId}`}
      />
      <ActDrawer
        title={aside === null ? '' : fill(say.setAsideTitle, { number: aside.number })}
        isOpen={aside !== null}
        onClose={close}
      >
        {aside === null ? null : <SetAsideForm row={aside} onDone={close} />}
      </ActDrawer>
    </>
  );
}

function EventCell({ row }: { readonly row: FailureRow }): ReactElement {
  const { language } = useLanguage();
  return (
    <div>
      <span className="figures">{row.number}</span> {row.type}
      <div className="faint">{row.stream}</div>
      <div className="faint figures">{instantText(row.occurredAt, language)}</div>
    </div>
  );
}

function Why({ row }: { readonly row: FailureRow }): ReactElement {
  const say = useWords(ledgerWords);
  const { language } = useLanguage();
  const at = (instant: string): string => instantText(instant, language);
  const { setAsideAt, setAsideBy, reason, nextAttemptAt } = row;
  return (
    <div>
      <div style={{ overflowWrap: 'anywhere' }}>{row.lastError}</div>
      <div className="faint">
        {fill(say.attempts, { n: String(row.attempts) })}
        {nextAttemptAt === null ? '' : ` · ${fill(say.next, { at: at(nextAttemptAt) })}`}
      </div>
      {setAsideAt === null ? null : (
        <div className="soft">
          {fill(say.setAsideBy, { who: setAsideBy ?? '', at: at(setAsideAt), reason: reason ?? '' })}
        </div>
      )}
    </div>
  );
}

function HeldBehind({ row }: { readonly row: FailureRow }): ReactElement {
  const say = useWords(ledgerWords);
  if (row.heldBehind === 0) return <span className="figures">0</span>;
  return (
    <Popover title={say.behindTitle} content={<Waiting row={row} />} trigger="click">
      <button type="button" className="why figures">
        {row.heldBehind}
      </button>
    </Popover>
  );
}

function Waiting({ row }: { readonly row: FailureRow }): ReactElement {
  return (
    <Loaded query={useHeldBehind(row)}>
      {(events) => (
        <ol style={{ maxHeight: 320, overflow: 'auto', maxWidth: 360 }}>
          {events.map((event) => (
            <li key={event.eventId}>
              <span className="figures">{event.number}</span> {event.type}
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function Acts({
  row,
  onSetAside,
}: {
  readonly row: FailureRow;
  readonly onSetAside: (row: FailureRow) => void;
}): ReactElement | null {
  const say = useWords(ledgerWords);
  const command = useCommand(replay);
  if (row.state === 'SET_ASIDE') return null;
  return (
    <div className="stack" style={{ gap: 6 }}>
      <div className="row">
        <Button
          type="primary"
          size="small"
          loading={command.isPending}
          onClick={() => {
            command.mutate(row);
          }}
        >
          {say.replay}
        </Button>
        <Button
          size="small"
          danger
          onClick={() => {
            onSetAside(row);
          }}
        >
          {say.setAside}
        </Button>
      </div>
      {command.error === null ? null : <ProblemNotice problem={problemIn(command.error)} />}
    </div>
  );
}

function SetAsideForm({
  row,
  onDone,
}: {
  readonly row: FailureRow;
  readonly onDone: () => void;
}): ReactElement {
  const say = useWords(ledgerWords);
  return (
    <RequestForm
      schema="SetAsideRequest"
      fields={['reason']}
      draftKey={`ledger.${row.subscription}.${row.eventId}`}
      isDanger
      before={
        <div className="stack">
          <Why row={row} />
          <p className="soft">{say.setAsideHelp}</p>
        </div>
      }
      submitLabel={say.setAside}
      send={setAside(row)}
      onDone={onDone}
    />
  );
}
