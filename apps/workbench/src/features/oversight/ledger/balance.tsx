import { Button, InputNumber } from 'antd';
import { type ReactElement, useState } from 'react';
import { problemIn } from '../../../api/problem';
import { ProblemNotice } from '../../../ui/form/problem-notice';
import { Mark } from '../../../ui/marks/mark';
import { Panel } from '../../../ui/page/page';
import { type Column, RowTable } from '../../../ui/page/rows';
import { saveCsv } from '../../../ui/page/save-csv';
import { fill, useWords } from '../../../ui/words/language';
import { type Balance, useBalance } from './ledger-calls';
import { ledgerWords } from './ledger-words';

type Row = Balance['subscriptions'][number];
const COUNTS = ['ofInterest', 'effected', 'waiting', 'parked', 'dead', 'setAside'] as const;
/** What is looked at unless somebody asks for more. */
const LATEST = 100_000;

export function BalancePanel({ head }: { readonly head: string }): ReactElement {
  const say = useWords(ledgerWords);
  const [after, setAfter] = useState(Math.max(0, Number(head) - LATEST));
  const [upTo, setUpTo] = useState(Number(head));
  const [asked, setAsked] = useState<{ readonly after: string; readonly upTo: string } | null>(null);
  const query = useBalance(asked);
  const { data: balance } = query;
  return (
    <Panel title={say.balance}>
      <p className="soft">{say.balanceHelp}</p>
      <div className="filters">
        <NumberInput label={say.after} value={after} onChange={setAfter} />
        <NumberInput label={say.upTo} value={upTo} onChange={setUpTo} />
        <Button
          loading={query.isFetching}
          onClick={() => {
            setAsked({ after: String(after), upTo: String(upTo) });
            if (asked?.after === String(after) && asked.upTo === String(upTo)) void query.refetch();
          }}
        >
          {say.check}
        </Button>
        {balance === undefined ? null : (
          <Button
            onClick={() => {
              saveCsv(
                'ledger-balance',
                ['subscription', ...COUNTS, 'waitingSince', 'isBalanced'],
                balance.subscriptions,
              );
            }}
          >
            {say.download}
          </Button>
        )}
      </div>
      {query.error === null ? null : <ProblemNotice problem={problemIn(query.error)} />}
      {balance === undefined ? null : <BalanceTable balance={balance} />}
    </Panel>
  );
}

interface NumberInputProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function NumberInput({ label, value, onChange }: NumberInputProps): ReactElement {
  return (
    <label className="row" style={{ gap: 6 }}>
      {label}
      <InputNumber
        min={0}
        max={999_999_999_999_999}
        precision={0}
        value={value}
        onChange={(next) => {
          onChange(next ?? 0);
        }}
      />
    </label>
  );
}

function BalanceTable({ balance }: { readonly balance: Balance }): ReactElement {
  const say = useWords(ledgerWords);
  const labels = { ...say, setAside: say.setAsideCount };
  const columns: readonly Column<Row>[] = [
    {
      key: 'subscription',
      label: say.subscription,
      isLead: true,
      show: ({ subscription, isBalanced }) => (
        <span className="row" style={{ gap: 6 }}>
          {subscription}
          {isBalanced ? null : <Mark tone="bad">{say.odd}</Mark>}
        </span>
      ),
    },
    ...COUNTS.map((name) => ({
      key: name,
      label: labels[name],
      align: 'end' as const,
      show: (row: Row) => <span className="figures">{row[name]}</span>,
    })),
  ];
  return (
    <>
      <p role="status">
        <Mark tone={balance.isBalanced ? 'good' : 'bad'}>
          {balance.isBalanced ? fill(say.balanced, { n: String(balance.events) }) : say.unbalanced}
        </Mark>
      </p>
      <RowTable
        caption={say.balance}
        columns={columns}
        rows={balance.subscriptions}
        keyOf={({ subscription }) => subscription}
      />
    </>
  );
}
