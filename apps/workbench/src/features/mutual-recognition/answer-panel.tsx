import { Button, Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import { useVocabulary } from '../../api/reference';
import { useCan, useSession } from '../../api/session';
import { ChooseTerm, ChooseTerms } from '../../ui/choose/choose-term';
import { ActDrawer } from '../../ui/form/act-drawer';
import { RequestForm } from '../../ui/form/request-form';
import { type SeenRecord } from '../../ui/form/versions/seen-record';
import { Loaded, Panel } from '../../ui/page/page';
import { Decided } from '../../ui/result/decided';
import { dateText } from '../../ui/words/formats';
import { labelOf, useLanguage, useWords } from '../../ui/words/language';
import { accept, type Recognition, reconsider, refuse, useSource } from './recognition-calls';
import { recognitionWords } from './recognition-words';

type Form = 'answer' | 'reconsider';

export function AnswerPanel({ recognition }: { readonly recognition: Recognition }): ReactElement {
  const say = useWords(recognitionWords);
  const can = useCan();
  const { organ } = useSession();
  // What was opened stays open, whatever becomes of the record meanwhile: the form says so itself.
  const [open, setOpen] = useState<Form | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const isOurs = recognition.organId === organ.id;
  const isOpenToUs = isOurs && can('recognition.decide') && recognition.acts.length > 0;
  const mustReconsider = recognition.acts.includes('reconsider');
  return (
    <Panel title={say.nextStep}>
      {isOpenToUs ? (
        <Button
          type="primary"
          onClick={() => {
            setOpen(mustReconsider ? 'reconsider' : 'answer');
          }}
        >
          {mustReconsider ? say.reconsider : say.answer}
        </Button>
      ) : (
        <p className="soft">
          {recognition.acts.length === 0 ? say.nothingToDo : isOurs ? say.headAnswers : say.waiting}
        </p>
      )}
      <Effect effect={recognition.effect} />
      <ActDrawer
        title={open === 'reconsider' ? say.reconsiderTitle : say.answerTitle}
        isOpen={open !== null}
        onClose={close}
      >
        {open === null ? null : <OpenForm form={open} recognition={recognition} onDone={close} />}
      </ActDrawer>
    </Panel>
  );
}

function OpenForm({ form, ...props }: FormProps & { readonly form: Form }): ReactElement {
  return (
    <>
      <Source recognition={props.recognition} />
      {form === 'reconsider' ? <ReconsiderForm {...props} /> : <AnswerForm {...props} />}
    </>
  );
}

function Effect({ effect }: Pick<Recognition, 'effect'>): ReactElement | null {
  const say = useWords(recognitionWords);
  const { language } = useLanguage();
  if (effect === null) return null;
  return (
    <dl style={{ marginTop: 12 }}>
      <dt className="soft">{say.may}</dt>
      <dd>✓ {effect.may[language]}</dd>
      <dt className="soft">{say.mustNot}</dt>
      <dd>✕ {effect.mustNot[language]}</dd>
    </dl>
  );
}

/** Read as any look-up across regions is: with its purpose, and kept on record. */
function Source({ recognition }: { readonly recognition: Recognition }): ReactElement {
  return <Loaded query={useSource(recognition.resultId)}>{(result) => <Decided decision={result} />}</Loaded>;
}

interface FormProps {
  readonly recognition: Recognition;
  readonly onDone: () => void;
}

type Answer = 'accept' | 'acceptConditionally' | 'refuse';

function AnswerForm({ recognition, onDone }: FormProps): ReactElement {
  const say = useWords(recognitionWords);
  const [answer, setAnswer] = useState<Answer>('accept');
  const record = useSeenRecognition(recognition, 'accept');
  const common = { record, onDone, submitLabel: say.submit } as const;
  const key = `recognition.${recognition.id}.`;
  const types = (
    <ChooseTerm vocabulary="recognition-types" only={recognition.types.map(({ code }) => code)} />
  );
  return (
    <>
      <Segmented<Answer>
        block
        style={{ marginBottom: 18 }}
        value={answer}
        onChange={setAnswer}
        options={(['accept', 'acceptConditionally', 'refuse'] as const).map((value) => ({
          value,
          label: say[value],
        }))}
      />
      {answer === 'refuse' ? (
        <RequestForm
          key="refuse"
          {...common}
          isDanger
          draftKey={`${key}refuse`}
          schema="RefuseRecognitionRequest"
          controls={{ reasonCode: <ChooseTerm vocabulary="recognition-refusal-reasons" /> }}
          send={refuse(recognition)}
        />
      ) : (
        <RequestForm
          key={answer}
          {...common}
          draftKey={`${key}${answer}`}
          schema="AcceptRecognitionRequest"
          fields={
            answer === 'accept' ? ['recognitionType'] : ['recognitionType', 'conditions', 'conditionText']
          }
          controls={{
            recognitionType: types,
            conditions: <ChooseTerms vocabulary="recognition-conditions" />,
          }}
          send={accept(recognition)}
        />
      )}
    </>
  );
}

function ReconsiderForm({ recognition, onDone }: FormProps): ReactElement {
  const say = useWords(recognitionWords);
  const record = useSeenRecognition(recognition, 'reconsider');
  return (
    <RequestForm
      schema="ReconsiderRecognitionRequest"
      draftKey={`recognition.${recognition.id}.reconsider`}
      choices={say}
      record={record}
      submitLabel={say.submit}
      onDone={onDone}
      send={reconsider(recognition)}
    />
  );
}

function useSeenRecognition(recognition: Recognition, act: 'accept' | 'reconsider'): SeenRecord {
  const say = useWords(recognitionWords);
  const { language } = useLanguage();
  const type = useTerm('recognition-types', recognition.recognitionType);
  const refusal = useTerm('recognition-refusal-reasons', recognition.reasonCode);
  const { answeredBy, answeredOn, conditionText, reason, sourceRevokedOn, outcome } = recognition;
  const day = (date: string | null): string => (date === null ? '' : dateText(date, language));
  return {
    version: recognition.version,
    isStillOpen: recognition.acts.includes(act),
    fields: [
      [say.state, say[recognition.state]],
      [say.answeredBy, answeredBy ?? ''],
      [say.answeredOn, day(answeredOn)],
      [say.type, type],
      [say.conditions, conditionText ?? ''],
      [say.reason, [refusal, reason ?? ''].filter((text) => text !== '').join(' ')],
      [say.revokedOn, day(sourceRevokedOn)],
      [say.outcome, outcome === null ? '' : labelOf(say, outcome)],
    ],
  };
}

function useTerm(vocabulary: string, code: string | null): string {
  const { language } = useLanguage();
  const found = useVocabulary(vocabulary).data?.find((term) => term.code === code);
  return found?.[language] ?? code ?? '';
}
