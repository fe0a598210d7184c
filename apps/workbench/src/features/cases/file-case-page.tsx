import { type ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useCan } from '../../api/session';
import { ChooseDivision } from '../../ui/choose/choose-division';
import { ChooseOfficers } from '../../ui/choose/choose-officers';
import { ChooseItem } from '../../ui/choose/choose-term';
import { RequestForm } from '../../ui/form/request-form';
import { Mark } from '../../ui/marks/mark';
import { ItemName } from '../../ui/marks/term-name';
import { Empty, Facts, Loaded, Loading, Page, Panel } from '../../ui/page/page';
import { dateText, instantText } from '../../ui/words/formats';
import { fill, useLanguage, useWords } from '../../ui/words/language';
import { fileCase, type Lead, type SameActQuestion, useLeadFor, useSameActs } from './case-calls';
import { caseWords } from './case-words';

const ALL_FIELDS = [
  'officerIds',
  'subjectKind',
  'subjectName',
  'subjectCode',
  'itemCode',
  'conduct',
  'division',
  'actFrom',
  'actTo',
  'discoveredOn',
  'harm',
];

export function FileCasePage(): ReactElement {
  const say = useWords(caseWords);
  const [parameters] = useSearchParams();
  const leadId = parameters.get('lead');
  const query = useLeadFor(leadId);
  const can = useCan();
  if (!can('case.file'))
    return (
      <Page title={say.fileTitle}>
        <Empty title={say.headFiles} act={<Link to="/leads">{say.toLeads}</Link>} />
      </Page>
    );
  return (
    <Page title={say.fileTitle}>
      <div style={{ maxWidth: 760 }}>
        {leadId === null ? (
          <FileForm lead={null} />
        ) : (
          <Loaded query={query}>{(lead) => <FileForm lead={lead} />}</Loaded>
        )}
      </div>
    </Page>
  );
}

function FileForm({ lead }: { readonly lead: Lead | null }): ReactElement {
  const say = useWords(caseWords);
  const navigate = useNavigate();
  return (
    <div className="stack">
      {lead === null ? null : <LeadSummary lead={lead} />}
      {lead === null ? null : <SameActs question={questionOf(lead)} />}
      <Panel>
        <RequestForm
          schema="FileCaseRequest"
          draftKey={`case.file.${lead?.id ?? 'new'}`}
          fields={lead === null ? ALL_FIELDS : ALL_FIELDS.filter((field) => isMissing(lead, field))}
          choices={say}
          controls={{
            officerIds: <ChooseOfficers />,
            itemCode: <ChooseItem />,
            division: <ChooseDivision />,
          }}
          submitLabel={say.file}
          send={(body, key) => fileCase(lead === null ? body : { ...body, leadId: lead.id }, key)}
          onDone={({ id }) => {
            void navigate(`/cases/${id}`);
          }}
        />
      </Panel>
    </div>
  );
}

/** What the lead says is not asked again; harm and discovery are the case's own. */
function isMissing(lead: Lead, field: string): boolean {
  if (field === 'subjectKind' || field === 'subjectCode') return lead.subjectId === null;
  const known = (lead as unknown as Readonly<Record<string, unknown>>)[field];
  return known === null || known === undefined;
}

function questionOf({ subjectId, itemCode, actFrom, actTo }: Lead): SameActQuestion | null {
  if (subjectId === null || itemCode === null || actFrom === null) return null;
  return { subjectId, itemCode, actFrom, actTo: actTo ?? actFrom };
}

function LeadSummary({ lead }: { readonly lead: Lead }): ReactElement {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  const days = [...new Set([lead.actFrom, lead.actTo])].filter((day): day is string => day !== null);
  return (
    <Panel
      title={fill(say.fromLead, { no: lead.leadNo })}
      acts={<Link to={`/leads/${lead.id}`}>{say.lead}</Link>}
    >
      <p className="soft" style={{ marginBottom: 10 }}>
        {say.fromLeadHelp}
      </p>
      <Facts
        rows={[
          [say.party, lead.subjectName],
          [say.item, lead.itemCode === null ? null : <ItemName code={lead.itemCode} name={lead.itemName} />],
          [say.conduct, lead.conduct],
          [say.act, days.map((day) => dateText(day, language)).join(' – ')],
        ]}
      />
    </Panel>
  );
}

/** 一事不再罚 before the fact: who is at the same act already. The guard itself is the server's. */
function SameActs({ question }: { readonly question: SameActQuestion | null }): ReactElement | null {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  const query = useSameActs(question);
  if (question === null || query.error !== null) return null;
  if (query.data === undefined) return <Loading />;
  if (query.data.length === 0)
    return (
      <Panel title={say.sameActs}>
        <p>
          <Mark tone="good">✓</Mark> {say.sameActsNone}
        </p>
      </Panel>
    );
  return (
    <Panel title={say.sameActs}>
      <p>
        <Mark tone="warn">!</Mark> {say.sameActsWarn}
      </p>
      <ul style={{ marginTop: 8 }}>
        {query.data.map((act) => (
          <li key={`${act.organName}${act.filedAt}`}>
            {act.organName} · {act.itemName} ·{' '}
            {act.filedAt.includes('T') ? instantText(act.filedAt, language) : dateText(act.filedAt, language)}{' '}
            {act.isCertain ? null : <Mark tone="neutral">{say.uncertain}</Mark>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
