import { type ReactElement, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Code } from '../../ui/marks/code';
import { DemoMark, DueMark, Mark } from '../../ui/marks/mark';
import { RegionMark } from '../../ui/marks/region-mark';
import { ItemName, TermName, TermNames } from '../../ui/marks/term-name';
import { Facts, Loaded, Page, Panel } from '../../ui/page/page';
import { bandWords } from '../../ui/result/band-words';
import { OutcomeText } from '../../ui/result/decided';
import { commonWords } from '../../ui/words/common-words';
import { dateText, moneyText } from '../../ui/words/formats';
import { labelOf, useLanguage, useWords } from '../../ui/words/language';
import { AnswerPanel } from './answer-panel';
import { type Recognition, useRecognition } from './recognition-calls';
import { RECOGNITION_TONES } from './recognitions-page';
import { recognitionWords } from './recognition-words';
import { RecognitionChain } from './recognition-chain';
import { Standards } from './standards';

export function RecognitionPage(): ReactElement {
  const { id = '' } = useParams();
  const say = useWords(recognitionWords);
  const common = useWords(commonWords);
  return (
    <Loaded query={useRecognition(id)}>
      {(recognition) => (
        <Page
          name={recognition.subjectName}
          title={
            <span className="row">
              {recognition.subjectName}
              <DemoMark isDemo={recognition.isDemo} />
            </span>
          }
          about={
            <span className="row">
              <Mark tone={RECOGNITION_TONES[recognition.state]}>{say[recognition.state]}</Mark>
              <RegionMark region={recognition.sourceRegion} />
              {recognition.sourceOrganName}
              <span aria-hidden>→</span>
              <RegionMark region={recognition.region} />
              {recognition.organName}
            </span>
          }
          acts={<Link to="/recognitions">{common.backToList}</Link>}
        >
          <div className="split">
            <div className="stack">
              <AnswerPanel recognition={recognition} />
              <RecognitionFacts recognition={recognition} />
            </div>
            <div className="stack">
              <Standards standards={recognition.standards} band={recognition.decided.band} />
              <RecognitionChain recognition={recognition} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

/** What was decided stands on the page as well as beside the answer. */
function useDecidedRows({ decided }: Recognition): readonly (readonly [string, ReactNode])[] {
  const say = useWords(recognitionWords);
  const bands = useWords(bandWords);
  const { language } = useLanguage();
  const { outcome, penaltyKinds, fineFen, confiscatedFen, band } = decided;
  const money = (fen: string): string | null => (fen === '0' ? null : moneyText(fen, language));
  const isPenalty = outcome === 'PENALTY';
  return [
    [say.outcomeOf, <OutcomeText key="outcome" outcome={outcome} />],
    [say.kinds, isPenalty ? <TermNames vocabulary="penalty-kinds" codes={penaltyKinds} /> : null],
    [say.fine, money(fineFen)],
    [say.confiscated, money(confiscatedFen)],
    [say.band, isPenalty && band !== null ? labelOf(bands, band) : null],
  ];
}

function RecognitionFacts({ recognition: one }: { readonly recognition: Recognition }): ReactElement {
  const say = useWords(recognitionWords);
  const { language } = useLanguage();
  const day = (date: string | null): string | null => (date === null ? null : dateText(date, language));
  const decidedRows = useDecidedRows(one);
  return (
    <Panel>
      <Facts
        rows={[
          [
            say.decision,
            <Link key="result" to={`/results/${one.resultId}?purpose=RECOGNITION`}>
              {one.decisionNo}
            </Link>,
          ],
          [
            say.subject,
            <Link key="subject" to={`/subjects/${one.subjectId}`}>
              {one.subjectName}
            </Link>,
          ],
          [say.code, one.subjectCode === null ? null : <Code code={one.subjectCode} />],
          [say.item, <ItemName key="item" code={one.itemCode} name={one.itemName} />],
          ...decidedRows,
          [say.decidedOn, day(one.decidedOn)],
          [say.offeredOn, day(one.offeredOn)],
          [say.due, one.dueOn === null ? null : <DueMark key="due" dueOn={one.dueOn} />],
          [say.answeredOn, day(one.answeredOn)],
          [say.answeredBy, one.answeredBy],
          [
            say.type,
            one.recognitionType === null ? null : (
              <TermName key="type" vocabulary="recognition-types" code={one.recognitionType} />
            ),
          ],
          [
            say.conditions,
            one.conditions.length === 0 ? null : (
              <TermNames key="conditions" vocabulary="recognition-conditions" codes={one.conditions} />
            ),
          ],
          [say.conditionText, one.conditionText],
          [
            say.reason,
            one.reasonCode === null && one.reason === null ? null : (
              <span key="reason" className="prose">
                {one.reasonCode === null ? null : (
                  <TermName vocabulary="recognition-refusal-reasons" code={one.reasonCode} />
                )}{' '}
                {one.reason}
              </span>
            ),
          ],
          [say.revokedOn, day(one.sourceRevokedOn)],
          [say.outcome, one.outcome === null ? null : labelOf(say, one.outcome)],
        ]}
      />
    </Panel>
  );
}
