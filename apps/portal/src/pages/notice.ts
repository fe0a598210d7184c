import { type PublishedNotice } from '#public-register';
import { type Html, html } from '../html/html.js';
import { codeWords, dateWords, moneyWords } from '../words/format.js';
import { type Language, pathIn } from '../words/language.js';
import { penaltyName, reasonName, regionName, severityName } from '../words/names.js';
import { wordsIn } from '../words/words.js';
import { verifySteps } from '../parts/verify-steps.js';
import { renderPage, type Site } from './layout.js';

/** A document to read and to print. */
export function noticePage(site: Site, notice: PublishedNotice): string {
  const { language } = site;
  const words = wordsIn(language);
  const body = html`<article class="document">
      <p class="kind">${words.noticeKind}</p>
      <h1 lang="zh-CN">${notice.partyName}</h1>
      ${statePart(language, notice)}
      ${section(words.hWhat, [
        [words.conduct, html`<span lang="zh-CN">${notice.conduct}</span>`],
        [words.facts, html`<span lang="zh-CN" class="long">${notice.facts}</span>`],
      ])}
      ${section(words.hLaw, [[words.basis, html`<span lang="zh-CN" class="long">${notice.basis}</span>`]])}
      ${section(words.hDecided, decidedRows(language, notice))}
      ${section(words.hWho, whoRows(language, notice))}
      ${section(words.hUntil, [
        [words.publishedOn, dateWords(notice.publishedOn, language)],
        [words.publishedUntil, dateWords(notice.publishedUntil, language)],
        [words.severity, severityName(notice.severity, language)],
      ])}
      ${verifyPart(language, notice)}
    </article>
    ${notice.partyCode !== null && html`<p class="screen"><a href="${pathIn(language, `/business/${notice.partyCode}`)}">${words.otherNotices}</a></p>`}`;
  const title = `${notice.partyName} ${notice.decisionNo}`;
  return renderPage({ ...site, path: `/notices/${notice.noticeId}`, title, body });
}

type Row = readonly [label: string, value: Html | string];

function decidedRows(language: Language, notice: PublishedNotice): readonly Row[] {
  const words = wordsIn(language);
  const rows: Row[] = [
    [words.content, html`<span lang="zh-CN" class="long">${notice.content}</span>`],
    [
      words.penalties,
      notice.penaltyKinds.map((kind) => penaltyName(kind, language)).join(language === 'zh' ? '、' : ', '),
    ],
  ];
  if (notice.fineFen !== '0')
    rows.push([words.fine, html`<span class="money">${moneyWords(notice.fineFen, language)}</span>`]);
  if (notice.confiscatedFen !== '0') {
    rows.push([
      words.confiscated,
      html`<span class="money">${moneyWords(notice.confiscatedFen, language)}</span>`,
    ]);
  }
  return rows;
}

function whoRows(language: Language, notice: PublishedNotice): readonly Row[] {
  const words = wordsIn(language);
  const rows: Row[] = [
    [words.organ, html`<span lang="zh-CN">${notice.organName}</span>`],
    [words.region, regionName(notice.region, language)],
    [words.decisionNo, html`<span lang="zh-CN">${notice.decisionNo}</span>`],
    [words.decidedOn, dateWords(notice.decidedOn, language)],
    [words.party, html`<span lang="zh-CN">${notice.partyName}</span>`],
  ];
  if (notice.partyCode !== null)
    rows.push([words.code, html`<span class="code">${codeWords(notice.partyCode)}</span>`]);
  return rows;
}

function section(title: string, rows: readonly Row[]): Html {
  return html`<section>
    <h2>${title}</h2>
    <table class="facts-table">
      <tbody>
        ${rows.map(
          ([label, value]) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td>${value}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function statePart(language: Language, notice: PublishedNotice): Html {
  const words = wordsIn(language);
  const until = html`<time datetime="${notice.publishedUntil}"
    >${dateWords(notice.publishedUntil, language)}</time
  >`;
  if (notice.state === 'ANNOTATED') {
    const reason = reasonName(notice.reasonCode ?? '', language);
    const what =
      language === 'zh'
        ? `${reason}。本公示将在三个工作日内撤下。`
        : `Because ${reason}; this notice goes within three working days.`;
    return html`<div class="state amber">
      <p>
        <strong><span aria-hidden="true">▲</span> ${words.annotated}</strong>
      </p>
      <p>${what}</p>
    </div>`;
  }
  const what =
    language === 'zh'
      ? html`这份处罚决定有效，依法公示到 ${until}。`
      : html`This decision stands. By law it is shown until ${until}.`;
  return html`<div class="state green">
    <p>
      <strong><span aria-hidden="true">●</span> ${words.inForce}</strong>
    </p>
    <p>${what}</p>
  </div>`;
}

function verifyPart(language: Language, notice: PublishedNotice): Html {
  const words = wordsIn(language);
  return html`<section class="verify">
    <h2>${words.hRecord}</h2>
    <p class="entry">${words.recordText} <strong>${notice.ledgerNumber}</strong> ${words.recordUnit}</p>
    <p>${words.noticeNo} <span lang="zh-CN">${notice.noticeNo}</span></p>
    <p class="quiet">${words.recordHelp}</p>
    <div class="screen">
      <h3 id="verify">${words.verifyTitle}</h3>
      ${verifySteps(language, html`<a href="/api/public/v1/notices/${notice.noticeId}/proof">${words.verify1}</a>`, `${notice.noticeId}.tlog-proof`)}
    </div>
    <p class="quiet">${words.maskedNote} <span class="screen">${words.print}</span></p>
  </section>`;
}
