import { Fragment, type ReactElement, type ReactNode } from 'react';
import { TermName } from '../../ui/marks/term-name';
import { bandWords } from '../../ui/result/band-words';
import { OutcomeText } from '../../ui/result/decided';
import { dateText, moneyText, named } from '../../ui/words/formats';
import { fill, labelOf, useLanguage, useWords } from '../../ui/words/language';
import { type DossierLine } from './subject-calls';
import { lineWords, subjectWords } from './subject-words';

/** What the event says that a reader of the dossier asks next: how much, what class, as what, until when. */
export function LineFacts({ line }: { readonly line: DossierLine }): ReactElement | null {
  const shown: readonly ReactNode[] = [...useDecided(line), ...useRisk(line), ...useRest(line)];
  if (shown.length === 0) return null;
  return (
    <div>
      {shown.map((one, place) => (
        <Fragment key={place}>
          {place === 0 ? null : ' · '}
          {one}
        </Fragment>
      ))}
    </div>
  );
}

function textIn({ facts }: DossierLine, name: string): string | null {
  const value = (facts as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function useDecided(line: DossierLine): readonly ReactNode[] {
  const say = useWords(lineWords);
  const bands = useWords(bandWords);
  const { language } = useLanguage();
  const outcome = textIn(line, 'outcome');
  const band = textIn(line, 'band');
  const amounts = [
    [say.fine, textIn(line, 'fineFen')],
    [say.confiscated, textIn(line, 'confiscatedFen')],
    [say.paid, textIn(line, 'amountFen')],
  ] as const;
  return [
    ...(outcome === null
      ? []
      : [
          line.kind === 'case.reviewed' ? (
            labelOf(say, outcome)
          ) : (
            <OutcomeText key="outcome" outcome={outcome} />
          ),
        ]),
    ...amounts.flatMap(([name, fen]) =>
      fen === null || fen === '0' ? [] : [named(name, moneyText(fen, language), language)],
    ),
    ...(band === null || outcome !== 'PENALTY' ? [] : [named(say.band, labelOf(bands, band), language)]),
  ];
}

function useRisk(line: DossierLine): readonly ReactNode[] {
  const say = useWords(subjectWords);
  const { score } = line.facts as { readonly score?: number };
  const [from, to, riskClass] = ['from', 'to', 'riskClass'].map((name) => textIn(line, name));
  if (line.kind === 'risk.class_changed') return [`${labelOf(say, from ?? '')} → ${labelOf(say, to ?? '')}`];
  if (line.kind !== 'risk.assessed' || score === undefined) return [];
  return [labelOf(say, riskClass ?? ''), fill(say.score, { n: score })];
}

function useRest(line: DossierLine): readonly ReactNode[] {
  const say = useWords(lineWords);
  const { language } = useLanguage();
  const type = textIn(line, 'recognitionType');
  const response = textIn(line, 'response');
  const until = textIn(line, 'until') ?? textIn(line, 'publishedUntil');
  return [
    ...(type === null ? [] : [<TermName key="type" vocabulary="recognition-types" code={type} />]),
    ...(response === null ? [] : [labelOf(say, response)]),
    ...(until === null ? [] : [fill(say.until, { date: dateText(until, language) })]),
  ];
}
