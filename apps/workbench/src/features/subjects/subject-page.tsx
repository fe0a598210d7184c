import { type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { useCan } from '../../api/session';
import { Code } from '../../ui/marks/code';
import { DivisionName } from '../../ui/marks/division-name';
import { DemoMark, Mark, RiskMark } from '../../ui/marks/mark';
import { RegionMark } from '../../ui/marks/region-mark';
import { Facts, Failure, Loaded, Page, Panel } from '../../ui/page/page';
import { commonWords } from '../../ui/words/common-words';
import { dateText } from '../../ui/words/formats';
import { fill, labelOf, useLanguage, useWords } from '../../ui/words/language';
import { Dossier } from './dossier';
import { OpenMatters } from './open-matters';
import { type SubjectCard, useListsOf, useRiskOf, useSubject } from './subject-calls';
import { subjectWords } from './subject-words';

export function SubjectPage(): ReactElement {
  const { id = '' } = useParams();
  const common = useWords(commonWords);
  const can = useCan();
  return (
    <Loaded query={useSubject(id)}>
      {(subject) => (
        <Page
          name={subject.name}
          title={
            <span className="row">
              {subject.name}
              <DemoMark isDemo={subject.isDemo} />
            </span>
          }
          acts={<Link to="/subjects">{common.backToList}</Link>}
        >
          <div className="split">
            <div className="stack">
              <IdentityCard subject={subject} />
              <OpenMatters id={subject.id} />
              {can('risk.read') ? <RiskCard id={subject.id} /> : null}
              {can('list.read') ? <ListsCard subject={subject} /> : null}
            </div>
            <Dossier id={subject.id} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function IdentityCard({ subject }: { readonly subject: SubjectCard }): ReactElement {
  const say = useWords(subjectWords);
  const { language } = useLanguage();
  return (
    <Panel>
      {subject.code === null ? null : (
        <div style={{ marginBottom: 12 }}>
          <div className="soft">{say.code}</div>
          <div style={{ fontSize: 18 }}>
            <Code code={subject.code} />
          </div>
          {subject.codeFlag === null ? (
            <Mark tone="good">✓ {say.codeOk}</Mark>
          ) : (
            <Mark tone="warn">! {fill(say.codeBad, { flag: subject.codeFlag })}</Mark>
          )}
        </div>
      )}
      <Facts
        rows={[
          [say.kind, say[subject.kind]],
          [say.division, subject.division === null ? null : <DivisionName division={subject.division} />],
          [say.address, subject.address],
          [say.citizenId, subject.citizenIdMasked],
          [
            say.otherNames,
            subject.otherNames.length === 0 ? null : (
              <ul>
                {subject.otherNames.map((other) => (
                  <li key={`${other.name}${other.validFrom}`}>
                    {other.name}
                    <div className="faint">
                      {other.validTo === null
                        ? fill(say.seenFrom, { from: dateText(other.validFrom, language) })
                        : fill(say.seenTo, {
                            from: dateText(other.validFrom, language),
                            to: dateText(other.validTo, language),
                          })}
                    </div>
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
    </Panel>
  );
}

function RiskCard({ id }: { readonly id: string }): ReactElement {
  const say = useWords(subjectWords);
  const { language } = useLanguage();
  const query = useRiskOf(id, true);
  if (query.error !== null && query.data === undefined) return <Failure error={query.error} />;
  return (
    <Panel title={say.risk} acts={<Link to={`/risk/subjects/${id}`}>{say.riskMore}</Link>}>
      <Loaded query={query}>
        {(risk) => (
          <>
            <div className="row" style={{ fontSize: 17 }}>
              <RiskMark riskClass={risk.riskClass} label={say[risk.riskClass]} />
              <span className="soft figures">{fill(say.score, { n: risk.score })}</span>
            </div>
            <ul style={{ marginTop: 8 }}>
              {risk.contributions.slice(0, 3).map((one) => (
                <li key={`${one.kind}${one.aboutId ?? ''}${one.eventId ?? ''}`} className="soft">
                  · {one.sentence[language]}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function ListsCard({ subject }: { readonly subject: SubjectCard }): ReactElement {
  const say = useWords(subjectWords);
  const { language } = useLanguage();
  return (
    <Panel title={say.lists}>
      <Loaded query={useListsOf(subject, true)}>
        {(entries) =>
          entries.length === 0 ? (
            <p className="soft">{say.listsNone}</p>
          ) : (
            <ul className="stack" style={{ gap: 8 }}>
              {entries.map((entry) => (
                <li key={entry.id} className="row">
                  <RegionMark region={entry.region} />
                  <Link to={`/list-entries/${entry.id}`}>{labelOf(say, entry.list)}</Link>
                  <Mark tone={entry.isInForce ? 'bad' : entry.state === 'CANDIDATE' ? 'warn' : 'neutral'}>
                    {say[entry.state]}
                  </Mark>
                  {entry.untilOn === null ? null : (
                    <span className="faint">
                      {fill(say.until, { date: dateText(entry.untilOn, language) })}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
