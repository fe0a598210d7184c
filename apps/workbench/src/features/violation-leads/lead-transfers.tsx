import { type ReactElement } from 'react';
import { useOrgans } from '../../api/reference';
import { RegionMark } from '../../ui/marks/region-mark';
import { Panel } from '../../ui/page/page';
import { instantText, named } from '../../ui/words/formats';
import { fill, labelOf, useLanguage, useWords } from '../../ui/words/language';
import { type Lead } from './lead-calls';
import { leadWords } from './lead-words';

/** Who sent it where and why, and what the receiver answered; the newest last, as it happened. */
export function LeadTransfers({ lead }: { readonly lead: Lead }): ReactElement | null {
  const say = useWords(leadWords);
  const { language } = useLanguage();
  const organs = useOrgans().data ?? [];
  if (lead.transfers.length === 0) return null;
  const organ = (id: string): { name: string; region: string } => {
    const found = organs.find((one) => one.id === id);
    return found === undefined
      ? { name: id, region: lead.region }
      : { name: language === 'zh' ? found.name : found.nameEn, region: found.region };
  };
  return (
    <Panel title={say.history}>
      <ol className="events">
        {lead.transfers.map((transfer) => (
          <li key={transfer.sentAt}>
            <div className="row">
              <RegionMark region={organ(transfer.fromOrganId).region} />
              <span aria-hidden>→</span>
              <RegionMark region={organ(transfer.toOrganId).region} />
              <strong>{fill(say.sentTo, { organ: organ(transfer.toOrganId).name })}</strong>
            </div>
            <div className="faint">
              {instantText(transfer.sentAt, language)} · {organ(transfer.fromOrganId).name}
            </div>
            <p className="prose">{transfer.note}</p>
            {transfer.answer === null || transfer.answeredAt === null ? (
              <p className="soft">{say.awaiting}</p>
            ) : (
              <p className="prose">
                <strong>
                  {named(
                    say.answered,
                    transfer.answer === 'RETURNED' ? say.ANSWER_RETURNED : labelOf(say, transfer.answer),
                    language,
                  )}
                </strong>{' '}
                {transfer.answerCode === null ? '' : labelOf(say, transfer.answerCode)} {transfer.answerNote}
                <br />
                <span className="faint">{instantText(transfer.answeredAt, language)}</span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
