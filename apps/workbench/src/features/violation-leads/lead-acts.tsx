import { App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../api/command';
import { problemIn } from '../../api/problem';
import { useCan, useSession } from '../../api/session';
import { ActDrawer } from '../../ui/form/act-drawer';
import { ProblemNotice } from '../../ui/form/problem-notice';
import { Panel } from '../../ui/page/page';
import { useWords } from '../../ui/words/language';
import { LeadActForm } from './lead-act-forms';
import { acceptLead, type FormAct, type Lead } from './lead-calls';
import { isOver } from './lead-list';
import { leadWords } from './lead-words';

/** In the order in which one would reach for them: the first that is possible is the next step. */
const ACTS = ['file', 'accept', 'refer', 'return', 'closeWithoutFiling'] as const;
type Act = (typeof ACTS)[number];

const PERMISSIONS: Readonly<Record<Act, string>> = {
  file: 'case.file',
  accept: 'lead.accept',
  refer: 'lead.refer',
  return: 'lead.return',
  closeWithoutFiling: 'lead.close',
};

export function LeadActs({ lead }: { readonly lead: Lead }): ReactElement {
  const say = useWords(leadWords);
  const [open, setOpen] = useState<FormAct | null>(null);
  const leave = useLeave();
  const close = (): void => {
    setOpen(null);
  };
  const possible = usePossibleActs(lead);
  const next = possible.find((act) => FORWARD.has(act));
  const others = possible.filter((act) => act !== next);
  const waitsFor = useWhomItWaitsFor(lead, next);
  const titles = {
    refer: say.referTitle,
    return: say.returnTitle,
    closeWithoutFiling: say.closeTitle,
  } as const;
  return (
    <Panel title={say.nextStep}>
      {waitsFor === null ? null : (
        <p className="soft" style={{ marginBottom: possible.length === 0 ? 0 : 10 }}>
          {waitsFor}
        </p>
      )}
      {possible.length === 0 ? (
        <WhyNothing lead={lead} isSaid={waitsFor !== null} />
      ) : (
        <div className="row">
          {next === undefined ? null : <ActButton act={next} lead={lead} isNext onOpen={setOpen} />}
          {others.map((act) => (
            <ActButton key={act} act={act} lead={lead} isNext={false} onOpen={setOpen} />
          ))}
        </div>
      )}
      <ActDrawer title={open === null ? '' : titles[open]} isOpen={open !== null} onClose={close}>
        {open === null ? null : (
          <LeadActForm act={open} lead={lead} onDone={open === 'return' ? leave : close} />
        )}
      </ActDrawer>
    </Panel>
  );
}

/** A lead one has returned is the sender's again and out of sight here. */
function useLeave(): () => void {
  const say = useWords(leadWords);
  const { message } = App.useApp();
  const navigate = useNavigate();
  return () => {
    void message.success(say.returnDone);
    void navigate('/leads');
  };
}

/** What brings the lead on; returning and closing are never what the page urges. */
const FORWARD: ReadonlySet<Act> = new Set(['file', 'accept', 'refer']);

/** The step that brings it on belongs to somebody else of this organ: who that is. */
function useWhomItWaitsFor(lead: Lead, next: Act | undefined): string | null {
  const say = useWords(leadWords);
  const { organ } = useSession();
  if (next !== undefined || lead.organId !== organ.id) return null;
  if (lead.acts.includes('file')) return say.headFiles;
  return lead.acts.includes('accept') ? say.clerkAccepts : null;
}

function usePossibleActs(lead: Lead): readonly Act[] {
  const can = useCan();
  const { organ } = useSession();
  if (lead.organId !== organ.id) return [];
  return ACTS.filter((act) => lead.acts.includes(act) && can(PERMISSIONS[act]))
    .filter((act) => act !== 'return' || lead.senderOrganId !== null)
    .filter((act) => act !== 'refer' || lead.senderOrganId === null);
}

function WhyNothing({
  lead,
  isSaid,
}: {
  readonly lead: Lead;
  readonly isSaid: boolean;
}): ReactElement | null {
  const say = useWords(leadWords);
  const { organ } = useSession();
  if (isSaid) return null;
  if (lead.caseId !== null) return <Link to={`/cases/${lead.caseId}`}>{say.caseFiled}</Link>;
  if (isOver(lead.state)) return <p className="soft">{say.over}</p>;
  return <p className="soft">{lead.organId === organ.id ? say.noRight : say.waiting}</p>;
}

interface ActButtonProps {
  readonly act: Act;
  readonly lead: Lead;
  readonly isNext: boolean;
  readonly onOpen: (act: FormAct) => void;
}

function ActButton({ act, lead, isNext, onOpen }: ActButtonProps): ReactElement {
  const say = useWords(leadWords);
  const navigate = useNavigate();
  const type = isNext ? 'primary' : 'default';
  if (act === 'accept') return <AcceptButton lead={lead} type={type} />;
  return (
    <Button
      type={type}
      onClick={() => {
        if (act === 'file') void navigate(`/cases/new?lead=${lead.id}`);
        else onOpen(act);
      }}
    >
      {say[act]}
    </Button>
  );
}

function AcceptButton({
  lead,
  type,
}: {
  readonly lead: Lead;
  readonly type: 'primary' | 'default';
}): ReactElement {
  const say = useWords(leadWords);
  const { message } = App.useApp();
  const command = useCommand(acceptLead);
  return (
    <>
      {command.error === null ? null : <ProblemNotice problem={problemIn(command.error)} />}
      <Button
        type={type}
        loading={command.isPending}
        onClick={() => {
          command.mutate(lead, { onSuccess: () => void message.success(say.acceptDone) });
        }}
      >
        {say.accept}
      </Button>
    </>
  );
}
