import { type ReactElement } from 'react';
import { Loaded, Page, Panel } from '../../../ui/page/page';
import { instantText } from '../../../ui/words/formats';
import { useLanguage, useWords } from '../../../ui/words/language';
import { BalancePanel } from './balance';
import { Failures } from './failures';
import { type LedgerState, useLedgerState } from './ledger-calls';
import { ledgerWords } from './ledger-words';
import { SubscriptionTable } from './subscriptions';
import './ledger.css';

/** What the operator watches: how far everything has got, what fails, and whether it all adds up. */
export function LedgerPage(): ReactElement {
  const say = useWords(ledgerWords);
  return (
    <Page title={say.title} about={say.about}>
      <Loaded query={useLedgerState()}>
        {(state) => (
          <div className="stack">
            <Figures state={state} />
            <Panel title={say.subscriptions}>
              <SubscriptionTable rows={state.subscriptions} />
            </Panel>
            <Failures />
            <BalancePanel head={state.head} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Figures({ state }: { readonly state: LedgerState }): ReactElement {
  const say = useWords(ledgerWords);
  const { language } = useLanguage();
  const { unsealedSince } = state;
  const figures: readonly (readonly [string, string])[] = [
    [say.head, state.head],
    [say.unnumbered, String(state.unnumbered)],
    [say.sealed, state.sealed],
    [say.unsealed, unsealedSince === null ? say.allSealed : instantText(unsealedSince, language)],
  ];
  return (
    <dl className="ledger-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="figures">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
