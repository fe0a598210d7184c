import { type Page } from '#kernel';
import { type FacetCount, type Facets, type PublishedRow, type RegisterQuery } from '#public-register';
import { type Html, html } from '../html/html.js';
import { fieldOf } from '../parts/fields.js';
import { noticeItems } from '../parts/notice-items.js';
import { searchForm } from '../parts/search-form.js';
import { countWords } from '../words/format.js';
import { type Language, pathIn } from '../words/language.js';
import { penaltyName, regionName } from '../words/names.js';
import { wordsIn } from '../words/words.js';
import { renderPage, type Site } from './layout.js';

export type Wanted = Omit<RegisterQuery, 'limit'>;

export interface Found {
  readonly page: Page<PublishedRow>;
  readonly facets: Facets;
}

type Changes = Partial<Record<keyof Wanted, string | undefined>>;

/** The address of this search with something changed; leaving the page it was on unless that is what changes. */
function searchPath(wanted: Wanted, changes: Changes = {}): string {
  const { cursor: _, ...rest } = wanted;
  const entries = Object.entries({ ...rest, ...changes }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const query = new URLSearchParams(entries as [string, string][]).toString();
  return query === '' ? '/notices' : `/notices?${query}`;
}

/** `fault` says what was wrong with the question; there is then nothing found. */
export function resultsPage(site: Site, wanted: Wanted, found: Found | null, fault?: string): string {
  const { language } = site;
  const words = wordsIn(language);
  const { q = '', region, kind, from, to } = wanted;
  const body = html`<h1>${words.results}</h1>
    ${searchForm(language, q, { region, kind, from, to }, fault)}
    ${found !== null && foundPart(language, wanted, found)}`;
  const title = q === '' ? words.results : `${q} – ${words.results}`;
  const path = searchPath(wanted, { cursor: wanted.cursor });
  return renderPage({ ...site, path, title, body, isHidden: true });
}

function foundPart(language: Language, wanted: Wanted, { page, facets }: Found): Html {
  const isFiltered = [wanted.region, wanted.kind, wanted.from, wanted.to].some(
    (value) => value !== undefined,
  );
  return html`<div class="columns">
    <aside aria-label="${wordsIn(language).filters}">
      ${facetParts(language, wanted, facets, isFiltered)}
    </aside>
    <section aria-live="polite">
      <h2 class="total">${totalWords(language, facets)}</h2>
      ${page.rows.length === 0 ? emptyPart(language, wanted) : noticeItems(page.rows, language, wanted.q)}
      ${pagesPart(language, wanted, page.next)}
    </section>
  </div>`;
}

function totalWords(language: Language, { total, isExact }: Facets): string {
  const count = countWords(total);
  if (language === 'en')
    return isExact ? `${count} ${total === 1 ? 'notice' : 'notices'}` : `at least ${count} notices`;
  return isExact ? `共 ${count} 条` : `至少 ${count} 条`;
}

function facetParts(language: Language, wanted: Wanted, facets: Facets, isFiltered: boolean): Html {
  const words = wordsIn(language);
  const dates = (name: 'from' | 'to', label: string): Html =>
    fieldOf({ name, label, value: wanted[name] ?? '', type: 'date' });
  const hidden = (['q', 'region', 'kind'] as const).filter((name) => wanted[name] !== undefined);
  return html`<details${isFiltered && html` open`}><summary>${words.filters}</summary>
${facet(language, wanted, 'region', words.region, facets, facets.regions, regionName)}
${facet(language, wanted, 'kind', words.kind, facets, facets.kinds, penaltyName)}
<form action="${pathIn(language, '/notices')}" method="get">
${hidden.map((name) => html`<input type="hidden" name="${name}" value="${wanted[name] ?? ''}" />`)}
${dates('from', words.from)}${dates('to', words.to)}
<button class="plain" type="submit">${words.apply}</button></form>
${isFiltered && html`<p><a href="${pathIn(language, searchPath({}, { q: wanted.q }))}">${words.clear}</a></p>`}
</details>`;
}

function facet(
  language: Language,
  wanted: Wanted,
  name: 'region' | 'kind',
  label: string,
  facets: Facets,
  counts: readonly FacetCount[],
  nameOf: (code: string, language: Language) => string,
): Html {
  const more = facets.isExact ? '' : '+';
  const chosen = wanted[name];
  const choice = (code: string | undefined, text: string, count: string): Html =>
    html`<li>
      <a
        href="${pathIn(language, searchPath(wanted, { [name]: code }))}"
        ${code === chosen && html` aria-current="true"`}
        >${text}</a
      >${count !== '' && html` <span class="quiet">${count}</span>`}
    </li>`;
  return html`<h3>${label}</h3>
    <ul class="facet">
      ${choice(undefined, wordsIn(language).all, '')}
      ${counts.map(({ code, count }) => choice(code, nameOf(code, language), `${countWords(count)}${more}`))}
    </ul>`;
}

function emptyPart(language: Language, wanted: Wanted): Html {
  const words = wordsIn(language);
  if (Object.keys(wanted).length === 0) return html`<p class="empty">${words.emptyAll}</p>`;
  return html`<div class="empty">
    <p><strong>${words.emptyTitle}</strong></p>
    <p>${words.emptyHelp}</p>
    <ul>
      <li>${words.emptyTry1}</li>
      <li>${words.emptyTry2}</li>
      <li>${words.emptyTry3}</li>
    </ul>
    <p class="quiet">${words.emptyNote}</p>
  </div>`;
}

function pagesPart(language: Language, wanted: Wanted, next: string | null): Html | null {
  const words = wordsIn(language);
  if (next === null && wanted.cursor === undefined) return null;
  return html`<nav class="pages" aria-label="${words.pages}">
    ${wanted.cursor !== undefined && html`<a href="${pathIn(language, searchPath(wanted))}">${words.firstPage}</a>`}
    ${next !== null && html`<a rel="next" href="${pathIn(language, searchPath(wanted, { cursor: next }))}">${words.nextPage} →</a>`}
  </nav>`;
}
