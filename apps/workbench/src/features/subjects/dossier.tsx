import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { useOrgans } from '../../api/reference';
import { RegionMark } from '../../ui/marks/region-mark';
import { Empty, Panel } from '../../ui/page/page';
import { Pages } from '../../ui/page/rows';
import { dateText } from '../../ui/words/formats';
import { fill, labelOf, useLanguage, useWords } from '../../ui/words/language';
import { LineFacts } from './line-facts';
import { type DossierLine, useDossier } from './subject-calls';
import { subjectWords } from './subject-words';
import './dossier.css';

/** Everything any region knows, newest first; the region's mark says where it happened. */
export function Dossier({ id }: { readonly id: string }): ReactElement {
  const say = useWords(subjectWords);
  return (
    <Panel title={say.timeline}>
      <Pages query={useDossier(id)} empty={<Empty title={say.timelineEmpty} />}>
        {(lines) => (
          <ol className="dossier">
            {lines.map((line) => (
              <Line key={line.eventId} line={line} />
            ))}
          </ol>
        )}
      </Pages>
    </Panel>
  );
}

function Line({ line }: { readonly line: DossierLine }): ReactElement {
  const say = useWords(subjectWords);
  const { language } = useLanguage();
  const path = pathOf(line);
  const name = labelOf(say, line.kind);
  // An event of the platform itself has no region of its own; then it is that of the organ it concerns.
  const organ = useOrgans().data?.find(({ id }) => id === line.organId);
  const region = line.region ?? organ?.region ?? null;
  return (
    <li>
      <span className="figures soft">{dateText(line.occurredOn, language)}</span>
      <span className="dossier-mark">{region === null ? null : <RegionMark region={region} />}</span>
      <div>
        <div className="row">
          <strong>{path === null ? name : <Link to={path}>{name}</Link>}</strong>
          {line.number === null ? null : <span className="figures">{line.number}</span>}
        </div>
        <LineFacts line={line} />
        <div className="soft">
          {line.organName}
          {line.otherOrganName === null ? '' : ` · ${fill(say.other, { organ: line.otherOrganName })}`}
        </div>
        <div className="faint">{fill(say.ledger, { n: line.eventNumber })}</div>
      </div>
    </li>
  );
}

function pathOf({ kind, recordId }: DossierLine): string | null {
  switch (kind.split('.')[0] ?? '') {
    case 'lead':
      return `/leads/${recordId}`;
    case 'case':
      return `/cases/${recordId}`;
    case 'result':
      return `/results/${recordId}?purpose=SUPERVISION`;
    case 'recognition':
      return `/recognitions/${recordId}`;
    case 'list':
      return `/list-entries/${recordId}`;
    case 'notice':
      return `/notices/${recordId}`;
    default:
      return null;
  }
}
