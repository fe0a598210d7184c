import { Fragment, type ReactElement, type ReactNode } from 'react';
import { OutcomeText } from '../../../ui/result/decided';
import { moneyText, named } from '../../../ui/words/formats';
import { labelOf, useLanguage, useWords } from '../../../ui/words/language';
import { type Case } from '../case-calls';
import { caseWords, responseWords } from '../case-words';

type Step = Case['steps'][number];

/** The facts a reader wants at a glance, in this order; ids and digests are on the tabs. */
const TEXTS = [
  'decisionNo',
  'noticeNo',
  'opinion',
  'reason',
  'reasonCode',
  'statement',
  'method',
  'title',
  'place',
  'receiptNo',
] as const;

const REVIEWS: ReadonlySet<string> = new Set(['PASSED', 'RETURNED']);
const RESPONSES: ReadonlySet<string> = new Set(['recordResponse', 'requestHearing']);

export function StepFacts({ step }: { readonly step: Step }): ReactElement | null {
  const say = useWords(caseWords);
  const amounts = useAmounts(step);
  const texts = TEXTS.flatMap((name) => textIn(step.facts, name) ?? []).map((text) => labelOf(say, text));
  const response = useResponse(step);
  const shown: readonly ReactNode[] = [
    ...outcomeOf(step),
    ...(response === null ? [] : [response]),
    ...amounts,
    ...texts,
  ];
  if (shown.length === 0) return null;
  return (
    <p className="prose">
      {shown.map((one, place) => (
        <Fragment key={TEXTS[place] ?? place}>
          {place === 0 ? null : ' · '}
          {one}
        </Fragment>
      ))}
    </p>
  );
}

function textIn(facts: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = facts[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Of a review the step's own name says it. */
function outcomeOf({ facts }: Step): ReactNode[] {
  const outcome = textIn(facts, 'outcome');
  return outcome === null || REVIEWS.has(outcome) ? [] : [<OutcomeText key="outcome" outcome={outcome} />];
}

/** Waived, made a statement, said nothing, demanded a hearing. */
function useResponse({ act, facts }: Step): string | null {
  const responses = useWords(responseWords);
  const kind = textIn(facts, 'kind');
  return kind === null || !RESPONSES.has(act) ? null : labelOf(responses, kind);
}

/** The fine and the confiscation of the penalty that was proposed, noticed or decided; what was paid. */
function useAmounts({ facts }: Step): readonly string[] {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  const penalty = (facts['penalty'] ?? {}) as Readonly<Record<string, unknown>>;
  const amounts = [
    [say.fine, textIn(penalty, 'fineFen')],
    [say.confiscated, textIn(penalty, 'confiscatedFen')],
    [say.paid, textIn(facts, 'amountFen')],
  ] as const;
  return amounts.flatMap(([name, fen]) =>
    fen === null || fen === '0' ? [] : [named(name, moneyText(fen, language), language)],
  );
}
