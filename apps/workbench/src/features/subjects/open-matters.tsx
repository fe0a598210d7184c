import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { RegionMark } from '../../ui/marks/region-mark';
import { Loaded, Panel } from '../../ui/page/page';
import { dateText } from '../../ui/words/formats';
import { labelOf, useLanguage, useWords } from '../../ui/words/language';
import { type DossierLine, useDossier } from './subject-calls';
import { subjectWords } from './subject-words';

/** The last thing that happens to a lead or a case. */
const LAST: ReadonlySet<string> = new Set(['lead.filed', 'lead.not_filed', 'case.closed']);

/** Leads and cases whose last event, anywhere, has not ended them. The dossier's lines come newest first. */
function openMatters(lines: readonly DossierLine[]): readonly DossierLine[] {
  const newest = new Map<string, DossierLine>();
  for (const line of lines) {
    if (!/^(lead|case)\./.test(line.kind)) continue;
    if (!newest.has(line.recordId)) newest.set(line.recordId, line);
  }
  return [...newest.values()].filter(({ kind }) => !LAST.has(kind));
}

export function OpenMatters({ id }: { readonly id: string }): ReactElement {
  const say = useWords(subjectWords);
  const query = useDossier(id);
  return (
    <Panel title={say.open}>
      <Loaded query={query}>
        {({ pages }) => {
          const matters = openMatters(pages.flatMap(({ rows }) => rows));
          return (
            <>
              {matters.length === 0 ? <p className="soft">{say.openNone}</p> : <Matters matters={matters} />}
              {query.hasNextPage ? <p className="faint">{say.openSoFar}</p> : null}
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}

function Matters({ matters }: { readonly matters: readonly DossierLine[] }): ReactElement {
  const say = useWords(subjectWords);
  const { language } = useLanguage();
  return (
    <ul className="stack" style={{ gap: 10 }}>
      {matters.map(({ kind, recordId, region, organName, occurredOn }) => {
        const isLead = kind.startsWith('lead.');
        return (
          <li key={recordId}>
            <div className="row">
              {region === null ? null : <RegionMark region={region} />}
              <Link to={`${isLead ? '/leads' : '/cases'}/${recordId}`}>{isLead ? say.lead : say.case}</Link>
              <span>{labelOf(say, kind)}</span>
              <span className="faint figures">{dateText(occurredOn, language)}</span>
            </div>
            <div className="soft">{organName}</div>
          </li>
        );
      })}
    </ul>
  );
}
