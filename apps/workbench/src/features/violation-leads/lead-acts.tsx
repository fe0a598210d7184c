import { App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import { useOfficers } from '../../api/reference';
import { useCan, useSession } from '../../api/session';
import { ActDrawer } from '../../ui/form/act-drawer';
import { useDirectAct } from '../../ui/form/versions/direct-act';
import { CaseLink } from '../../ui/marks/case-link';
import { Panel } from '../../ui/page/page';
import { aside } from '../../ui/words/formats';
import { fill, useLanguage, useWords } from '../../ui/words/language';
import { LeadActForm } from './lead-act-forms';
import { acceptLead, type FormAct, type Lead } from './lead-calls';
import { isOver } from './lead-list';
import { useSeenLead } from './lead-seen';
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

export function LeadActs({ lead: now }: { readonly lead: Lead }): ReactElement {
  const say = useWords(leadWords);
  const [open, setOpen] = useState<FormAct | null>(null);
  const leave = useLeave();
  const close = (): void => {
    setOpen(null);
  };
  const accepting = useDirectAct(now, (lead, key) => acceptLead(lead)(undefined, key), useSeenLead('accept'));
  const titles = {
    refer: say.referTitle,
    return: say.returnTitle,
    closeWithoutFiling: say.closeTitle,
  } as const;
  return (
    <Panel title={say.nextStep}>
      {accepting.refusal}
      {accepting.stale ?? <Steps accepting={accepting} onOpen={setOpen} />}
      <ActDrawer title={open === null ? '' : titles[open]} isOpen={open !== null} onClose={close}>
        {open === null ? null : (
          <LeadActForm act={open} lead={now} onDone={open === 'return' ? leave : close} />
        )}
      </ActDrawer>
    </Panel>
  );
}

interface StepsProps {
  readonly accepting: ReturnType<typeof useDirectAct<Lead>>;
  readonly onOpen: (act: FormAct) => void;
}

function Steps({ accepting, onOpen }: StepsProps): ReactElement {
  const { item: lead } = accepting;
  const possible = usePossibleActs(lead);
  const next = possible.find((act) => act === forwardOf(lead));
  const inOrder = possible.toSorted((a, b) => Number(b === next) - Number(a === next));
  const waitsFor = useWhomItWaitsFor(lead, next);
  return (
    <>
      {waitsFor === null ? null : (
        <p className="soft" style={{ marginBottom: possible.length === 0 ? 0 : 10 }}>
          {waitsFor}
        </p>
      )}
      {possible.length === 0 ? (
        <WhyNothing lead={lead} isSaid={waitsFor !== null} />
      ) : (
        <div className="row">
          {inOrder.map((act) => (
            <ActButton key={act} act={act} isNext={act === next} accepting={accepting} onOpen={onOpen} />
          ))}
        </div>
      )}
    </>
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

/** What brings the lead on; sending it away, returning and closing are never what the page urges. */
function forwardOf(lead: Lead): Act | undefined {
  return (['file', 'accept'] as const).find((act) => lead.acts.includes(act));
}

/** Who takes the step that brings it on, where that is somebody else of this organ. */
function useWhomItWaitsFor(lead: Lead, next: Act | undefined): string | null {
  const say = useWords(leadWords);
  const { language } = useLanguage();
  const { organ } = useSession();
  const officers = useOfficers().data ?? [];
  const forward = forwardOf(lead);
  if (next !== undefined || forward === undefined || lead.organId !== organ.id) return null;
  const roles = forward === 'file' ? ['organ-head'] : ['intake-clerk', 'unit-head'];
  const names = officers
    .filter((one) => one.roles.some((role) => roles.includes(role)))
    .map(({ name }) => name);
  const who = names.length === 0 ? '' : aside(names.join(language === 'zh' ? '、' : ', '), language);
  return fill(forward === 'file' ? say.headFiles : say.clerkAccepts, { who });
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
  if (lead.caseId !== null) return <CaseLink id={lead.caseId} />;
  if (isOver(lead.state)) return <p className="soft">{say.over}</p>;
  if (lead.organId === organ.id) return <p className="soft">{say.noRight}</p>;
  if (lead.senderOrganId === organ.id && lead.state === 'TRANSFERRED')
    return <p className="soft">{say.waiting}</p>;
  return <p className="soft">{fill(say.elsewhere, { organ: lead.organName })}</p>;
}

interface ActButtonProps extends StepsProps {
  readonly act: Act;
  readonly isNext: boolean;
}

function ActButton({ act, isNext, accepting, onOpen }: ActButtonProps): ReactElement {
  const say = useWords(leadWords);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { item: lead, isPending, run } = accepting;
  return (
    <Button
      type={isNext ? 'primary' : 'default'}
      loading={act === 'accept' && isPending}
      disabled={act !== 'accept' && isPending}
      onClick={() => {
        if (act === 'file') void navigate(`/cases/new?lead=${lead.id}`);
        else if (act === 'accept') run(() => void message.success(say.acceptDone));
        else onOpen(act);
      }}
    >
      {say[act]}
    </Button>
  );
}
