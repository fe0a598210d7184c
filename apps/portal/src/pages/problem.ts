import { html } from '../html/html.js';
import { pathIn } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { renderPage, type Site } from './layout.js';

/** What happened, and what to do; never a stack. */
export function problemPage(
  site: Site,
  path: string,
  problem: { readonly status: number; readonly text: string; readonly reference?: string },
): string {
  const { language } = site;
  const words = wordsIn(language);
  const title = problem.status === 404 ? words.notFoundTitle : words.problemTitle;
  const body = html`<h1>${title}</h1>
    <p class="lead">${problem.text}</p>
    ${problem.reference !== undefined && html`<p class="quiet">${words.problemRef} <span class="code">${problem.reference}</span></p>`}
    <p><a href="${pathIn(language, '/')}">${words.back}</a></p>`;
  return renderPage({ ...site, path, title, body, isHidden: true });
}
