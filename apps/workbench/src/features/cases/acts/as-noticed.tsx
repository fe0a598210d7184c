import { type ReactElement } from 'react';
import { Facts } from '../../../ui/page/page';
import { dateText } from '../../../ui/words/formats';
import { useLanguage, useWords } from '../../../ui/words/language';
import { type Case } from '../case-calls';
import { caseWords, responseWords } from '../case-words';
import { usePenaltyRows } from '../page/case-documents';

/** What the party was told, beside the fields of the decision, which may not go beyond it. */
export function AsNoticed({ one: { notice, response } }: { readonly one: Case }): ReactElement | null {
  const say = useWords(caseWords);
  const responses = useWords(responseWords);
  const { language } = useLanguage();
  const penalty = usePenaltyRows(notice?.penalty ?? null);
  if (notice === null) return null;
  const answer =
    response === null ? null : [responses[response.kind], response.statement ?? ''].join(' ').trim();
  return (
    <section className="standard" style={{ marginBottom: 18 }} aria-label={say.noticeSaid}>
      <strong>{say.noticeSaid}</strong>
      <Facts
        rows={[
          [say.noticeNo, notice.noticeNo],
          [say.servedOn, dateText(notice.service.servedOn, language)],
          ...penalty,
          [
            say.docFacts,
            <span key="facts" className="prose">
              {notice.facts}
            </span>,
          ],
          [
            say.basis,
            <span key="basis" className="prose">
              {notice.basis}
            </span>,
          ],
          [say.response, answer],
        ]}
      />
      <p className="soft">{say.asNoticed}</p>
    </section>
  );
}
