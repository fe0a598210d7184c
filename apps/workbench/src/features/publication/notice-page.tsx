import { type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { Code } from '../../ui/marks/code';
import { DemoMark, DueMark, Mark } from '../../ui/marks/mark';
import { TermNames } from '../../ui/marks/term-name';
import { Facts, Loaded, Page, Panel } from '../../ui/page/page';
import { commonWords } from '../../ui/words/common-words';
import { aside, dateText, moneyText } from '../../ui/words/formats';
import { fill, labelOf, useLanguage, useWords } from '../../ui/words/language';
import { NoticeActs } from './notice-acts';
import { type Notice, useNotice } from './notice-calls';
import { NoticeSheets } from './notice-sheets';
import { NOTICE_TONES } from './notices-page';
import { noticeWords } from './notice-words';

export function NoticePage(): ReactElement {
  const { id = '' } = useParams();
  const say = useWords(noticeWords);
  const common = useWords(commonWords);
  return (
    <Loaded query={useNotice(id)}>
      {(notice) => (
        <Page
          name={notice.partyName}
          title={
            <span className="row">
              {notice.partyName}
              <DemoMark isDemo={notice.isDemo} />
            </span>
          }
          about={
            <span className="row">
              <Mark tone={NOTICE_TONES[notice.state]}>{say[notice.state]}</Mark>
              {notice.isLate ? <Mark tone="bad">! {say.late}</Mark> : null}
              {notice.decisionNo} · {notice.organName}
            </span>
          }
          acts={<Link to="/notices">{common.backToList}</Link>}
        >
          <div className="deciding">
            <div className="stack">
              <NoticeSheets notice={notice} />
            </div>
            <aside>
              <NoticeActs notice={notice} />
            </aside>
            <NoticeFacts notice={notice} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function NoticeFacts({ notice }: { readonly notice: Notice }): ReactElement {
  const say = useWords(noticeWords);
  const { language } = useLanguage();
  const { ruling } = notice;
  const day = (date: string | null): string | null => (date === null ? null : dateText(date, language));
  const exemption = ruling.exemption;
  return (
    <Panel>
      <Facts
        rows={[
          [say.noticeNo, notice.noticeNo],
          [say.code, notice.partyCode === null ? null : <Code code={notice.partyCode} />],
          [say.kinds, <TermNames key="kinds" vocabulary="penalty-kinds" codes={notice.penaltyKinds} />],
          [say.fine, notice.fineFen === '0' ? null : moneyText(notice.fineFen, language)],
          [say.decided, day(notice.decidedOn)],
          [say.served, day(notice.servedOn)],
          [
            say.due,
            <DueMark
              key="due"
              dueOn={notice.dueOn}
              isOver={notice.publishedOn !== null || exemption !== null}
              why={
                <>
                  <p>{ruling.due.explanation[language]}</p>
                  <p className="soft">{ruling.due.basis[language]}</p>
                </>
              }
            />,
          ],
          [say.published, day(notice.publishedOn)],
          [say.until, day(notice.publishedUntil)],
          [say.ended, day(notice.endedOn)],
          [say.severity, labelOf(say, ruling.severity)],
          [say.period, fill(say.months, { min: ruling.minMonths, max: ruling.maxMonths })],
          [
            say.ruling,
            `${ruling.basis[language]}${ruling.isConfirmed ? '' : aside(say.unconfirmed, language)}`,
          ],
          [say.exemption, exemption === null ? null : `${exemption.sentence[language]} ${exemption.basis}`],
          [
            say.reason,
            notice.reasonCode === null ? null : `${labelOf(say, notice.reasonCode)} ${notice.reason ?? ''}`,
          ],
          [
            say.result,
            <Link key="result" to={`/results/${notice.resultId}?purpose=SUPERVISION`}>
              {notice.decisionNo}
            </Link>,
          ],
        ]}
      />
    </Panel>
  );
}
