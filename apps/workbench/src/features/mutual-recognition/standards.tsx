import { type ReactElement } from 'react';
import { Mark } from '../../ui/marks/mark';
import { RegionMark } from '../../ui/marks/region-mark';
import { Facts, Panel } from '../../ui/page/page';
import { aside, capitalised, moneyText } from '../../ui/words/formats';
import { fill, useLanguage, useWords } from '../../ui/words/language';
import { type Recognition, type RegionStandard } from './recognition-calls';
import { recognitionWords } from './recognition-words';
import './recognition.css';

type Band = RegionStandard['bands'][number];

interface StandardsProps {
  readonly standards: Recognition['standards'];
  /** The one the decision lies in. */
  readonly band: string | null;
}

export function Standards({ standards, band: decidedBand }: StandardsProps): ReactElement {
  const say = useWords(recognitionWords);
  const { language } = useLanguage();
  if (standards === null)
    return (
      <Panel title={say.standards}>
        <p className="soft">{say.noStandards}</p>
      </Panel>
    );
  const { source, own, differing } = standards;
  return (
    <Panel title={say.standards}>
      <div className="two-standards">
        <Standard title={say.there} standard={source} />
        <Standard title={say.here} standard={own} />
      </div>
      <table className="bands">
        <thead>
          <tr>
            <th scope="col">{say.band}</th>
            <th scope="col">{say.there}</th>
            <th scope="col">{say.here}</th>
            <th scope="col">{say.compared}</th>
          </tr>
        </thead>
        <tbody>
          {source.bands.map((band) => {
            const isDifferent = differing.includes(band.band);
            return (
              <tr key={band.band} className={isDifferent ? 'differs' : ''}>
                <td>
                  {capitalised(band.name[language])}
                  {band.band === decidedBand ? <div className="faint">← {say.thisDecision}</div> : null}
                </td>
                <td>
                  <BandRange band={band} />
                </td>
                <td>
                  <BandRange band={own.bands.find((one) => one.band === band.band)} />
                </td>
                <td>
                  {isDifferent ? (
                    <Mark tone="warn">≠ {say.differs}</Mark>
                  ) : (
                    <span className="faint">= {say.same}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}

function Standard({
  title,
  standard,
}: {
  readonly title: string;
  readonly standard: RegionStandard;
}): ReactElement {
  const say = useWords(recognitionWords);
  const { language } = useLanguage();
  const range = [standard.fineMin, standard.fineMax]
    .filter((fen): fen is string => fen !== null)
    .map((fen) => moneyText(fen, language))
    .join(' – ');
  return (
    <div className="standard">
      <div className="row" style={{ marginBottom: 8 }}>
        <RegionMark region={standard.region} isNamed />
        <span className="soft">{title}</span>
      </div>
      <Facts
        rows={[
          [
            say.benchmark,
            `${standard.benchmarkName[language]}${standard.confirmed ? '' : aside(say.unconfirmed, language)}`,
          ],
          [say.basis, standard.basis],
          [say.range, range],
        ]}
      />
    </div>
  );
}

function BandRange({ band }: { readonly band: Band | undefined }): ReactElement {
  const say = useWords(recognitionWords);
  const { language } = useLanguage();
  if (band === undefined) return <>—</>;
  const { fromPct, toPct, fineFrom, fineTo } = band;
  return (
    <>
      {fineFrom === null || fineTo === null ? null : (
        <div className="figures">
          {moneyText(fineFrom, language)} – {moneyText(fineTo, language)}
        </div>
      )}
      {fromPct === null || toPct === null ? null : (
        <span className="faint">{fill(say.range100, { from: fromPct, to: toPct })}</span>
      )}
    </>
  );
}
