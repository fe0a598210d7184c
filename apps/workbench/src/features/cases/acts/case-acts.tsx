import { App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useCommand } from '../../../api/command';
import { problemIn } from '../../../api/problem';
import { useCan } from '../../../api/session';
import { ActDrawer } from '../../../ui/form/act-drawer';
import { ProblemNotice } from '../../../ui/form/problem-notice';
import { Panel } from '../../../ui/page/page';
import { named } from '../../../ui/words/formats';
import { useLanguage, useWords } from '../../../ui/words/language';
import { type Case, type NextAct } from '../case-calls';
import { caseWords } from '../case-words';
import { type ActName, isActName, SENDS } from './act-calls';
import { CaseActForm } from './case-act-form';

type Named = NextAct & { readonly act: ActName };

/** The one step that leads on, the others beneath, and what is blocked with its reason and article. */
export function CaseActs({ one }: { readonly one: Case }): ReactElement {
  const say = useWords(caseWords);
  const can = useCan();
  const [open, setOpen] = useState<ActName | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const known = one.acts.filter((act): act is Named => isActName(act.act));
  const main = known.find(({ isMain }) => isMain);
  const others = known.filter((act) => act !== main && act.isAllowed);
  const blocked = known.filter((act) => act !== main && !act.isAllowed && can(act.permission));
  return (
    <Panel title={say.nextStep}>
      <div className="stack" style={{ gap: 14 }}>
        {known.length === 0 ? <p className="soft">{say.over}</p> : null}
        {main === undefined ? null : <Step act={main} one={one} isPrimary onOpen={setOpen} />}
        {others.map((act) => (
          <Step key={act.act} act={act} one={one} isPrimary={false} onOpen={setOpen} />
        ))}
        {blocked.map((act) => (
          <Step key={act.act} act={act} one={one} isPrimary={false} onOpen={setOpen} />
        ))}
      </div>
      <ActDrawer title={open === null ? '' : say[open]} isOpen={open !== null} onClose={close}>
        {open === null || open === 'closeCase' ? null : <CaseActForm act={open} one={one} onDone={close} />}
      </ActDrawer>
    </Panel>
  );
}

interface StepProps {
  readonly act: Named;
  readonly one: Case;
  readonly isPrimary: boolean;
  readonly onOpen: (act: ActName) => void;
}

function Step({ act, one, isPrimary, onOpen }: StepProps): ReactElement {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  return (
    <div>
      {act.act === 'closeCase' && act.isAllowed ? (
        <CloseCaseButton one={one} isPrimary={isPrimary} />
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

function CloseCaseButton({
  one,
  isPrimary,
}: {
  readonly one: Case;
  readonly isPrimary: boolean;
}): ReactElement {
  const say = useWords(caseWords);
  const { modal } = App.useApp();
  const command = useCommand((of: Case, key: string) => SENDS.closeCase(of, {}, key));
  return (
    <>
      {command.error === null ? null : <ProblemNotice problem={problemIn(command.error)} />}
      <Button
        block
        type={isPrimary ? 'primary' : 'default'}
        loading={command.isPending}
        onClick={() => {
          modal.confirm({
            title: say.closeCase,
            content: say.closeConfirm,
            onOk: () => {
              command.mutate(one);
            },
          });
        }}
      >
        {say.closeCase}
      </Button>
    </>
  );
}
