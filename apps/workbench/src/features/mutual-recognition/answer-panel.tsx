import { Button, Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import { useCan, useSession } from '../../api/session';
import { ChooseTerm, ChooseTerms } from '../../ui/choose/choose-term';
import { ActDrawer } from '../../ui/form/act-drawer';
import { RequestForm } from '../../ui/form/request-form';
import { type SeenRecord } from '../../ui/form/stale-notice';
import { Panel } from '../../ui/page/page';
import { useLanguage, useWords } from '../../ui/words/language';
import { accept, type Recognition, reconsider, refuse } from './recognition-calls';
import { recognitionWords } from './recognition-words';

export function AnswerPanel({ recognition }: { readonly recognition: Recognition }): ReactElement {
  const say = useWords(recognitionWords);
  const { language } = useLanguage();
  const can = useCan();
  const { organ } = useSession();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  const isOurs = recognition.organId === organ.id;
  const isOpenToUs = isOurs && can('recognition.decide') && recognition.acts.length > 0;
  const mustReconsider = recognition.acts.includes('reconsider');
  const effect = recognition.effect;
  return (
    <Panel title={say.nextStep}>
      {isOpenToUs ? (
        <Button
          type="primary"
          onClick={() => {
            setOpen(true);
          }}
        >
          {mustReconsider ? say.reconsider : say.answer}
        </Button>
      ) : (
        <p className="soft">
          {recognition.acts.length === 0 ? say.nothingToDo : isOurs ? say.headAnswers : say.waiting}
        </p>
      )}
      {effect === null ? null : (
        <dl style={{ marginTop: 12 }}>
          <dt className="soft">{say.may}</dt>
          <dd>✓ {effect.may[language]}</dd>
          <dt className="soft">{say.mustNot}</dt>
          <dd>✕ {effect.mustNot[language]}</dd>
        </dl>
      )}
      <ActDrawer
        title={mustReconsider ? say.reconsiderTitle : say.answerTitle}
        isOpen={isOpen}
        onClose={close}
      >
        {mustReconsider ? (
          <ReconsiderForm recognition={recognition} onDone={close} />
        ) : (
          <AnswerForm recognition={recognition} onDone={close} />
        )}
      </ActDrawer>
    </Panel>
  );
}

interface FormProps {
  readonly recognition: Recognition;
  readonly onDone: () => void;
}

type Answer = 'accept' | 'acceptConditionally' | 'refuse';

function AnswerForm({ recognition, onDone }: FormProps): ReactElement {
  const say = useWords(recognitionWords);
  const [answer, setAnswer] = useState<Answer>('accept');
  const record = useSeen(recognition);
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
          send={(body, attempt) =>
            refuse(recognition, body as unknown as Parameters<typeof refuse>[1], attempt)
          }
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
          send={(body, attempt) =>
            accept(recognition, body as unknown as Parameters<typeof accept>[1], attempt)
          }
        />
      )}
    </>
  );
}

function ReconsiderForm({ recognition, onDone }: FormProps): ReactElement {
  const say = useWords(recognitionWords);
  const record = useSeen(recognition);
  return (
    <RequestForm
      schema="ReconsiderRecognitionRequest"
      draftKey={`recognition.${recognition.id}.reconsider`}
      choices={say}
      record={record}
      submitLabel={say.submit}
      onDone={onDone}
      send={(body, attempt) =>
        reconsider(recognition, body as unknown as Parameters<typeof reconsider>[1], attempt)
      }
    />
  );
}

function useSeen(recognition: Recognition): SeenRecord {
  const say = useWords(recognitionWords);
  return {
    version: recognition.version,
    fields: [
      [say.state, say[recognition.state]],
      [say.answeredBy, recognition.answeredBy ?? ''],
      [say.reason, recognition.reason ?? ''],
      [say.revokedOn, recognition.sourceRevokedOn ?? ''],
    ],
  };
}
