import { cutAtMatches, type PublishedRow } from '#public-register';
import { type Html, html } from '../html/html.js';
import { dateWords } from '../words/format.js';
import { type Language, pathIn } from '../words/language.js';
import { penaltyName, regionName } from '../words/names.js';
import { wordsIn } from '../words/words.js';

/** The list of notices: name, conduct, organ, date, region, kinds; what was searched for is marked. */
export function noticeItems(rows: readonly PublishedRow[], language: Language, q = ''): Html {
  return html`<ol class="hits">
    ${rows.map((row) => item(row, language, q))}
  </ol>`;
}

function item(row: PublishedRow, language: Language, q: string): Html {
  const words = wordsIn(language);
  return html`<li>
    <h3 lang="zh-CN">
      <a href="${pathIn(language, `/notices/${row.noticeId}`)}">${marked(row.partyName, q)}</a>
    </h3>
    <p lang="zh-CN">${marked(row.conduct, q)}</p>
    <ul class="facts">
      <li lang="zh-CN">${marked(row.organName, q)}</li>
      <li>
        ${words.publishedOn}
        <time datetime="${row.publishedOn}">${dateWords(row.publishedOn, language)}</time>
      </li>
      <li>${regionName(row.region, language)}</li>
      <li>
        ${row.penaltyKinds.map((kind) => penaltyName(kind, language)).join(language === 'zh' ? '、' : ', ')}
      </li>
      <li lang="zh-CN">${marked(row.decisionNo, q)}</li>
      ${row.state === 'ANNOTATED' && html`<li class="tag amber">${words.annotated}</li>`}
      ${row.isDemo && html`<li class="tag">${words.demoTag}</li>`}
    </ul>
  </li>`;
}

function marked(text: string, q: string): Html {
  return html`${cutAtMatches(text, q).map((part) => (part.isMatch ? html`<mark>${part.text}</mark>` : part.text))}`;
}
