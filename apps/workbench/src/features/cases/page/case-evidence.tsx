import { type ReactElement } from 'react';
import { TermName } from '../../../ui/marks/term-name';
import { Empty } from '../../../ui/page/page';
import { type Column, RowTable } from '../../../ui/page/rows';
import { dateText } from '../../../ui/words/formats';
import { useLanguage, useWords } from '../../../ui/words/language';
import { type Case } from '../case-calls';
import { caseWords } from '../case-words';

type Evidence = Case['evidence'][number];

const KIBI = 1024;

function sizeText(bytes: number): string {
  if (bytes < KIBI) return `${String(bytes)} B`;
  const kilo = bytes / KIBI;
  return kilo < KIBI ? `${kilo.toFixed(0)} KB` : `${(kilo / KIBI).toFixed(1)} MB`;
}

export function CaseEvidence({ one }: { readonly one: Case }): ReactElement {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  if (one.evidence.length === 0) return <Empty title={say.evidenceEmpty} help={say.evidenceEmptyHelp} />;
  const names = (ids: readonly string[]): string =>
    ids
      .map((id) => one.officers.find((officer) => officer.id === id)?.name ?? id)
      .join(language === 'zh' ? '、' : ', ');
  const columns: readonly Column<Evidence>[] = [
    {
      key: 'title',
      label: say.evidenceTitle,
      isLead: true,
      show: (row) => (
        <>
          <a href={`/api/v1/cases/${one.id}/evidence/${row.id}`} download={row.fileName}>
            {row.title}
          </a>
          <div className="faint">{row.fileName}</div>
          <div className="hash" title="SHA-256">
            {row.sha256}
          </div>
        </>
      ),
    },
    {
      key: 'kind',
      label: say.kind,
      show: (row) => <TermName vocabulary="evidence-kinds" code={row.kind} />,
    },
    { key: 'on', label: say.collected, align: 'keep', show: (row) => dateText(row.collectedOn, language) },
    { key: 'by', label: say.collectedBy, show: (row) => names(row.officerIds) },
    { key: 'size', label: say.size, align: 'end', show: (row) => sizeText(row.bytes) },
  ];
  return <RowTable caption={say.evidence} columns={columns} rows={one.evidence} keyOf={({ id }) => id} />;
}
