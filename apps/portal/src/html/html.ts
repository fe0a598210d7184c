/** Markup that is safe to send: it was written by us, or everything in it was escaped. */
export class Html {
  private constructor(private readonly markup: string) {}

  /** Called by the tag below only. */
  static of(strings: readonly string[], values: readonly Value[]): Html {
    let markup = strings[0] ?? '';
    for (const [place, value] of values.entries()) {
      assertQuoted(strings[place] ?? '');
      markup += textOf(value) + (strings[place + 1] ?? '');
    }
    return new Html(markup);
  }

  toString(): string {
    return this.markup;
  }
}

type Value = Html | string | number | false | null | undefined | readonly Value[];

/** Template tag: every interpolated value is escaped unless it is markup made by this tag; false and null print nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return Html.of(strings, values);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

function textOf(value: Value): string {
  if (value === false || value === null || value === undefined) return '';
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return (value as readonly Value[]).map(textOf).join('');
  return escapeHtml(String(value));
}

/** An attribute without quotes could be left by a blank: refused here, so that the first look at a page finds it. */
function assertQuoted(before: string): void {
  if (/=\s*$/.test(before)) throw new Error(`Quote this attribute: …${before.slice(-40)}`);
}
