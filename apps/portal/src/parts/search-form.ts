import { type Html, html } from '../html/html.js';
import { type Language, pathIn } from '../words/language.js';
import { wordsIn } from '../words/words.js';

/** The one search box. `kept` are filters that stay as they are. */
export function searchForm(
  language: Language,
  q: string,
  kept: Readonly<Record<string, string | undefined>> = {},
  fault?: string,
): Html {
  const words = wordsIn(language);
  const hidden = Object.entries(kept).filter(([, value]) => value !== undefined);
  return html`<form
    class="search${fault !== undefined && ' faulty'}"
    action="${pathIn(language, '/notices')}"
    method="get"
    role="search"
  >
    <label for="q">${words.searchLabel}</label>
    <p class="hint" id="q-hint">${words.searchHint}</p>
    ${fault !== undefined && html`<p class="fault" id="q-fault">${fault}</p>`}
    <div class="row">
      <input
        id="q"
        name="q"
        type="search"
        value="${q}"
        maxlength="100"
        autocomplete="off"
        aria-describedby="q-hint${fault !== undefined && ' q-fault'}"
      />
      <button type="submit">${words.searchButton}</button>
    </div>
    ${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value ?? ''}" />`)}
  </form>`;
}
