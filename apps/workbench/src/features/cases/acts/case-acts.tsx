import { App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useCan } from '../../../api/session';
import { ActDrawer } from '../../../ui/form/act-drawer';
import { useDirectAct } from '../../../ui/form/versions/direct-act';
import { Panel } from '../../../ui/page/page';
import { moneyText, named } from '../../../ui/words/formats';
import { fill, useLanguage, useWords } from '../../../ui/words/language';
import { type Case, type NextAct } from '../case-calls';
import { caseWords } from '../case-words';
import { type ActName, isActName, SENDS } from './act-calls';
import { CaseActForm } from './case-act-form';
import { useSeenCase } from './seen-case';

type Named = NextAct & { readonly act: ActName };

/** The one step that leads on, the others beneath, and what is blocked with its reason and article. */
export function CaseActs({ one: now }: { readonly one: Case }): ReactElement {
  const say = useWords(caseWords);
  const [open, setOpen] = useState<ActName | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const closing = useDirectAct(
    now,
    (one, key) => SENDS.closeCase(one)(undefined, key),
    useSeenCase('closeCase'),
  );
  return (
    <Panel title={say.nextStep}>
      {closing.refusal}
      {closing.stale ?? <Steps closing={closing} onOpen={setOpen} />}
      <ActDrawer title={open === null ? '' : say[open]} isOpen={open !== null} onClose={close}>
        {open === null || open === 'closeCase' ? null : <CaseActForm act={open} one={now} onDone={close} />}
      </ActDrawer>
    </Panel>
  );
}

interface StepsProps {
  readonly closing: ReturnType<typeof useDirectAct<Case>>;
  readonly onOpen: (act: ActName) => void;
}

function Steps({ closing, onOpen }: StepsProps): ReactElement {
  const say = useWords(caseWords);
  const can = useCan();
  const known = closing.item.acts.filter((act): act is Named => isActName(act.act));
  const main = known.find(({ isMain }) => isMain);
  const others = known.filter((act) => act !== main && act.isAllowed);
  const blocked = known.filter((act) => act !== main && !act.isAllowed && can(act.permission));
  const beneath = [...others, ...blocked];
  return (
    <div className="stack" style={{ gap: 14 }}>
      {known.length === 0 ? <p className="soft">{say.over}</p> : null}
      {main === undefined ? null : <Step act={main} closing={closing} isPrimary onOpen={onOpen} />}
      {beneath.map((act) => (
        <Step key={act.act} act={act} closing={closing} isPrimary={false} onOpen={onOpen} />
      ))}
    </div>
  );
}

interface StepProps extends StepsProps {
  readonly act: Named;
  readonly isPrimary: boolean;
}

function Step({ act, closing, isPrimary, onOpen }: StepProps): ReactElement {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  return (
    <div>
      {act.act === 'closeCase' && act.isAllowed ? (
        <CloseCaseButton closing={closing} isPrimary={isPrimary} />
      ) : (
        <Button
          block
          type={isPrimary ? 'primary' : 'default'}
          disabled={!act.isAllowed}
          onClick={() => {
            onOpen(act.act);
          }}
        >
          {say[act.act]}
        </Button>
      )}
      {act.reason === null ? null : (
        <p className="soft" style={{ marginTop: 4 }}>
          {act.reason[language]}
          {act.basis === null ? null : (
            <span className="faint"> {named(say.article, act.basis, language)}</span>
          )}
        </p>
      )}
    </div>
  );
}

function CloseCaseButton({ closing, isPrimary }: Pick<StepProps, 'closing' | 'isPrimary'>): ReactElement {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  const { modal, message } = App.useApp();
  const { refundFen } = closing.item.debt;
  return (
    <Button
      block
      type={isPrimary ? 'primary' : 'default'}
      loading={closing.isPending}
      onClick={() => {
        modal.confirm({
          title: say.closeCase,
          content:
            refundFen === '0'
              ? say.closeConfirm
              : fill(say.closeWithRefund, { amount: moneyText(refundFen, language) }),
          onOk: () => {
            closing.run(() => void message.success(say.closeDone));
          },
        });
      }}
    >
      {say.closeCase}
    </Button>
  );
}
