import { type ReactElement } from 'react';
import { dateText, instantText } from '../../../ui/words/formats';
import { labelOf, useLanguage, useWords } from '../../../ui/words/language';
import { type Case } from '../case-calls';
import { caseWords, responseWords } from '../case-words';

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
            <StepFacts facts={step.facts} />
            <div className="faint">
              {step.actorName} · {instantText(step.recordedAt, language)}
            </div>
          </li>
        ))}
    </ol>
  );
}

/** The facts a reader wants at a glance; ids and digests are on the tabs. */
const SHOWN = [
  'outcome',
  'opinion',
  'reason',
  'response',
  'statement',
  'method',
  'title',
  'place',
  'receiptNo',
] as const;

function StepFacts({ facts }: { readonly facts: Readonly<Record<string, unknown>> }): ReactElement | null {
  const say = { ...useWords(caseWords), ...useWords(responseWords) };
  const texts = SHOWN.map((name) => facts[name]).filter(
    (value): value is string => typeof value === 'string' && value !== '',
  );
  if (texts.length === 0) return null;
  return <p className="prose">{texts.map((text) => labelOf(say, text)).join(' · ')}</p>;
}
