import { type ReactElement } from 'react';
import { DueMark, Mark } from '../../../ui/marks/mark';
import { DeadlineName } from '../../../ui/marks/term-name';
import { type Column, RowTable } from '../../../ui/page/rows';
import { dateText } from '../../../ui/words/formats';
import { fill, useLanguage, useWords } from '../../../ui/words/language';
import { type Case } from '../case-calls';
import { caseWords } from '../case-words';

type Clock = Case['clocks'][number];

export function CaseClocks({ one }: { readonly one: Case }): ReactElement {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  const columns: readonly Column<Clock>[] = [
    {
      key: 'limit',
      label: say.limit,
      isLead: true,
      show: (row) => (
        <>
          <DeadlineName code={row.code} />
          {row.isProvisional ? <Mark tone="neutral">{say.provisional}</Mark> : null}
          {row.isConfirmed ? null : <Mark tone="neutral">{say.unconfirmed}</Mark>}
        </>
      ),
    },
    {
      key: 'due',
      label: say.due,
      align: 'keep',
      show: (row) => (
        <>
          <DueMark dueOn={row.dueOn} isOver={row.metOn !== null} />
          {row.metOn === null ? null : (
            <div className="faint">✓ {fill(say.met, { date: dateText(row.metOn, language) })}</div>
          )}
        </>
      ),
    },
    {
      key: 'why',
      label: say.whyDate,
      show: (row) => (
        <>
          {row.explanation[language]}
          <div className="faint">{row.basis[language]}</div>
        </>
      ),
    },
  ];
  return (
    <RowTable
      caption={say.clocks}
      columns={columns}
      rows={one.clocks}
      keyOf={(row) => `${row.code}${row.dueOn}`}
    />
  );
}
