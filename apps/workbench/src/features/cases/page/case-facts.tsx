import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { Code } from '../../../ui/marks/code';
import { DivisionName } from '../../../ui/marks/division-name';
import { DueMark } from '../../../ui/marks/mark';
import { ItemName } from '../../../ui/marks/term-name';
import { Facts } from '../../../ui/page/page';
import { dateText, moneyText } from '../../../ui/words/formats';
import { fill, useLanguage, useWords } from '../../../ui/words/language';
import { type Case } from '../case-calls';
import { caseWords } from '../case-words';

export function CaseFacts({ one }: { readonly one: Case }): ReactElement {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  const day = (date: string | null): string | null => (date === null ? null : dateText(date, language));
  const money = (fen: string): string | null => (fen === '0' ? null : moneyText(fen, language));
  const isDecided = one.decision !== null;
  return (
    <Facts
      rows={[
        [
          say.party,
          <Link key="party" to={`/subjects/${one.subjectId}`}>
            {one.subjectName}
          </Link>,
        ],
        [say.code, one.subjectCode === null ? null : <Code code={one.subjectCode} />],
        [
          say.conduct,
          <span key="conduct" className="prose">
            {one.conduct}
          </span>,
        ],
        [say.item, <ItemName key="item" code={one.itemCode} name={one.itemName} />],
        [say.division, <DivisionName key="division" division={one.division.slice(0, 6)} />],
        [say.act, [...new Set([day(one.actFrom), day(one.actTo)])].join(' – ')],
        [say.discovered, day(one.discoveredOn)],
        [say.harm, one.harm],
        [say.lead, one.leadId === null ? null : <Link to={`/leads/${one.leadId}`}>{one.leadNo}</Link>],
        [say.organ, one.organName],
        [say.filed, day(one.filedOn)],
        [say.decideDue, <DueMark key="due" dueOn={one.decideDueOn} isOver={isDecided} />],
        [say.extension, one.extensionDays === 0 ? null : fill(say.days, { n: one.extensionDays })],
        [say.limitation, day(one.limitationOn)],
        [say.principal, money(one.debt.principalFen)],
        [say.surcharge, money(one.debt.surchargeFen)],
        [say.paid, money(one.debt.paidFen)],
        [say.owed, money(one.debt.owedFen)],
        [say.refund, one.debt.refundFen === '0' ? null : money(one.debt.refundFen)],
        [say.closedOn, day(one.closedOn)],
      ]}
    />
  );
}

export function CasePeople({ one }: { readonly one: Case }): ReactElement {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  const names = (ids: readonly string[]): string =>
    ids
      .map((id) => one.officers.find((officer) => officer.id === id)?.name ?? id)
      .join(language === 'zh' ? '、' : ', ');
  return (
    <Facts
      rows={[
        [say.handlers, names(one.officerIds)],
        [say.reviewers, one.reviewerIds.length === 0 ? say.nobodyYet : names(one.reviewerIds)],
        [say.presider, one.hearing?.presiderName ?? null],
        [say.decidedBy, one.decision?.deciderName ?? null],
      ]}
    />
  );
}
