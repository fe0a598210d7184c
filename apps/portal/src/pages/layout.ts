import { type Html, html } from '../html/html.js';
import { STYLESHEET_PATH } from '../style/stylesheet.js';
import { type Language, pathIn } from '../words/language.js';
import { wordsIn } from '../words/words.js';

/** Which portal is read, and in which language. */
export interface Site {
  readonly language: Language;
  /** The register holds notices of the demo world. */
  readonly isDemo: boolean;
}

/** What every page is made of. */
export interface Page extends Site {
  /** Address of this page without language prefix, with its query: the other language is the same page. */
  readonly path: string;
  readonly title: string;
  readonly body: Html;
  /** Search engines shall forget it. */
  readonly isHidden?: boolean;
}

const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

export function renderPage(page: Page): string {
  const { language, title, body, isDemo } = page;
  const words = wordsIn(language);
  return html`<!doctype html>
    <html lang="${TAGS[language]}">
      ${headPart(page, title === words.site ? title : `${title} – ${words.siteShort}`)}
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        ${topPart(page)}
        ${isDemo && html`<div class="demo" role="note"><div class="wide">${words.demoBanner}</div></div>`}
        <main id="main" class="wide" tabindex="-1">${body}</main>
        ${bottomPart(language)}
      </body>
    </html> `.toString();
}

interface Other {
  readonly tag: string;
  readonly path: string;
}

/** This page in the other language. The front page follows the browser: asking for Chinese there has to be said. */
function otherOf({ language, path }: Page): Other {
  if (language === 'zh') return { tag: TAGS.en, path: pathIn('en', path) };
  return { tag: TAGS.zh, path: path === '/' ? '/?lang=zh' : path };
}

function headPart(page: Page, title: string): Html {
  const other = otherOf(page);
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    ${page.isHidden === true && html`<meta name="robots" content="noindex" />`}
    <link rel="stylesheet" href="${STYLESHEET_PATH}" />
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
    <link rel="alternate" hreflang="${other.tag}" href="${other.path}" />
  </head>`;
}

function topPart(page: Page): Html {
  const { language } = page;
  const words = wordsIn(language);
  const other = otherOf(page);
  return html`<header class="top">
    <div class="wide">
      <a class="brand" href="${pathIn(language, '/')}">${words.site}</a>
      <nav aria-label="${words.siteShort}">
        <ul>
          ${linkTo(language, '/notices', words.navSearch)} ${linkTo(language, '/report', words.navReport)}
          ${linkTo(language, '/credit-repair', words.navRepair)}
          <li>
            <a lang="${other.tag}" hreflang="${other.tag}" href="${other.path}">${words.otherLanguage}</a>
          </li>
        </ul>
      </nav>
    </div>
  </header>`;
}

function bottomPart(language: Language): Html {
  const words = wordsIn(language);
  return html`<footer class="bottom">
    <div class="wide">
      <p>${words.footer}</p>
      <ul>
        ${linkTo(language, '/about', words.navAbout)} ${linkTo(language, '/report/follow', words.navFollow)}
        ${linkTo(language, '/about#accessibility', words.accessibility)}
        ${linkTo(language, '/about#api', words.openData)}
      </ul>
    </div>
  </footer>`;
}

function linkTo(language: Language, path: string, label: string): Html {
  return html`<li><a href="${pathIn(language, path)}">${label}</a></li>`;
}
