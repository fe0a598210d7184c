import { type Html, html } from '../html/html.js';
import { fieldOf, type FieldView } from '../parts/fields.js';
import { type ReportFields } from '../reports/report-fields.js';
import { type Language, pathIn } from '../words/language.js';
import { REGIONS, regionName } from '../words/names.js';
import { reportWords } from '../words/report-words.js';
import { renderPage, type Site } from './layout.js';

interface Place {
  readonly code: string;
  readonly name: string;
}

export interface ReportForm {
  readonly province: string;
  /** Empty when the list could not be had: the code is then typed. */
  readonly places: readonly Place[];
  readonly token: string;
  readonly typed: ReportFields;
  readonly faults: Readonly<Record<string, string>>;
  /** What is wrong with the form as a whole. */
  readonly problem: string | null;
}

export function provincePage(site: Site): string {
  const { language } = site;
  const words = reportWords(language);
  const options = [
    { value: '', label: words.choose },
    ...Object.keys(REGIONS).map((value) => ({ value, label: regionName(value, language) })),
  ];
  const body = html`<h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
    <form method="get" action="${pathIn(language, '/report')}">
      <h2>${words.step1}</h2>
      ${fieldOf({ name: 'province', label: words.province, value: '', options, isRequired: true })}
      <button type="submit">${words.next}</button>
    </form>`;
  return renderPage({ ...site, path: '/report', title: words.title, body });
}

export function reportPage(site: Site, form: ReportForm): string {
  const { language } = site;
  const words = reportWords(language);
  const hasFaults = form.problem !== null || Object.keys(form.faults).length > 0;
  const body = html`<h1>${words.title}</h1>
    ${hasFaults ? summary(language, form) : html`<p class="lead">${words.lead}</p>`}
    <form method="post" action="${pathIn(language, '/report')}">
      <h2>${words.step2}</h2>
      <p>
        ${words.province} <strong>${regionName(form.province, language)}</strong>
        <a href="${pathIn(language, '/report')}">${words.changeProvince}</a>
      </p>
      <input type="hidden" name="province" value="${form.province}" /><input
        type="hidden"
        name="token"
        value="${form.token}"
      />
      ${fields(language, form).map((field) => fieldOf(field))}
      <fieldset>
        <legend>${words.secret}</legend>
        <p class="hint">${words.secretHint}</p>
        ${secretFields(language, form).map((field) => fieldOf(field))}
      </fieldset>
      <button type="submit">${words.send}</button>
    </form>`;
  const title = hasFaults ? `${words.errorTitle} – ${words.title}` : words.title;
  return renderPage({ ...site, path: `/report?province=${form.province}`, title, body });
}

export function reportedPage(
  site: Site,
  receipt: { readonly queryCode: string; readonly organName: string },
): string {
  const { language } = site;
  const words = reportWords(language);
  const body = html`<article class="document">
      <h1>${words.doneTitle}</h1>
      <div class="state green">
        <p>${words.doneTo} <strong lang="zh-CN">${receipt.organName}</strong></p>
      </div>
      <p>${words.doneCode}</p>
      <p class="query-code">${receipt.queryCode}</p>
      <p><strong>${words.doneOnce}</strong></p>
    </article>
    <p class="screen"><a href="${pathIn(language, '/report/follow')}">${words.follow}</a></p>`;
  return renderPage({ ...site, path: '/report', title: words.doneTitle, body, isHidden: true });
}

function summary(language: Language, form: ReportForm): Html {
  const words = reportWords(language);
  const { faults, problem } = form;
  const named = [...fields(language, form), ...secretFields(language, form)].filter(
    ({ fault }) => fault !== undefined,
  );
  return html`<div class="summary" role="alert">
    <h2>${words.errorTitle}</h2>
    ${problem !== null && html`<p>${problem}</p>`}
    <ul>
      ${named.map(({ name, label }) => html`<li><a href="#${name}">${label}: ${faults[name]}</a></li>`)}
    </ul>
    ${problem === null && html`<p>${words.kept}</p>`}
  </div>`;
}

function fields(language: Language, form: ReportForm): readonly FieldView[] {
  const words = reportWords(language);
  const view = viewsOf(form);
  const choices = [
    { value: '', label: words.choose },
    ...form.places.map(({ code, name }) => ({ value: code, label: name })),
  ];
  const division =
    form.places.length === 0
      ? view('division', words.divisionCode, { maxLength: 6, isRequired: true })
      : view('division', words.division, { options: choices, isRequired: true });
  return [
    division,
    view('place', words.place, { hint: words.placeHint, maxLength: 200 }),
    view('conduct', words.conduct, { hint: words.conductHint, rows: 7, maxLength: 2000, isRequired: true }),
    view('subjectName', words.subjectName, { maxLength: 200 }),
    view('subjectCode', words.subjectCode, { maxLength: 30 }),
    view('actFrom', words.actFrom, { type: 'date' }),
  ];
}

function secretFields(language: Language, form: ReportForm): readonly FieldView[] {
  const words = reportWords(language);
  const view = viewsOf(form);
  return [
    view('reporterName', words.reporterName, { maxLength: 100, autocomplete: 'name' }),
    view('reporterContact', words.reporterContact, { maxLength: 100, autocomplete: 'tel' }),
  ];
}

function viewsOf(
  form: ReportForm,
): (name: keyof ReportFields, label: string, more: Partial<FieldView>) => FieldView {
  return (name, label, more) => {
    const fault = form.faults[name];
    return { name, label, value: form.typed[name] ?? '', ...more, ...(fault === undefined ? {} : { fault }) };
  };
}
