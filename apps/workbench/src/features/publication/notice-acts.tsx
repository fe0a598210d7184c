import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useCan, useSession } from '../../api/session';
import { ActDrawer } from '../../ui/form/act-drawer';
import { RequestForm } from '../../ui/form/request-form';
import { Panel } from '../../ui/page/page';
import { type SeenRecord } from '../../ui/form/versions/seen-record';
import { dateText, named } from '../../ui/words/formats';
import { labelOf, useLanguage, useWords } from '../../ui/words/language';
import { approveNotice, type Notice, withdrawNotice } from './notice-calls';
import { noticeWords } from './notice-words';

type Act = 'approve' | 'withdraw';

/** The approval stands beside the sheets it speaks of, and never before them. */
export function NoticeActs({ notice }: { readonly notice: Notice }): ReactElement {
  const say = useWords(noticeWords);
  const can = useCan();
  const { organ } = useSession();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const close = (): void => {
    setWithdrawing(false);
  };
  const isPossible = (act: Act): boolean =>
    notice.organId === organ.id && notice.acts.includes(act) && can(`notice.${act}`);
  const isNothing = !isPossible('approve') && !isPossible('withdraw');
  return (
    <Panel title={isPossible('approve') ? say.approveTitle : say.nextStep}>
      {isNothing ? <p className="soft">{whyNothing(notice, say)}</p> : null}
      {isPossible('approve') ? <NoticeForm act="approve" notice={notice} onDone={close} /> : null}
      {isPossible('withdraw') ? (
        <Button
          danger
          onClick={() => {
            setWithdrawing(true);
          }}
        >
          {say.withdraw}
        </Button>
      ) : null}
      <ActDrawer title={say.withdrawTitle} isOpen={isWithdrawing} onClose={close}>
        <NoticeForm act="withdraw" notice={notice} onDone={close} />
      </ActDrawer>
    </Panel>
  );
}

function whyNothing(notice: Notice, say: Readonly<Record<keyof typeof noticeWords, string>>): string {
  if (notice.state === 'AWAITING_SERVICE') return say.waitService;
  return notice.state === 'AWAITING_APPROVAL' ? say.noRight : say.nothing;
}

interface NoticeFormProps {
  readonly act: Act;
  readonly notice: Notice;
  readonly onDone: () => void;
}

function NoticeForm({ act, notice, onDone }: NoticeFormProps): ReactElement {
  const say = useWords(noticeWords);
  const common = {
    draftKey: `notice.${notice.id}.${act}`,
    choices: say,
    submitLabel: say[act],
    record: useSeenNotice(notice, act),
    onDone,
  };
  if (act === 'approve')
    return (
      <RequestForm
        {...common}
        schema="ApproveNoticeRequest"
        before={
          <p className="soft" style={{ marginBottom: 14 }}>
            {say.approveHelp}
          </p>
        }
        send={approveNotice(notice)}
      />
    );
  return <RequestForm {...common} isDanger schema="WithdrawNoticeRequest" send={withdrawNotice(notice)} />;
}

function useSeenNotice(notice: Notice, act: Act): SeenRecord {
  const say = useWords(noticeWords);
  const { language } = useLanguage();
  const day = (date: string | null): string => (date === null ? '' : dateText(date, language));
  const { reasonCode, reason, masked } = notice;
  return {
    version: notice.version,
    isStillOpen: notice.acts.includes(act),
    fields: [
      [say.state, say[notice.state]],
      [say.published, day(notice.publishedOn)],
      [say.until, day(notice.publishedUntil)],
      [say.ended, day(notice.endedOn)],
      [say.reason, reasonCode === null ? '' : named(labelOf(say, reasonCode), reason ?? '', language)],
      [say.partyName, masked.partyName],
      [say.conduct, masked.conduct],
      [say.facts, masked.facts],
      [say.basis, masked.basis],
      [say.content, masked.content],
    ],
  };
}
