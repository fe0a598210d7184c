import { Tabs } from 'antd';
import { type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { DemoMark, DueMark, Mark } from '../../../ui/marks/mark';
import { RegionMark } from '../../../ui/marks/region-mark';
import { DeadlineName, ItemName } from '../../../ui/marks/term-name';
import { Loaded, Page, Panel } from '../../../ui/page/page';
import { useFilters } from '../../../ui/page/use-filters';
import { commonWords } from '../../../ui/words/common-words';
import { moneyText, named } from '../../../ui/words/formats';
import { labelOf, useLanguage, useWords } from '../../../ui/words/language';
import { CaseActs } from '../acts/case-acts';
import { type Case, useCase } from '../case-calls';
import { caseWords } from '../case-words';
import { CASE_TONES } from '../cases-page';
import { CaseClocks } from './case-clocks';
import { CaseDocuments } from './case-documents';
import { CaseEvidence } from './case-evidence';
import { CaseFacts, CasePeople } from './case-facts';
import { CaseTimeline } from './case-timeline';
import { StageBar } from './stage-bar';
import './case.css';

export function CasePage(): ReactElement {
  const { id = '' } = useParams();
  return <Loaded query={useCase(id)}>{(one) => <CaseView one={one} />}</Loaded>;
}

function CaseView({ one }: { readonly one: Case }): ReactElement {
  const say = useWords(caseWords);
  const common = useWords(commonWords);
  return (
    <Page
      name={`${one.caseNo} ${one.subjectName}`}
      title={
        <span className="row">
          {one.subjectName}
          <DemoMark isDemo={one.isDemo} />
        </span>
      }
      about={
        <span className="row">
          <RegionMark region={one.region} />
          <span className="figures">{one.caseNo}</span>
          <Mark tone={CASE_TONES[one.state]}>{say[one.state]}</Mark>
          <Fall one={one} />
          <span>
            <ItemName code={one.itemCode} name={one.itemName} />
          </span>
        </span>
      }
      acts={<Link to="/cases">{common.backToList}</Link>}
    >
      <StageBar state={one.state} />
      <div className="case-grid">
        <CaseTabs one={one} />
        <aside className="case-side stack">
          <CaseActs one={one} />
          <RunningClock one={one} />
        </aside>
      </div>
    </Page>
  );
}

/** What became of the decision, beside the state of its case. */
function Fall({ one }: { readonly one: Case }): ReactElement | null {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  const { revocation } = one.decision ?? {};
  if (revocation === undefined) return null;
  const { refundFen } = one.debt;
  return (
    <>
      <Mark tone="bad">{labelOf(say, revocation.reasonCode)}</Mark>
      {refundFen === '0' ? null : (
        <Mark tone="warn">{`${say.refund} ${moneyText(refundFen, language)}`}</Mark>
      )}
    </>
  );
}

function CaseTabs({ one }: { readonly one: Case }): ReactElement {
  const say = useWords(caseWords);
  const [filters, setFilters] = useFilters(['tab']);
  return (
    <Panel>
      <Tabs
        activeKey={filters.tab ?? 'timeline'}
        onChange={(tab) => {
          setFilters({ tab });
        }}
        items={[
          { key: 'timeline', label: say.timeline, children: <CaseTimeline one={one} /> },
          { key: 'facts', label: say.facts, children: <CaseFacts one={one} /> },
          {
            key: 'evidence',
            label: `${say.evidence} ${String(one.evidence.length)}`,
            children: <CaseEvidence one={one} />,
          },
          { key: 'documents', label: say.documents, children: <CaseDocuments one={one} /> },
          { key: 'clocks', label: say.clocks, children: <CaseClocks one={one} /> },
          { key: 'people', label: say.people, children: <CasePeople one={one} /> },
        ]}
      />
    </Panel>
  );
}

function RunningClock({ one }: { readonly one: Case }): ReactElement | null {
  const say = useWords(caseWords);
  const { language } = useLanguage();
  if (one.dueOn === null || one.dueCode === null) return null;
  const clock = one.clocks.find(({ code, metOn }) => code === one.dueCode && metOn === null);
  return (
    <Panel title={say.due}>
      <div>
        <DeadlineName code={one.dueCode} />
      </div>
      <DueMark
        dueOn={one.dueOn}
        {...(clock === undefined
          ? {}
          : {
              why: (
                <>
                  <p>{clock.explanation[language]}</p>
                  <p className="soft">{named(say.article, clock.basis[language], language)}</p>
                </>
              ),
            })}
      />
    </Panel>
  );
}
