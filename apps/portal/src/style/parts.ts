/** Forms, lists and documents. */
export const PARTS = `
label, legend { font-weight: 600; display: block; } legend { padding: 0 .4rem; }
fieldset { border: 1px solid var(--line); margin: 0 0 1.4rem; padding: .6rem 1rem 0; }
input, select, textarea { font: inherit; color: inherit; background: #fff; width: 100%; border: 2px solid var(--ink); border-radius: 0; padding: .45rem .6rem; min-height: 2.7rem; }
textarea { min-height: 9rem; } input[type="date"] { max-width: 14rem; }
button { font: inherit; font-weight: 600; color: #fff; background: var(--accent); border: 2px solid var(--accent); padding: .45rem 1.4rem; min-height: 2.7rem; cursor: pointer; white-space: nowrap; }
button:hover { background: var(--accent-dark); }
button.plain { color: var(--accent); background: #fff; } button.plain:hover { background: var(--wash); }
.field { margin: 0 0 1.3rem; max-width: 40rem; } .hint { color: var(--quiet); margin: 0 0 .4rem; font-size: .95rem; }
.fault { color: var(--red); font-weight: 600; margin: 0 0 .4rem; }
.faulty { border-left: 5px solid var(--red); padding-left: .9rem; } .faulty input, .faulty select, .faulty textarea { border-color: var(--red); }
.summary { border: 4px solid var(--red); padding: 1rem; margin: 0 0 1.6rem; } .summary h2 { margin-top: 0; } .summary a { color: var(--red); font-weight: 600; }
.search { background: var(--wash); padding: 1rem; margin: 0 0 1.2rem; }
.row { display: flex; gap: .6rem; } .row input { flex: 1 1 auto; min-width: 0; }
.count { font-size: 1.1rem; } .count strong { font-size: 1.8rem; font-variant-numeric: tabular-nums; }
.count .quiet { display: block; }
.doors { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; }
.doors li { border-top: 4px solid var(--accent); background: var(--wash); padding: 1rem; } .doors p { margin: 0; } .doors h3 { font-size: 1.2rem; }
.columns { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 2.5rem; }
.columns h2.total { margin-top: 0; }
summary { font-weight: 700; font-size: 1.1rem; cursor: pointer; padding: .3rem 0; } aside h3 { margin: 1rem 0 .3rem; } aside form { margin-top: 1rem; }
.facet li { padding: .15rem 0; } .facet [aria-current] { font-weight: 700; color: var(--ink); text-decoration: none; } .facet [aria-current]::before { content: "✓ "; }
.hits { list-style: none; padding: 0; } .hits > li { border-top: 1px solid var(--line); padding: 1rem 0; } .hits p { margin: 0 0 .4rem; }
ul.facts { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; color: var(--quiet); font-size: .92rem; }
.empty { border-left: 5px solid var(--line); padding: .4rem 1rem; }
.pages { display: flex; justify-content: space-between; gap: 1rem; border-top: 1px solid var(--line); padding-top: 1rem; } .pages a { padding: .4rem 0; } .pages a[rel] { margin-left: auto; font-weight: 600; }
.document { max-width: 44rem; } .document .kind { color: var(--quiet); margin: 0; } .prose table { width: 100%; }
.state { border-left: 8px solid; padding: .7rem 1rem; margin: 0 0 1.4rem; background: var(--wash); } .state p { margin: 0; color: var(--ink); }
.state.green { border-color: var(--green); } .state.green strong { color: var(--green); }
.state.amber { border-color: #b07a00; background: #fff8e6; } .state.amber strong { color: var(--amber); } .state.grey { border-color: var(--quiet); }
.facts-table { width: 100%; border-collapse: collapse; } .facts-table th, .facts-table td, .grid th, .grid td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); padding: .5rem .8rem .5rem 0; }
.facts-table th { width: 9.5rem; font-weight: 400; color: var(--quiet); } .grid { border-collapse: collapse; }
.verify { border: 2px solid var(--ink); padding: .2rem 1.2rem .4rem; margin: 2rem 0 1.2rem; } .verify h2 { margin-top: .8rem; } .verify .entry strong { font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.query-code { font-size: 2rem; letter-spacing: .15em; border: 2px dashed var(--ink); padding: .6rem 1rem; display: inline-block; }
.timeline { list-style: none; padding: 0; margin: 1.6rem 0; } .timeline > li { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 1.2rem; }
.timeline .when { text-align: right; margin: 0; color: var(--quiet); } .timeline div { border-left: 4px solid var(--accent); padding: 0 0 1.6rem 1.2rem; } .timeline h2 { margin: 0 0 .3rem; font-size: 1.1rem; } .timeline p { margin: 0 0 .3rem; }
@media (max-width: 45rem) {
  h1 { font-size: 1.5rem; } .columns { grid-template-columns: minmax(0, 1fr); gap: .6rem; } .columns aside { border-bottom: 1px solid var(--line); padding-bottom: .6rem; }
  .facts-table tr { display: block; border-bottom: 1px solid var(--line); padding: .5rem 0; } .facts-table th, .facts-table td { display: block; width: auto; border: 0; padding: 0; }
  .timeline > li { grid-template-columns: minmax(0, 1fr); gap: 0; } .timeline .when { text-align: left; border-left: 4px solid var(--accent); padding-left: 1.2rem; } .query-code { font-size: 1.4rem; }
}
@media (min-width: 45.01rem) { aside summary { pointer-events: none; list-style: none; } aside summary::-webkit-details-marker { display: none; } aside details::details-content { content-visibility: visible; block-size: auto; } }
@media print {
  @page { margin: 2cm; } html { font-size: 11pt; } body { display: block; } .top nav, .bottom, .search, .skip, .screen, aside, .pages, form { display: none; }
  main { padding: 1rem 0 !important; } .wide { max-width: none; padding: 0; } a { color: inherit; text-decoration: none; } section, tr { break-inside: avoid; } .state, .demo { background: none; border: 1px solid; }
}
@media (forced-colors: active) { .state, .demo, .tag { border: 2px solid; } }
`;
