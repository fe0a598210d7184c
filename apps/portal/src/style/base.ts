/** Black on white, one accent, 18 px, system fonts. Contrast of every pair is 4.5 : 1 or more. */
export const BASE = `
:root { --ink: #0b0c0c; --quiet: #4a5056; --line: #b1b4b6; --accent: #1d4f8f; --accent-dark: #12355f; --wash: #f3f5f7;
  --green: #0f5c32; --amber: #7a4b00; --red: #a31515; --focus: #ffdd00; color-scheme: light; }
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 112.5%; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; display: flex; flex-direction: column; min-height: 100vh; color: var(--ink); background: #fff; line-height: 1.6; overflow-wrap: anywhere;
  font-family: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
h1, h2, h3 { line-height: 1.3; margin: 0 0 .6rem; text-wrap: balance; }
h1 { font-size: 1.8rem; } h2 { font-size: 1.3rem; margin-top: 2rem; } h3 { font-size: 1.05rem; }
p, ul, ol, table { margin: 0 0 1rem; }
a { color: var(--accent); text-underline-offset: .15em; } a:hover { color: var(--accent-dark); text-decoration-thickness: .15em; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible, summary:focus-visible {
  outline: 3px solid var(--ink); outline-offset: 0; box-shadow: 0 0 0 6px var(--focus); }
main:focus { outline: none; }
.wide { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
.skip { position: absolute; left: -999rem; background: var(--focus); color: var(--ink); padding: .5rem 1rem; z-index: 1; }
.skip:focus { left: 0; }
.top { border-bottom: 4px solid var(--accent); padding: .6rem 0; }
.top .wide { display: flex; flex-wrap: wrap; gap: .3rem 2rem; align-items: baseline; justify-content: space-between; }
.brand { font-weight: 700; font-size: 1.15rem; color: var(--ink); text-decoration: none; }
.top ul, .bottom ul, ul.facts, ul.doors, ul.facet { list-style: none; padding: 0; margin: 0; }
.top ul, .bottom ul { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; }
.top li a, .bottom li a { display: inline-block; padding: .3rem 0; }
.demo { background: #fff4d6; border-bottom: 2px solid #b07a00; color: #4d3300; padding: .4rem 0; font-weight: 600; }
main { flex: 1 0 auto; width: 100%; padding-top: 2rem !important; padding-bottom: 3rem !important; }
.bottom { border-top: 1px solid var(--line); background: var(--wash); padding: 1.4rem 0; color: var(--quiet); font-size: .9rem; }
.lead { font-size: 1.1rem; max-width: 40rem; } .quiet { color: var(--quiet); font-size: .9rem; }
.code, code, .query-code { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, "Noto Sans Mono", monospace; }
.code { display: inline-block; }
time { white-space: nowrap; }
.money { font-variant-numeric: tabular-nums; white-space: nowrap; }
.long { white-space: pre-line; }
mark { background: #ffe98a; color: inherit; padding: 0 .1em; }
.tag { border: 1px solid currentColor; border-radius: .2rem; padding: 0 .4rem; }
.amber { color: var(--amber); }
`;
