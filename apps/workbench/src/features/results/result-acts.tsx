import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan, useSession } from '../../api/session';
import { type Term, useVocabulary } from '../../api/reference';
import { ChooseTerm, ChooseTerms } from '../../ui/choose/choose-term';
import { ActDrawer } from '../../ui/form/act-drawer';
import { RequestForm } from '../../ui/form/request-form';
import { Panel } from '../../ui/page/page';
import { Decided } from '../../ui/result/decided';
import { useWords } from '../../ui/words/language';
import { recogniseResult, type Result, revokeResult } from './result-calls';
import { resultWords } from './result-words';

/** One's own decision may fall; another region's may be recognised. */
export function ResultActs({ result }: { readonly result: Result }): ReactElement | null {
  const say = useWords(resultWords);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  const act = usePossibleAct(result);
  if (act === null) return null;
  const isRecognition = act === 'recognise';
  return (
    <Panel title={say.otherActs}>
      <Button
        type={isRecognition ? 'primary' : 'default'}
        danger={!isRecognition}
        onClick={() => {
          setOpen(true);
        }}
      >
        {say[act]}
      </Button>
      <ActDrawer title={isRecognition ? say.recogniseTitle : say.revokeTitle} isOpen={isOpen} onClose={close}>
        {isRecognition ? <RecogniseForm result={result} /> : <RevokeForm result={result} onDone={close} />}
      </ActDrawer>
    </Panel>
  );
}

function usePossibleAct(result: Result): 'revoke' | 'recognise' | null {
  const can = useCan();
  const { organ } = useSession();
  if (result.state !== 'EFFECTIVE') return null;
  if (result.organId === organ.id) return can('result.revoke') ? 'revoke' : null;
  if (result.origin === 'HISTORY' || result.region === organ.region) return null;
  return can('recognition.decide') ? 'recognise' : null;
}

function RevokeForm({
  result,
  onDone,
}: {
  readonly result: Result;
  readonly onDone: () => void;
}): ReactElement {
  const say = useWords(resultWords);
  return (
    <RequestForm
      schema="RevokeResultRequest"
      draftKey={`result.${result.id}.revoke`}
      choices={say}
      isDanger
      before={
        <p className="soft" style={{ marginBottom: 14 }}>
          {say.revokeHelp}
        </p>
      }
      record={{
        version: result.version,
        isStillOpen: result.state === 'EFFECTIVE',
        fields: [
          [say.state, say[result.state]],
          [say.effective, result.effectiveOn ?? ''],
          [say.revoked, result.revokedOn ?? ''],
          [say.reason, result.reason ?? ''],
        ],
      }}
      submitLabel={say.revoke}
      send={revokeResult(result)}
      onDone={onDone}
    />
  );
}

function RecogniseForm({ result }: { readonly result: Result }): ReactElement {
  const say = useWords(resultWords);
  const navigate = useNavigate();
  const types = useVocabulary('recognition-types').data ?? [];
  const fitting = types.filter((type) => isFitting(type, result)).map(({ code }) => code);
  return (
    <RequestForm
      schema="RecogniseResultRequest"
      before={<Decided decision={result} />}
      draftKey={`result.${result.id}.recognise`}
      fields={['recognitionType', 'conditions', 'conditionText']}
      controls={{
        recognitionType: <ChooseTerm vocabulary="recognition-types" only={fitting} />,
        conditions: <ChooseTerms vocabulary="recognition-conditions" />,
      }}
      submitLabel={say.recognise}
      send={(body, key) => recogniseResult({ ...body, resultId: result.id }, key)}
      onDone={({ id }) => {
        void navigate(`/recognitions/${id}`);
      }}
    />
  );
}

interface Fit {
  readonly outcomes: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** By the catalogue's own dated rows; the server holds to the same ones. */
function isFitting({ facts }: Term, { outcome, decidedOn }: Result): boolean {
  const on = decidedOn ?? '';
  return ((facts['fits'] ?? []) as readonly Fit[]).some(
    ({ outcomes, validFrom, validTo }) =>
      validFrom <= on &&
      (validTo === null || on < validTo) &&
      (outcomes.includes('*') || outcomes.includes(outcome)),
  );
}
