import { type PublishedRow, type RegisterHead } from '#public-register';
import { type Html, html } from '../html/html.js';
import { noticeItems } from '../parts/notice-items.js';
import { searchForm } from '../parts/search-form.js';
import { countWords } from '../words/format.js';
import { pathIn } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { renderPage, type Site } from './layout.js';

export function frontPage(site: Site, head: RegisterHead, newest: readonly PublishedRow[]): string {
  const { language } = site;
  const words = wordsIn(language);
  const door = (to: string, name: string, text: string): Html =>
    html`<li>
      <h3><a href="${pathIn(language, to)}">${name}</a></h3>
      <p>${text}</p>
    </li>`;
  const body = html`<h1>${words.site}</h1>
    <p class="lead">${words.frontLead}</p>
    ${searchForm(language, '')}
    <p class="count">
      ${words.frontCount}
      <strong>${countWords(head.notices)}</strong>${words.frontUnit !== '' && html` ${words.frontUnit}`}
      <span class="quiet">${words.frontAsOf} ${head.ledgerNumber} ${words.frontAsOfUnit}</span>
    </p>
    <h2>${words.doors}</h2>
    <ul class="doors">
      ${[
        door('/notices', words.navSearch, words.doorSearch),
        door('/report', words.navReport, words.doorReport),
        door('/credit-repair', words.navRepair, words.doorRepair),
      ]}
    </ul>
    <h2>${words.newest}</h2>
    ${newest.length === 0 ? html`<p class="empty">${words.emptyAll}</p>` : noticeItems(newest, language)}`;
  return renderPage({
    ...site,
    path: '/',
    title: words.site,
    body,
  });
}
