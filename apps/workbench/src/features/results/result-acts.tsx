import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCan, useSession } from '../../api/session';
import { ChooseTerm, ChooseTerms } from '../../ui/choose/choose-term';
import { ActDrawer } from '../../ui/form/act-drawer';
import { RequestForm } from '../../ui/form/request-form';
import { Loaded, Panel } from '../../ui/page/page';
import { Decided } from '../../ui/result/decided';
import { dateText, named } from '../../ui/words/formats';
import { useLanguage, useWords } from '../../ui/words/language';
import { recogniseResult, type Result, revokeResult, useProspect } from './result-calls';
import { resultWords } from './result-words';

/** One's own decision may fall; another organ's may be recognised. */
export function ResultActs({ result }: { readonly result: Result }): ReactElement | null {
  const can = useCan();
  const { organ } = useSession();
  if (result.state !== 'EFFECTIVE') return null;
  if (result.organId === organ.id) return can('result.revoke') ? <Revoking result={result} /> : null;
  return can('recognition.decide') ? <Recognising result={result} /> : null;
}

function Revoking({ result }: { readonly result: Result }): ReactElement {
  const say = useWords(resultWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel title={say.otherActs}>
      <Button
        danger
        onClick={() => {
          setOpen(true);
        }}
      >
        {say.revoke}
      </Button>
      <ActDrawer
        title={say.revokeTitle}
        isOpen={isOpen}
        onClose={() => {
          setOpen(false);
        }}
      >
        <RevokeForm
          result={result}
          onDone={() => {
            setOpen(false);
          }}
        />
      </ActDrawer>
    </Panel>
  );
}

/** The server says beforehand whether it would take the recognition, by the rule it would refuse it by. */
function Recognising({ result }: { readonly result: Result }): ReactElement {
  const say = useWords(resultWords);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel title={say.otherActs}>
      <Loaded query={useProspect(result.id)}>
        {(prospect) =>
          prospect.recognitionId === null ? (
            <>
              <Button
                type="primary"
                disabled={!prospect.isOpen}
                onClick={() => {
                  setOpen(true);
                }}
              >
                {say.recognise}
              </Button>
              {prospect.reason === null ? null : (
                <p className="soft" style={{ marginTop: 6 }}>
                  {prospect.reason[language]}
                  {prospect.basis === null ? null : (
                    <span className="faint"> {named(say.article, prospect.basis, language)}</span>
                  )}
                </p>
              )}
              <ActDrawer
                title={say.recogniseTitle}
                isOpen={isOpen}
                onClose={() => {
                  setOpen(false);
                }}
              >
                <RecogniseForm result={result} types={prospect.types.map(({ code }) => code)} />
              </ActDrawer>
            </>
          ) : (
            <Link to={`/recognitions/${prospect.recognitionId}`}>{say.toRecognition}</Link>
          )
        }
      </Loaded>
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
  const { language } = useLanguage();
  const day = (date: string | null): string => (date === null ? '' : dateText(date, language));
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
          [say.state, say[result.reasonCode ?? result.state]],
          [say.effective, day(result.effectiveOn)],
          [say.revoked, day(result.revokedOn)],
          [say.reason, result.reason ?? ''],
        ],
      }}
      submitLabel={say.revoke}
      send={revokeResult(result)}
      onDone={onDone}
    />
  );
}

function RecogniseForm({
  result,
  types,
}: {
  readonly result: Result;
  readonly types: readonly string[];
}): ReactElement {
  const say = useWords(resultWords);
  const navigate = useNavigate();
  return (
    <RequestForm
      schema="RecogniseResultRequest"
      before={<Decided decision={result} />}
      draftKey={`result.${result.id}.recognise`}
      fields={['recognitionType', 'conditions', 'conditionText']}
      controls={{
        recognitionType: <ChooseTerm vocabulary="recognition-types" only={types} />,
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
