import { type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { Code } from '../../ui/marks/code';
import { DemoMark, Mark } from '../../ui/marks/mark';
import { RegionMark } from '../../ui/marks/region-mark';
import { ItemName } from '../../ui/marks/term-name';
import { Facts, Loaded, Page, Panel } from '../../ui/page/page';
import { commonWords } from '../../ui/words/common-words';
import { aside, dateText } from '../../ui/words/formats';
import { labelOf, type Language, useLanguage, useWords } from '../../ui/words/language';
import { EntryActs } from './entry-acts';
import { type ListEntry, useEntry } from './list-calls';
import { entryTone } from './lists-page';
import { listWords } from './list-words';
import { TermBar } from './term-bar';

export function EntryPage(): ReactElement {
  const { id = '' } = useParams();
  const say = useWords(listWords);
  const common = useWords(commonWords);
  return (
    <Loaded query={useEntry(id)}>
      {(entry) => (
        <Page
          name={entry.subjectName}
          title={
            <span className="row">
              {entry.subjectName}
              <DemoMark isDemo={entry.isDemo} />
            </span>
          }
          about={
            <span className="row">
              <Mark tone={entryTone(entry)}>{say[entry.state]}</Mark>
              <RegionMark region={entry.region} />
              {entry.organName} · {labelOf(say, entry.list)}
            </span>
          }
          acts={<Link to="/list-entries">{common.backToList}</Link>}
        >
          <div className="stack">
            <EntryActs entry={entry} />
            <div className="halves">
              <EntryFacts entry={entry} />
              <Rules entry={entry} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function EntryFacts({ entry }: { readonly entry: ListEntry }): ReactElement {
  const say = useWords(listWords);
  const { language } = useLanguage();
  const day = (date: string | null): string | null => (date === null ? null : dateText(date, language));
  const unsure = (isSure: boolean | null): string =>
    isSure === false ? aside(say.unconfirmed, language) : '';
  return (
    <Panel>
      <Facts
        rows={[
          [
            say.subject,
            <Link key="subject" to={`/subjects/${entry.subjectId}`}>
              {entry.subjectName}
            </Link>,
          ],
          [say.code, entry.subjectCode === null ? null : <Code code={entry.subjectCode} />],
          [say.number, entry.entryNo],
          [
            say.ground,
            `${language === 'zh' ? entry.ground : entry.groundEn}${unsure(entry.groundConfirmed)}`,
          ],
          [say.item, <ItemName key="item" code={entry.itemCode} name={entry.itemName} />],
          [
            say.decision,
            <Link key="result" to={`/results/${entry.resultId}?purpose=SUPERVISION`}>
              {entry.decisionNo}
            </Link>,
          ],
          [say.decidedOn, day(entry.decidedOn)],
          [say.opened, day(entry.openedOn)],
          [
            say.term,
            entry.enteredOn === null || entry.untilOn === null ? null : (
              <TermBar from={entry.enteredOn} until={entry.untilOn} />
            ),
          ],
          [
            say.early,
            entry.earlyFromOn === null
              ? null
              : `${day(entry.earlyFromOn) ?? ''}${unsure(entry.termConfirmed)}`,
          ],
          [say.closed, day(entry.closedOn)],
          [say.decidedBy, entry.decidedBy ?? (entry.closedOn === null ? null : say.byRule)],
          [say.reason, reasonOf(entry, language)],
        ]}
      />
    </Panel>
  );
}

function Rules({ entry }: { readonly entry: ListEntry }): ReactElement | null {
  const say = useWords(listWords);
  const { language } = useLanguage();
  if (entry.rules.length === 0) return null;
  return (
    <Panel title={say.rules}>
      <ul className="stack" style={{ gap: 10 }}>
        {entry.rules.map((rule) => (
          <li key={rule.code}>
            {rule.name[language]} {rule.confirmed ? null : <Mark tone="neutral">{say.unconfirmed}</Mark>}
            <div className="faint">{rule.basis}</div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function reasonOf({ reason, reasonCode, reasonTerm }: ListEntry, language: Language): string | null {
  const said = [reasonTerm?.text[language] ?? reasonCode, reason].filter((part) => part !== null);
  return said.length === 0 ? null : said.join(' ');
}
