import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan, useSession } from '../../api/session';
import { ChooseTerm, ChooseTerms } from '../../ui/choose/choose-term';
import { ActDrawer } from '../../ui/form/act-drawer';
import { RequestForm } from '../../ui/form/request-form';
import { Panel } from '../../ui/page/page';
import { useWords } from '../../ui/words/language';
import { recogniseResult, type Result, revokeResult } from './result-calls';
import { resultWords } from './result-words';

/** One's own decision may fall; another region's may be recognised. */
export function ResultActs({ result }: { readonly result: Result }): ReactElement | null {
  const say = useWords(resultWords);
  const can = useCan();
  const { organ } = useSession();
  const [open, setOpen] = useState<'revoke' | 'recognise' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const isOurs = result.organId === organ.id;
  const isEffective = result.state === 'EFFECTIVE';
  const canRevoke = isOurs && isEffective && can('result.revoke');
  const canRecognise =
    !isOurs &&
    isEffective &&
    result.origin !== 'HISTORY' &&
    result.region !== organ.region &&
    can('recognition.decide');
  if (!canRevoke && !canRecognise) return null;
  return (
    <Panel title={say.otherActs}>
      <Button
        type={canRecognise ? 'primary' : 'default'}
        danger={canRevoke}
        onClick={() => {
          setOpen(canRecognise ? 'recognise' : 'revoke');
        }}
      >
        {canRecognise ? say.recognise : say.revoke}
      </Button>
      <ActDrawer
        title={open === 'recognise' ? say.recogniseTitle : say.revokeTitle}
        isOpen={open !== null}
        onClose={close}
      >
        {open === 'revoke' ? <RevokeForm result={result} onDone={close} /> : null}
        {open === 'recognise' ? <RecogniseForm result={result} /> : null}
      </ActDrawer>
    </Panel>
  );
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
      record={{ version: result.version, fields: [[say.state, say[result.state]]] }}
      submitLabel={say.revoke}
      send={(body, key) => revokeResult(result, body as unknown as Parameters<typeof revokeResult>[1], key)}
      onDone={onDone}
    />
  );
}

function RecogniseForm({ result }: { readonly result: Result }): ReactElement {
  const say = useWords(resultWords);
  const navigate = useNavigate();
  return (
    <RequestForm
      schema="RecogniseResultRequest"
      draftKey={`result.${result.id}.recognise`}
      fields={['recognitionType', 'conditions', 'conditionText']}
      controls={{
        recognitionType: <ChooseTerm vocabulary="recognition-types" />,
        conditions: <ChooseTerms vocabulary="recognition-conditions" />,
      }}
      submitLabel={say.recognise}
      send={(body, key) =>
        recogniseResult(
          { ...body, resultId: result.id } as unknown as Parameters<typeof recogniseResult>[0],
          key,
        )
      }
      onDone={({ id }) => {
        void navigate(`/recognitions/${id}`);
      }}
    />
  );
}
