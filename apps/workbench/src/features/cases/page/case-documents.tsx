import { type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';
import { TermNames } from '../../../ui/marks/term-name';
import { Facts } from '../../../ui/page/page';
import { bandWords } from '../../../ui/result/band-words';
import { OutcomeText } from '../../../ui/result/decided';
import { dateText, moneyText } from '../../../ui/words/formats';
import { labelOf, useLanguage, useWords } from '../../../ui/words/language';
import { type Case, type Penalty } from '../case-calls';
import { caseWords, responseWords } from '../case-words';

export type Row = readonly [string, ReactNode];

/** What stands in the file, in the order in which it came to be. */
export function CaseDocuments({ one }: { readonly one: Case }): ReactElement {
  const say = useWords(caseWords);
  if (one.proposal === null) return <p className="soft">{say.documentsEmpty}</p>;
  return (
    <>
      <Proposal one={one} />
      <Notice one={one} />
      <Hearing one={one} />
      <Decision one={one} />
      <Service one={one} />
    </>
  );
}

function Document({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }): ReactElement {
  return (
    <section className="doc">
      <h3>{title}</h3>
      <Facts rows={rows} />
    </section>
  );
}

const prose = (text: string | null): ReactNode =>
  text === null ? null : <span className="prose">{text}</span>;

export function usePenaltyRows(penalty: Penalty | null): readonly Row[] {
  const say = useWords(caseWords);
  const bands = useWords(bandWords);
  const { language } = useLanguage();
  if (penalty === null) return [];
  return [
    [say.penaltyKinds, <TermNames key="kinds" vocabulary="penalty-kinds" codes={penalty.kinds} />],
    [say.fine, penalty.fineFen === '0' ? null : moneyText(penalty.fineFen, language)],
    [say.confiscated, penalty.confiscatedFen === '0' ? null : moneyText(penalty.confiscatedFen, language)],
    [say.content, prose(penalty.content)],
    [say.band, labelOf(bands, penalty.band)],
    [say.bandReason, prose(penalty.bandReason)],
    [say.mitigation, prose(penalty.mitigation)],
  ];
}

function Proposal({ one: { proposal } }: { readonly one: Case }): ReactElement | null {
  const say = useWords(caseWords);
  const penalty = usePenaltyRows(proposal?.penalty ?? null);
  if (proposal === null) return null;
  return (
    <Document
      title={say.proposal}
      rows={[
        [say.outcome, <OutcomeText key="outcome" outcome={proposal.outcome} />],
        [say.docFacts, prose(proposal.facts)],
        [say.reasons, prose(proposal.reasons)],
        [say.basis, prose(proposal.basis)],
        ...penalty,
      ]}
    />
  );
}

function Notice({ one: { notice, response } }: { readonly one: Case }): ReactElement | null {
  const say = useWords(caseWords);
  const responses = useWords(responseWords);
  const { language } = useLanguage();
  const penalty = usePenaltyRows(notice?.penalty ?? null);
  if (notice === null) return null;
  return (
    <>
      <Document
        title={say.notice}
        rows={[
          [say.noticeNo, notice.noticeNo],
          [say.servedOn, dateText(notice.service.servedOn, language)],
          [say.method, say[notice.service.method]],
          ...penalty,
          [say.statementBy, dateText(notice.statementBy, language)],
          [say.hearingBy, notice.hearingBy === null ? null : dateText(notice.hearingBy, language)],
        ]}
      />
      {response === null ? null : (
        <Document
          title={say.response}
          rows={[
            [say.response, responses[response.kind]],
            [say.receivedOn, dateText(response.receivedOn, language)],
            [say.statement, prose(response.statement)],
          ]}
        />
      )}
    </>
  );
}

function Hearing({ one: { hearing } }: { readonly one: Case }): ReactElement | null {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  if (hearing === null) return null;
  return (
    <Document
      title={say.hearing}
      rows={[
        [say.heldOn, dateText(hearing.heldOn, language)],
        [say.place, hearing.place],
        [say.presider, hearing.presiderName],
        [say.record, prose(hearing.record)],
      ]}
    />
  );
}

function Decision({ one: { decision } }: { readonly one: Case }): ReactElement | null {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  const penalty = usePenaltyRows(decision?.penalty ?? null);
  if (decision === null) return null;
  return (
    <Document
      title={say.decision}
      rows={[
        [say.noticeNo, decision.decisionNo],
        [say.outcome, <OutcomeText key="outcome" outcome={decision.outcome} />],
        [say.docFacts, prose(decision.facts)],
        [say.reasons, prose(decision.reasons)],
        [say.basis, prose(decision.basis)],
        ...(penalty.length === 0 ? [[say.content, prose(decision.content)] as const] : penalty),
        [say.recheck, prose(decision.recheck)],
        [say.collective, prose(decision.collectiveNote)],
        [say.decidedOn, dateText(decision.decidedOn, language)],
        [say.decidedBy, decision.deciderName],
        [
          say.revocation,
          decision.revocation === undefined
            ? null
            : `${dateText(decision.revocation.revokedOn, language)} · ${labelOf(say, decision.revocation.reasonCode)}`,
        ],
        [
          say.result,
          <Link key="result" to={`/results/${decision.resultId}?purpose=CASE_HANDLING`}>
            {say.toResult}
          </Link>,
        ],
        [
          say.publication,
          decision.noticeId === null ? null : (
            <Link to={`/notices/${decision.noticeId}`}>{say.toNotice}</Link>
          ),
        ],
      ]}
    />
  );
}

function Service({ one: { service, payments } }: { readonly one: Case }): ReactElement | null {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  if (service === null) return null;
  return (
    <>
      <Document
        title={say.service}
        rows={[
          [say.servedOn, dateText(service.servedOn, language)],
          [say.method, say[service.method]],
          [say.payBy, service.payDueOn === null ? null : dateText(service.payDueOn, language)],
        ]}
      />
      {payments.map((payment) => (
        <Document
          key={payment.receiptNo}
          title={say.payments}
          rows={[
            [say.paid, moneyText(payment.amountFen, language)],
            [say.receivedOn, dateText(payment.paidOn, language)],
            [say.receipt, payment.receiptNo],
          ]}
        />
      ))}
    </>
  );
}
