import { type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { DemoMark, Mark, RiskMark } from '../../ui/marks/mark';
import { Loaded, Page, Panel } from '../../ui/page/page';
import { dateText, named } from '../../ui/words/formats';
import { fill, useLanguage, useWords } from '../../ui/words/language';
import { Forecast } from './forecast';
import { type Contribution, pathOf, type Risk, useRisk } from './risk-calls';
import { riskWords } from './risk-words';
import { Waterfall } from './waterfall';

export function SubjectRiskPage(): ReactElement {
  const { id = '' } = useParams();
  const say = useWords(riskWords);
  const { language } = useLanguage();
  return (
    <Loaded query={useRisk(id)}>
      {(risk) => (
        <Page
          name={risk.subject.name}
          title={
            <span className="row">
              {risk.subject.name}
              <DemoMark isDemo={risk.subject.isDemo} />
            </span>
          }
          about={
            <span className="row" style={{ fontSize: 17 }}>
              <RiskMark riskClass={risk.riskClass} label={say[risk.riskClass]} />
              <span className="figures">{fill(say.points, { n: risk.score })}</span>
              <span className="faint">
                {say.asOf} {dateText(risk.on, language)}
              </span>
            </span>
          }
          acts={<Link to={`/subjects/${risk.subject.id}`}>{say.openSubject}</Link>}
        >
          <div className="stack">
            <Reasons risk={risk} />
            <div className="halves">
              <Forecast risk={risk} />
              <Counterfactual risk={risk} />
            </div>
            <Model risk={risk} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Reasons({ risk }: { readonly risk: Risk }): ReactElement {
  const say = useWords(riskWords);
  if (risk.contributions.length === 0)
    return (
      <Panel title={say.explain}>
        <p className="soft">{say.noReasons}</p>
      </Panel>
    );
  return (
    <Panel title={say.explain}>
      <p className="soft">{say.explainHelp}</p>
      <Waterfall risk={risk} />
      <ReasonList reasons={risk.contributions} />
    </Panel>
  );
}

function ReasonList({ reasons }: { readonly reasons: readonly Contribution[] }): ReactElement {
  const say = useWords(riskWords);
  const { language } = useLanguage();
  return (
    <ul className="reasons">
      {reasons.map((one) => (
        <li key={`${one.kind}${one.eventId ?? ''}${one.aboutId ?? ''}`}>
          <span className="figures">
            {one.points > 0 ? '+' : ''}
            {one.points}
          </span>
          <div>
            {one.sentence[language]}
            <div className="faint row">
              {one.eventNumber === null ? null : <span>{fill(say.event, { n: one.eventNumber })}</span>}
              {one.since === null ? null : <span>{dateText(one.since, language)}</span>}
              {one.left === 1000 || one.kind === 'CAP' ? null : (
                <span>{fill(say.left, { n: one.left / 10 })}</span>
              )}
              <AboutLink one={one} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function AboutLink({ one }: { readonly one: Contribution }): ReactElement | null {
  const say = useWords(riskWords);
  const path = pathOf(one);
  return path === null ? null : <Link to={path}>{one.kind === 'VETO' ? say.about2 : say.about1}</Link>;
}

function Counterfactual({ risk }: { readonly risk: Risk }): ReactElement {
  const say = useWords(riskWords);
  const { counterfactual } = risk;
  return (
    <Panel title={say.counterfactual}>
      {counterfactual === null ? (
        <p className="soft">{say.counterfactualNone}</p>
      ) : (
        <>
          {counterfactual.to === 'UNKNOWN' ? (
            <p className="soft">{say.counterfactualUnknown}</p>
          ) : (
            <p className="row">
              {say.without}
              <RiskMark riskClass={counterfactual.to} label={say[counterfactual.to]} />
            </p>
          )}
          <ReasonList reasons={counterfactual.without} />
        </>
      )}
    </Panel>
  );
}

function Model({ risk }: { readonly risk: Risk }): ReactElement {
  const say = useWords(riskWords);
  const { language } = useLanguage();
  const { model, history } = risk;
  return (
    <Panel title={say.model}>
      <p>
        {model.id} · {model.basis[language]}{' '}
        {model.confirmed ? null : <Mark tone="neutral">{say.modelUnconfirmed}</Mark>}
      </p>
      <p className="soft">
        {named(say.thresholds, '', language)}
        {model.classes
          .map(({ riskClass, from }) => `${riskClass} ${fill(say.from, { n: from })}`)
          .join(' · ')}
      </p>
      {history.length === 0 ? null : (
        <details style={{ marginTop: 10 }}>
          <summary>{say.history}</summary>
          <ul>
            {history.map((past) => (
              <li key={past.id} className="row" style={{ padding: '3px 0' }}>
                <span className="figures soft">{dateText(past.asOf, language)}</span>
                <RiskMark riskClass={past.riskClass} />
                <span className="figures">{fill(say.points, { n: past.score })}</span>
                <span className="faint">{fill(say.event, { n: past.eventNumber })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
