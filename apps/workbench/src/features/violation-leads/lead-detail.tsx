import { type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';
import { DivisionName } from '../../ui/marks/division-name';
import { Code } from '../../ui/marks/code';
import { DemoMark, DueMark, Mark } from '../../ui/marks/mark';
import { RegionMark } from '../../ui/marks/region-mark';
import { ItemName } from '../../ui/marks/term-name';
import { Facts, Loaded, Panel } from '../../ui/page/page';
import { dateText, named } from '../../ui/words/formats';
import { fill, labelOf, type Said, useLanguage, useWords } from '../../ui/words/language';
import { LeadActs } from './lead-acts';
import { type Lead, useLead } from './lead-calls';
import { isOver, LEAD_TONES } from './lead-list';
import { LeadTransfers } from './lead-transfers';
import { leadWords } from './lead-words';
import { WhoReported } from './reporter/who-reported';

export function LeadDetail({ id }: { readonly id: string }): ReactElement {
  return (
    <Loaded query={useLead(id)}>
      {(lead) => (
        <article className="stack">
          <LeadHead lead={lead} />
          <LeadActs lead={lead} />
          <LeadFacts lead={lead} />
          <LeadTransfers lead={lead} />
        </article>
      )}
    </Loaded>
  );
}

function LeadHead({ lead }: { readonly lead: Lead }): ReactElement {
  const say = useWords(leadWords);
  return (
    <header className="panel">
      <div className="row" style={{ marginBottom: 6 }}>
        <RegionMark region={lead.region} />
        <span className="figures soft">{lead.leadNo}</span>
        <Mark tone={LEAD_TONES[lead.state]}>{say[lead.state]}</Mark>
        {lead.reporter === null ? null : <Mark tone="neutral">{say.reported}</Mark>}
        <DemoMark isDemo={lead.isDemo} />
      </div>
      <h2 className="page-title">{lead.subjectName ?? say.nobody}</h2>
      <p className="prose" style={{ marginTop: 4 }}>
        {lead.conduct}
      </p>
    </header>
  );
}

function LeadFacts({ lead }: { readonly lead: Lead }): ReactElement {
  const say = useWords(leadWords);
  const { language } = useLanguage();
  const itemName = lead.itemCode === null ? null : <ItemName code={lead.itemCode} name={lead.itemName} />;
  const days = [lead.actFrom, lead.actTo].filter((day): day is string => day !== null);
  const period = [...new Set(days)].map((day) => dateText(day, language)).join(' – ');
  return (
    <Panel>
      <Facts
        rows={[
          ...partyRows(lead, say),
          [say.item, itemName],
          [
            say.division,
            <span key="division">
              <DivisionName division={lead.division} /> {lead.place}
            </span>,
          ],
          [say.act, period],
          [say.limitation, lead.limitation === null ? null : <Limitation key="limitation" lead={lead} />],
          [say.source, labelOf(say, lead.source)],
          [say.holder, lead.organName],
          [say.received, dateText(lead.receivedOn, language)],
          [say.due, <DueMark key="due" dueOn={lead.dueOn} why={say.whyDue} isOver={isOver(lead.state)} />],
          [say.reasonTitle, lead.reason === null ? null : <Reason key="reason" lead={lead} />],
          [say.reported, lead.reporter === null ? null : <WhoReported key="reporter" lead={lead} />],
        ]}
      />
    </Panel>
  );
}

/** The lead is how the act was discovered: what counts is the day it came in (APL art. 36). */
function Limitation({ lead }: { readonly lead: Lead }): ReactElement | null {
  const say = useWords(leadWords);
  const { language } = useLanguage();
  if (lead.limitation === null) return null;
  const { endsOn, withHarmOn, isConfirmed } = lead.limitation;
  const hasPassed = lead.receivedOn > endsOn;
  return (
    <span className="row">
      {dateText(endsOn, language)}
      {withHarmOn === null || withHarmOn === endsOn
        ? null
        : fill(say.limitationHarm, { day: dateText(withHarmOn, language) })}
      {hasPassed ? <Mark tone="warn">{say.limitationPassed}</Mark> : null}
      {isConfirmed ? null : <Mark tone="neutral">{say.limitationUnconfirmed}</Mark>}
    </span>
  );
}

function partyRows(lead: Lead, say: Said<typeof leadWords>): readonly (readonly [string, ReactNode])[] {
  const { subjectId, subjectName, subjectCode } = lead;
  const isVerified = lead.state === 'FILED';
  const told =
    subjectName === null || isVerified
      ? (subjectName ?? say.nobody)
      : fill(say.asTold, { name: subjectName });
  return [
    [say.subject, subjectId === null ? told : <Link to={`/subjects/${subjectId}`}>{subjectName}</Link>],
    [say.code, subjectCode === null ? null : <Code code={subjectCode} />],
  ];
}

function Reason({ lead }: { readonly lead: Lead }): ReactElement {
  const say = useWords(leadWords);
  const { language } = useLanguage();
  return (
    <span className="prose">
      {lead.reasonCode === null
        ? lead.reason
        : named(labelOf(say, lead.reasonCode), lead.reason ?? '', language)}
    </span>
  );
}
