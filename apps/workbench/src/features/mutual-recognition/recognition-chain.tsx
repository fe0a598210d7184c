import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { Mark } from '../../ui/marks/mark';
import { RegionMark } from '../../ui/marks/region-mark';
import { Panel } from '../../ui/page/page';
import { dateText, named } from '../../ui/words/formats';
import { labelOf, useLanguage, useWords } from '../../ui/words/language';
import { type Recognition } from './recognition-calls';
import { RECOGNITION_TONES } from './recognitions-page';
import { recognitionWords } from './recognition-words';
import './recognition.css';

/** Source → recognisers → effects. */
export function RecognitionChain({ recognition }: { readonly recognition: Recognition }): ReactElement {
  const say = useWords(recognitionWords);
  const { language } = useLanguage();
  return (
    <Panel title={say.chain}>
      <div className="chain">
        <div className="chain-node">
          <div className="row">
            <RegionMark region={recognition.sourceRegion} />
            <strong>{say.source}</strong>
          </div>
          <Link to={`/results/${recognition.resultId}?purpose=RECOGNITION`}>{recognition.decisionNo}</Link>
          <div className="soft">{recognition.sourceOrganName}</div>
        </div>
        <div className="chain-arrow" aria-hidden />
        <div>
          {recognition.chain.map((link) => (
            <div key={link.id} className={`chain-node${link.id === recognition.id ? ' own' : ''}`}>
              <div className="row">
                <RegionMark region={link.region} />
                <span>{link.organName}</span>
                <Mark tone={RECOGNITION_TONES[link.state]}>{say[link.state]}</Mark>
              </div>
              <div className="faint">
                {link.answeredOn === null ? null : dateText(link.answeredOn, language)}{' '}
                {link.outcome === null ? null : labelOf(say, link.outcome)}
              </div>
              {link.effect === null ? null : (
                <div className="soft">
                  {named(link.effect.name[language], link.effect.may[language], language)}
                </div>
              )}
            </div>
          ))}
        </div>
      </div>
    </Panel>
  );
}
