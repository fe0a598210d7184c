import { type PublishedRow } from '#public-register';
import { type Html, html } from '../html/html.js';
import { codeWords, dateWords, moneyWords } from '../words/format.js';
import { type Language, pathIn } from '../words/language.js';
import { penaltyName } from '../words/names.js';
import { wordsIn } from '../words/words.js';
import { renderPage, type Site } from './layout.js';

/** The public history of one business, newest decision first, and nothing more. */
export function businessPage(site: Site, code: string, history: readonly PublishedRow[]): string {
  const { language } = site;
  const words = wordsIn(language);
  const [latest] = history;
  const body = html`<h1 lang="zh-CN">${latest?.partyName ?? words.businessTitle}</h1>
    <p>${words.code} <span class="code">${codeWords(code)}</span></p>
    ${
      history.length === 0
        ? html`<p class="empty">${words.businessNone}</p>`
        : html`<ol class="timeline">
            ${history.map((row) => entry(language, row))}
          </ol>`
    }
    <p class="quiet">${words.businessNote}</p>`;
  const title = latest?.partyName ?? words.businessTitle;
  return renderPage({
    ...site,
    path: `/business/${code}`,
    title,
    body,
    isHidden: history.length === 0,
  });
}

function entry(language: Language, row: PublishedRow): Html {
  const words = wordsIn(language);
  const named = (kind: string): string =>
    kind === 'FINE' && row.fineFen !== '0'
      ? `${penaltyName(kind, language)} ${moneyWords(row.fineFen, language)}`
      : penaltyName(kind, language);
  const kinds = row.penaltyKinds.map(named).join(language === 'zh' ? '、' : ', ');
  return html`<li>
    <p class="when"><time datetime="${row.decidedOn}">${dateWords(row.decidedOn, language)}</time></p>
    <div>
      <h2 lang="zh-CN"><a href="${pathIn(language, `/notices/${row.noticeId}`)}">${row.conduct}</a></h2>
      <p>${kinds}</p>
      <ul class="facts">
        <li lang="zh-CN">${row.organName}</li>
        <li lang="zh-CN">${row.decisionNo}</li>
        <li>${words.publishedUntil} ${dateWords(row.publishedUntil, language)}</li>
        ${row.state === 'ANNOTATED' && html`<li class="tag amber">${words.annotated}</li>`}
      </ul>
    </div>
  </li>`;
}
