import { type Tombstone } from '#public-register';
import { html } from '../html/html.js';
import { dateWords } from '../words/format.js';
import { pathIn } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { renderPage, type Site } from './layout.js';

/** What stands where a notice stood: its number, the reason when it was withdrawn, and no name. */
export function tombstonePage(site: Site, grave: Tombstone): string {
  const { language } = site;
  const words = wordsIn(language);
  const isWithdrawn = grave.state === 'WITHDRAWN';
  const title = isWithdrawn ? words.goneWithdrawn : words.goneExpired;
  const body = html`<article class="document">
      <h1>${title}</h1>
      <div class="state grey"><p>${isWithdrawn ? words.goneWithdrawnText : words.goneExpiredText}</p></div>
      <table class="facts-table">
        <tbody>
          <tr>
            <th scope="row">${words.noticeNo}</th>
            <td lang="zh-CN">${grave.noticeNo}</td>
          </tr>
          ${
            isWithdrawn &&
            html`<tr>
                <th scope="row">${words.goneReason}</th>
                <td lang="zh-CN">${grave.reason}</td>
              </tr>
              <tr>
                <th scope="row">${words.goneOn}</th>
                <td>${dateWords(grave.endedOn, language)}</td>
              </tr>`
          }
        </tbody>
      </table>
    </article>
    <p><a href="${pathIn(language, '/')}">${words.back}</a></p>`;
  return renderPage({
    ...site,
    path: `/notices/${grave.noticeId}`,
    title,
    body,
    isHidden: true,
  });
}
