import { type ReactElement, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Code } from '../../ui/marks/code';
import { DecisionNumber } from '../../ui/marks/decision-number';
import { DemoMark, Mark } from '../../ui/marks/mark';
import { RegionMark } from '../../ui/marks/region-mark';
import { ItemName, TermNames } from '../../ui/marks/term-name';
import { Chips } from '../../ui/page/chips';
import { Empty, Facts, Loaded, Page, Panel } from '../../ui/page/page';
import { useFilters } from '../../ui/page/use-filters';
import { bandWords } from '../../ui/result/band-words';
import { OutcomeText } from '../../ui/result/decided';
import { commonWords } from '../../ui/words/common-words';
import { dateText, moneyText } from '../../ui/words/formats';
import { labelOf, type Language, type Said, useLanguage, useWords } from '../../ui/words/language';
import { type Purpose, PURPOSES, purposeIn, type Result, useResult } from './result-calls';
import { ResultActs } from './result-acts';
import { OriginMark, RESULT_TONES } from './result-table';
import { resultWords } from './result-words';

/** A result is shown for a purpose; without one in the address the page asks for it. */
export function ResultPage(): ReactElement {
  const { id = '' } = useParams();
  const say = useWords(resultWords);
  const [filters, setFilters] = useFilters(['purpose']);
  const purpose = purposeIn(filters.purpose);
  const query = useResult(id, purpose);
  if (purpose === null)
    return (
      <Page title={say.title}>
        <Empty
          title={say.purposeFirst}
          help={say.purposeHelp}
          act={
            <Chips<Purpose>
              label={say.purpose}
              value={null}
              options={PURPOSES.map((value) => ({ value, label: say[value] }))}
              onChoose={(value) => {
                setFilters({ purpose: value });
              }}
            />
          }
        />
      </Page>
    );
  return <Loaded query={query}>{(result) => <ResultView result={result} purpose={purpose} />}</Loaded>;
}

function ResultView({
  result,
  purpose,
}: {
  readonly result: Result;
  readonly purpose: Purpose;
}): ReactElement {
  const say = useWords(resultWords);
  const common = useWords(commonWords);
  return (
    <Page
      name={result.subjectName}
      title={
        <span className="row">
          {result.subjectName}
          <DemoMark isDemo={result.isDemo} />
        </span>
      }
      about={
        <span className="row">
          <Mark tone={RESULT_TONES[result.state]}>{say[result.reasonCode ?? result.state]}</Mark>
          <OriginMark origin={result.origin} />
          <RegionMark region={result.region} />
          {result.organName} · <DecisionNumber number={result.decisionNo} />
        </span>
      }
      acts={<Link to={`/results?purpose=${purpose}`}>{common.backToList}</Link>}
    >
      <div className="stack">
        {result.origin === 'HISTORY' ? <p className="soft">{say.historyHelp}</p> : null}
        <ResultActs result={result} />
        <div className="halves">
          <ResultFacts result={result} />
          <ResultTexts result={result} />
        </div>
      </div>
    </Page>
  );
}

function ResultTexts({ result }: { readonly result: Result }): ReactElement | null {
  const say = useWords(resultWords);
  const texts = [
    [say.conduct, result.conduct],
    [say.facts, result.facts],
    [say.basis, result.basis],
    [say.content, result.content],
  ] as const;
  if (texts.every(([, text]) => text === '')) return null;
  return (
    <Panel>
      <Facts rows={texts.map(([name, text]) => [name, prose(text)])} />
    </Panel>
  );
}

/** An old record may say nothing here. */
const prose = (text: string): ReactNode => (text === '' ? null : <span className="prose">{text}</span>);

function ResultFacts({ result }: { readonly result: Result }): ReactElement {
  const say = useWords(resultWords);
  const bands = useWords(bandWords);
  const { language } = useLanguage();
  const day = (date: string | null): string | null => (date === null ? null : dateText(date, language));
  const money = (fen: string): string | null => (fen === '0' ? null : moneyText(fen, language));
  const period = [...new Set([result.actFrom, result.actTo])].flatMap((date) => day(date) ?? []).join(' – ');
  return (
    <Panel>
      <Facts
        rows={[
          ...subjectRows(result, say),
          [say.outcome, <OutcomeText key="outcome" outcome={result.outcome} />],
          [
            say.kinds,
            result.penaltyKinds.length === 0 ? null : (
              <TermNames vocabulary="penalty-kinds" codes={result.penaltyKinds} />
            ),
          ],
          [say.fine, money(result.fineFen)],
          [say.confiscated, money(result.confiscatedFen)],
          [say.band, result.band === null ? null : labelOf(bands, result.band)],
          [say.act, period],
          [say.decided, day(result.decidedOn)],
          [say.effective, day(result.effectiveOn)],
          [say.revoked, day(result.revokedOn)],
          ...originRows(result, say, language),
        ]}
      />
    </Panel>
  );
}

type Row = readonly [name: string, value: ReactNode];

function subjectRows(result: Result, say: Said<typeof resultWords>): readonly Row[] {
  const { subjectId, subjectName, subjectCode, itemCode, itemName } = result;
  return [
    [
      say.subject,
      subjectId === null ? subjectName : <Link to={`/subjects/${subjectId}`}>{subjectName}</Link>,
    ],
    [say.code, subjectCode === null ? null : <Code code={subjectCode} />],
    [say.item, itemCode === null ? null : <ItemName code={itemCode} name={itemName} />],
  ];
}

/** Why it fell, which case it came of, and what an old record lacks. */
function originRows(result: Result, say: Said<typeof resultWords>, language: Language): readonly Row[] {
  const { reasonCode, reason, caseId, flags } = result;
  return [
    [say.reason, reasonCode === null ? null : `${labelOf(say, reasonCode)} ${reason ?? ''}`],
    [say.caseLink, caseId === null ? null : <Link to={`/cases/${caseId}`}>{say.caseLink}</Link>],
    [say.flags, flags.map((flag) => labelOf(say, flag)).join(language === 'zh' ? '、' : ', ')],
  ];
}
