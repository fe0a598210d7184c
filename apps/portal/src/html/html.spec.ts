import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeHtml, html } from './html.js';

describe('html', () => {
  it('escapes what is interpolated, in text and in attributes', () => {
    const name = `<script>alert("1")</script>' onload='x`;
    expect(html`<p title="${name}">${name}</p>`.toString()).toBe(
      `<p title="${escapeHtml(name)}">${escapeHtml(name)}</p>`,
    );
  });

  it('keeps markup of its own, prints lists, and nothing for what is absent', () => {
    const items = ['甲', '<乙>'].map((name) => html`<li>${name}</li>`);
    expect(html`<b>${items}${null}${false}${undefined}</b>`.toString()).toBe(
      '<b><li>甲</li><li>&lt;乙&gt;</li></b>',
    );
  });

  it('refuses an unquoted attribute', () => {
    expect(() => html`<a href=${'/'}>x</a>`).toThrow('Quote this attribute');
  });

  it('lets no sign of markup through, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(html`${text}`.toString()).not.toMatch(/[<>"']/);
      }),
    );
  });
});
