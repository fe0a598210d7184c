import { type ReactElement } from 'react';
import { dateText, instantText } from '../../../ui/words/formats';
import { labelOf, useLanguage, useWords } from '../../../ui/words/language';
import { type Case } from '../case-calls';
import { caseWords } from '../case-words';
import { StepFacts } from './step-facts';

/** Everything that happened, newest first: what, on which day, who wrote it down and when. */
export function CaseTimeline({ one }: { readonly one: Case }): ReactElement {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  return (
    <ol className="events">
      {[...one.steps]
        .sort((a, b) => b.seq - a.seq)
        .map((step) => (
          <li key={step.seq}>
            <div className="row">
              <strong>{labelOf(say, `step.${step.act}`)}</strong>
              <span className="figures soft">{dateText(step.on, language)}</span>
            </div>
            <StepFacts step={step} />
            <div className="faint">
              {step.actorName} · {instantText(step.recordedAt, language)}
            </div>
          </li>
        ))}
    </ol>
  );
}
