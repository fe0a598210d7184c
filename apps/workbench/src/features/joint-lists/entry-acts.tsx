import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useCan, useSession } from '../../api/session';
import { ActDrawer } from '../../ui/form/act-drawer';
import { RequestForm } from '../../ui/form/request-form';
import { type SeenRecord } from '../../ui/form/versions/seen-record';
import { Panel } from '../../ui/page/page';
import { dateText } from '../../ui/words/formats';
import { useLanguage, useWords } from '../../ui/words/language';
import { ENTRY_ACTS, type ListEntry } from './list-calls';
import { listWords } from './list-words';

const ACTS = ['enter', 'dismiss', 'remove'] as const;
type Act = (typeof ACTS)[number];

const SCHEMAS = {
  enter: 'EnterListRequest',
  dismiss: 'DismissCandidateRequest',
  remove: 'RemoveEntryRequest',
} as const;

export function EntryActs({ entry }: { readonly entry: ListEntry }): ReactElement {
  const say = useWords(listWords);
  const can = useCan();
  const { organ } = useSession();
  const [open, setOpen] = useState<Act | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const isMine = entry.organId === organ.id && can('list.decide');
  const possible = isMine ? ACTS.filter((act) => entry.acts.includes(act)) : [];
  const titles = { enter: say.enterTitle, dismiss: say.dismissTitle, remove: say.removeTitle } as const;
  return (
    <Panel title={say.nextStep}>
      {possible.length === 0 ? (
        <p className="soft">{entry.acts.length === 0 ? say.nothing : say.noRight}</p>
      ) : (
        <div className="row">
          {possible.map((act) => (
            <Button
              key={act}
              type={act === 'enter' ? 'primary' : 'default'}
              onClick={() => {
                setOpen(act);
              }}
            >
              {say[act]}
            </Button>
          ))}
        </div>
      )}
      <ActDrawer title={open === null ? '' : titles[open]} isOpen={open !== null} onClose={close}>
        {open === null ? null : <EntryForm act={open} entry={entry} onDone={close} />}
      </ActDrawer>
    </Panel>
  );
}

interface EntryFormProps {
  readonly act: Act;
  readonly entry: ListEntry;
  readonly onDone: () => void;
}

function EntryForm({ act, entry, onDone }: EntryFormProps): ReactElement {
  const say = useWords(listWords);
  return (
    <RequestForm
      schema={SCHEMAS[act]}
      draftKey={`list.${entry.id}.${act}`}
      choices={say}
      isDanger={act !== 'enter'}
      record={useSeenEntry(entry, act)}
      submitLabel={say[act]}
      send={ENTRY_ACTS[act](entry)}
      onDone={onDone}
    />
  );
}

function useSeenEntry(entry: ListEntry, act: Act): SeenRecord {
  const say = useWords(listWords);
  const { language } = useLanguage();
  const day = (date: string | null): string => (date === null ? '' : dateText(date, language));
  const { reasonTerm, reasonCode, reason } = entry;
  return {
    version: entry.version,
    isStillOpen: entry.acts.includes(act),
    fields: [
      [say.state, say[entry.state]],
      [say.number, entry.entryNo ?? ''],
      [say.entered, day(entry.enteredOn)],
      [say.until, day(entry.untilOn)],
      [say.closed, day(entry.closedOn)],
      [say.decidedBy, entry.decidedBy ?? ''],
      [say.reason, [reasonTerm?.text[language] ?? reasonCode, reason].filter(Boolean).join(' ')],
    ],
  };
}
