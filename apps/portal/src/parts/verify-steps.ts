import { type Html, html } from '../html/html.js';
import { type Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';

/** How anybody verifies a notice. `first` says where the proof is downloaded. */
export function verifySteps(language: Language, first: Html | string, fileName: string): Html {
  const words = wordsIn(language);
  return html`<ol>
      <li>${first}</li>
      <li><a href="/ledger/keys">${words.verify2}</a>${words.verify2Help}</li>
      <li>${words.verify3}<br /><code>hujian ledger check ${fileName} --key "KEY"</code></li>
    </ol>
    <p class="quiet">${words.verifyDone}</p>`;
}
