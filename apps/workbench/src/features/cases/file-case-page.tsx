import { type UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { type Written } from '../../api/command';
import { useCan } from '../../api/session';
import { ChooseDivision } from '../../ui/choose/choose-division';
import { ChooseOfficers } from '../../ui/choose/choose-officers';
import { ChooseItem } from '../../ui/choose/choose-term';
import { type Values } from '../../ui/form/draft';
import { RequestForm } from '../../ui/form/request-form';
import { CaseLink } from '../../ui/marks/case-link';
import { Mark } from '../../ui/marks/mark';
import { ItemName } from '../../ui/marks/term-name';
import { Empty, Facts, Loaded, Loading, Page, Panel } from '../../ui/page/page';
import { dateText, instantText } from '../../ui/words/formats';
import { fill, useLanguage, useWords } from '../../ui/words/language';
import {
  fileCase,
  type Lead,
  type SameAct,
  type SameActQuestion,
  useLeadFor,
  useSameActs,
} from './case-calls';
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

/** Asked together: what the public told of the party is a start, and the officer answers for it. */
const SUBJECT_FIELDS = ['subjectKind', 'subjectName', 'subjectCode'];

/** Filing needs them, from the lead or from here. */
const NEEDED = ['subjectName', 'itemCode', 'conduct', 'division', 'actFrom'];

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
      {leadId === null ? (
        <FileForm lead={null} />
      ) : (
        <Loaded query={query}>{(lead) => <FileForm lead={lead} />}</Loaded>
      )}
    </Page>
  );
}

function FileForm({ lead }: { readonly lead: Lead | null }): ReactElement {
  const question = lead === null ? null : questionOf(lead);
  const query = useSameActs(question);
  const send = async (body: Values, key: string): Promise<Written> => {
    try {
      return await fileCase(lead === null ? body : { ...body, leadId: lead.id }, key);
    } catch (error) {
      // Somebody was first, perhaps: then their case is shown and nothing more is offered.
      if (question !== null) void query.refetch();
      throw error;
    }
  };
  if (lead !== null && lead.caseId !== null) return <AlreadyFiled lead={lead} caseId={lead.caseId} />;
  const isTaken = query.data?.some((act) => act.isCertain) === true;
  return (
    <div className="beside">
      {lead === null ? null : (
        <div className="stack">
          <LeadSummary lead={lead} />
          <SameActs query={query} />
        </div>
      )}
      {isTaken ? <NotToBeFiled /> : <NewCase lead={lead} send={send} />}
    </div>
  );
}

function AlreadyFiled({ lead, caseId }: { readonly lead: Lead; readonly caseId: string }): ReactElement {
  const say = useWords(caseWords);
  return (
    <Empty
      title={fill(say.leadFiled, { no: lead.leadNo })}
      help={say.leadFiledHelp}
      act={<CaseLink id={caseId} />}
    />
  );
}

/** The server would refuse it (APL art. 29); what may be done instead is an act of the lead. */
function NotToBeFiled(): ReactElement {
  const say = useWords(caseWords);
  return (
    <Panel title={say.fileTitle}>
      <Button type="primary" disabled>
        {say.file}
      </Button>
      <p className="soft" style={{ marginTop: 6 }}>
        {say.notToBeFiled}
      </p>
    </Panel>
  );
}

function NewCase({
  lead,
  send,
}: {
  readonly lead: Lead | null;
  readonly send: (body: Values, key: string) => Promise<Written>;
}): ReactElement {
  const say = useWords(caseWords);
  const navigate = useNavigate();
  return (
    <Panel>
      <RequestForm
        schema="FileCaseRequest"
        draftKey={`case.file.${lead?.id ?? 'new'}`}
        fields={lead === null ? ALL_FIELDS : ALL_FIELDS.filter((field) => isMissing(lead, field))}
        initial={lead === null ? {} : toldOf(lead)}
        required={() => NEEDED}
        choices={say}
        controls={{
          officerIds: <ChooseOfficers />,
          itemCode: <ChooseItem />,
          division: <ChooseDivision />,
        }}
        submitLabel={say.file}
        send={send}
        onDone={({ id }) => {
          void navigate(`/cases/${id}`);
        }}
      />
    </Panel>
  );
}

/** What the lead says is not asked again; harm and discovery are the case's own. */
function isMissing(lead: Lead, field: string): boolean {
  if (SUBJECT_FIELDS.includes(field)) return lead.subjectId === null;
  const known = (lead as unknown as Readonly<Record<string, unknown>>)[field];
  return known === null || known === undefined;
}

function toldOf({ subjectName, subjectCode }: Lead): Values {
  return { subjectName: subjectName ?? undefined, subjectCode: subjectCode ?? undefined };
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
          [say.party, lead.subjectId === null ? null : lead.subjectName],
          [say.toldParty, lead.subjectId === null ? lead.subjectName : null],
          [say.item, lead.itemCode === null ? null : <ItemName code={lead.itemCode} name={lead.itemName} />],
          [say.conduct, lead.conduct],
          [say.act, days.map((day) => dateText(day, language)).join(' – ')],
        ]}
      />
    </Panel>
  );
}

/** 一事不再罚 before the fact: who is at the same act already. The guard itself is the server's. */
function SameActs({ query }: { readonly query: UseQueryResult<SameAct[]> }): ReactElement | null {
  const say = useWords(caseWords);
  if (query.error !== null || (query.data === undefined && !query.isFetching)) return null;
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
          <OneAct key={`${act.organName}${act.filedAt}`} act={act} />
        ))}
      </ul>
    </Panel>
  );
}

function OneAct({ act }: { readonly act: SameAct }): ReactElement {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  return (
    <li>
      {act.organName} · {act.itemName} ·{' '}
      {act.filedAt.includes('T') ? instantText(act.filedAt, language) : dateText(act.filedAt, language)}{' '}
      {act.isCertain ? null : <Mark tone="neutral">{say.uncertain}</Mark>}
      {act.caseId === null ? null : <CaseLink id={act.caseId} />}
    </li>
  );
}
