import { type Html, html } from '../html/html.js';
import { fieldOf } from '../parts/fields.js';
import { type ReportStatus } from '../reports/report-desk.js';
import { dateWords } from '../words/format.js';
import { pathIn } from '../words/language.js';
import { reportStateName } from '../words/names.js';
import { reportWords } from '../words/report-words.js';
import { renderPage, type Site } from './layout.js';

export interface FollowForm {
  readonly queryCode: string;
  readonly fault: string | null;
}

export function followPage(site: Site, form: FollowForm): string {
  const { language } = site;
  const words = reportWords(language);
  const fault = form.fault === null ? {} : { fault: form.fault };
  const body = html`<h1>${words.followTitle}</h1>
    <p class="lead">${words.followLead}</p>
    <form method="post" action="${pathIn(language, '/report/follow')}">
      ${fieldOf({ name: 'queryCode', label: words.queryCode, value: form.queryCode, maxLength: 20, isRequired: true, ...fault })}
      <button type="submit">${words.followSend}</button>
    </form>`;
  return renderPage({ ...site, path: '/report/follow', title: words.followTitle, body });
}

export function reportStatusPage(site: Site, status: ReportStatus): string {
  const { language } = site;
  const words = reportWords(language);
  const row = (label: string, value: Html | string): Html =>
    html`<tr>
      <th scope="row">${label}</th>
      <td>${value}</td>
    </tr>`;
  const body = html`<article class="document">
    <h1>${words.followTitle}</h1>
    <div class="state green">
      <p><strong>${reportStateName(status.state, language)}</strong></p>
    </div>
    <table class="facts-table">
      <tbody>
        ${row(words.leadNo, html`<span lang="zh-CN">${status.leadNo}</span>`)}
        ${row(words.doneTo, html`<span lang="zh-CN">${status.organName}</span>`)}
        ${row(words.receivedOn, dateWords(status.receivedOn, language))}
        ${status.dueOn === null ? '' : row(words.dueOn, dateWords(status.dueOn, language))}
      </tbody>
    </table>
  </article>`;
  return renderPage({ ...site, path: '/report/follow', title: words.followTitle, body, isHidden: true });
}
