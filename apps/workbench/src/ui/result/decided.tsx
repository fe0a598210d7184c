import { type ReactElement } from 'react';
import { useVocabulary } from '../../api/reference';
import type { components } from '../../api/schema';
import { TermNames } from '../marks/term-name';
import { Facts } from '../page/page';
import { dateText, moneyText } from '../words/formats';
import { fill, useLanguage, useWords } from '../words/language';
import { decidedWords } from './decided-words';

type Decision = Pick<
  components['schemas']['ResultResponse'],
  | 'decisionNo'
  | 'decidedOn'
  | 'effectiveOn'
  | 'outcome'
  | 'penaltyKinds'
  | 'fineFen'
  | 'confiscatedFen'
  | 'basis'
  | 'content'
>;

/** What was decided, beside the form that answers it. */
export function Decided({ decision }: { readonly decision: Decision }): ReactElement {
  const say = useWords(decidedWords);
  const { language } = useLanguage();
  const { outcome, penaltyKinds, fineFen, confiscatedFen, basis, content } = decision;
  const day = (date: string | null): string | null => (date === null ? null : dateText(date, language));
  const isPenalty = outcome === 'PENALTY';
  return (
    <section className="standard" style={{ marginBottom: 18 }} aria-label={say.title}>
      <strong>{say.title}</strong>
      <Facts
        rows={[
          [say.decision, decision.decisionNo],
          [say.decidedOn, day(decision.decidedOn)],
          [say.effectiveOn, day(decision.effectiveOn)],
          [say.outcome, <OutcomeText key="outcome" outcome={outcome} />],
          [
            say.kinds,
            penaltyKinds.length === 0 ? null : <TermNames vocabulary="penalty-kinds" codes={penaltyKinds} />,
          ],
          [say.fine, isPenalty ? (fineFen === '0' ? say.noFine : moneyText(fineFen, language)) : null],
          [say.confiscated, confiscatedFen === '0' ? null : moneyText(confiscatedFen, language)],
          [
            say.content,
            <span key="content" className="prose">
              {content}
            </span>,
          ],
          [
            say.basis,
            <span key="basis" className="prose">
              {basis}
            </span>,
          ],
        ]}
      />
    </section>
  );
}

/** `PENALTY` or `NO_PENALTY_<ground>` in words. */
export function OutcomeText({ outcome }: { readonly outcome: string }): ReactElement {
  const say = useWords(decidedWords);
  const { language } = useLanguage();
  const grounds = useVocabulary('no-penalty-reasons').data ?? [];
  if (outcome === 'PENALTY') return <>{say.PENALTY}</>;
  const code = outcome.replace(/^NO_PENALTY_/, '');
  return <>{fill(say.noPenalty, { reason: grounds.find((one) => one.code === code)?.[language] ?? code })}</>;
}
