// Every act of the demo's history is one that the law and the roles allow, on things that exist by then.
import { isValidOn } from './check-demo.mjs';
import { codesOf, demo, readRows, report, reportIf } from './check-support.mjs';

const actorRoles = {
  'lead.register': ['intake-clerk', 'handler', 'unit-head'],
  'lead.accept': ['intake-clerk', 'handler', 'unit-head'],
  'lead.return': ['intake-clerk', 'handler', 'unit-head'],
  'lead.refer': ['organ-head'],
  'lead.not-file': ['organ-head'],
  'case.file': ['organ-head'],
  'case.add-evidence': ['handler'],
  'case.conclude-investigation': ['handler'],
  'case.send-to-review': ['unit-head'],
  'case.review': ['legal-reviewer'],
  'case.issue-prior-notice': ['organ-head'],
  'case.serve-prior-notice': ['handler'],
  'case.record-statement': ['handler'],
  'case.record-waiver': ['handler'],
  'case.recheck': ['handler'],
  'case.decide': ['organ-head'],
  'case.serve-decision': ['handler'],
  'publication.prepare': ['publication-officer'],
  'publication.approve': ['organ-head'],
  'result.query': ['handler', 'unit-head', 'organ-head'],
  'recognition.decide': ['organ-head'],
  'list.propose': ['handler'],
  'list.review': ['legal-reviewer'],
  'list.decide': ['organ-head'],
};
const labelFields = ['lead', 'case', 'result', 'notice', 'entry'];
const scenario = 'scenario.json';

function checkOfficers(label, act, officers) {
  const names = act.input.officers;
  if (names === undefined) return;
  reportIf(new Set(names).size < 2, scenario, label, 'names fewer than two officers');
  for (const name of names) {
    const officer = officers.get(name);
    if (!officer) report(scenario, label, `the officer ${name} is unknown`);
    else if (!isValidOn(officer.certificate, act.day))
      report(scenario, label, `${name} has no valid certificate on that day`);
  }
}

function checkActor(label, act, officers) {
  if (act.actor === 'public') {
    reportIf(act.act !== 'lead.register', scenario, label, 'the public can only report');
    return;
  }
  const officer = officers.get(act.actor);
  if (!officer) report(scenario, label, `the actor ${act.actor} is unknown`);
  else if (!officer.roles.some((role) => actorRoles[act.act].includes(role)))
    report(scenario, label, `${act.actor} may not do ${act.act}`);
}

function checkFiling(label, act, world) {
  const item = world.items.get(act.input.item);
  const organ = world.organs.get(act.input.organ);
  if (!item || !organ) return;
  reportIf(
    !organ.authority?.domains.includes(item.domain),
    scenario,
    label,
    `${organ.code} has no authority over ${item.code}`,
  );
  reportIf(
    !act.input.violation_place.startsWith(organ.division.replace(/(00)+$/, '')),
    scenario,
    label,
    'the place of the violation lies outside the organ’s area',
  );
  reportIf(
    act.input.act_from_day > act.input.act_to_day || act.input.act_to_day > act.day,
    scenario,
    label,
    'the days of the act are out of order',
  );
}

function fineAllowed(item, input) {
  const rules = item.bases.flatMap((basis) => basis.fine_rules);
  const inRange = rules.some(
    (rule) => rule.kind === 'RANGE' && rule.min_yuan <= input.fine_yuan && input.fine_yuan <= rule.max_yuan,
  );
  const goods = input.goods_value_yuan ?? 0;
  const inMultiple = rules.some(
    (rule) =>
      rule.kind === 'MULTIPLE' && rule.low * goods <= input.fine_yuan && input.fine_yuan <= rule.high * goods,
  );
  return inRange || inMultiple;
}

function checkDecision(label, act, cases, world) {
  const opened = cases.get(act.input.case);
  const item = world.items.get(opened?.item);
  if (!item) return;
  reportIf(act.day > opened.day + 90, scenario, label, 'comes more than 90 days after the filing');
  if (act.input.outcome === 'NO_PENALTY') return;
  reportIf(
    act.input.kinds.includes('FINE') !== act.input.fine_yuan > 0,
    scenario,
    label,
    'the amount does not fit the kinds',
  );
  reportIf(
    !fineAllowed(item, act.input),
    scenario,
    label,
    `a fine of ${act.input.fine_yuan} yuan has no basis in ${item.code}`,
  );
  for (const kind of act.input.kinds)
    reportIf(
      !item.penalty_kinds.includes(kind),
      scenario,
      label,
      `${item.code} does not provide for ${kind}`,
    );
  reportIf(
    act.input.fine_yuan > opened.noticed,
    scenario,
    label,
    'the fine is higher than the one in the prior notice',
  );
}

function checkReferences(label, act, labels, known) {
  for (const field of labelFields) {
    const value = act.input[field];
    reportIf(value !== undefined && !labels.has(value), scenario, label, `${value} does not exist yet`);
  }
  for (const [field, values] of Object.entries(known)) {
    const value = act.input[field];
    // A lead may come in before anybody knows which item it concerns.
    const isOpen = value === undefined || (value === null && field === 'item');
    reportIf(!isOpen && !values.has(value), scenario, label, `${field} ${value} is unknown`);
  }
}

function followCase(label, act, cases, world) {
  if (act.act === 'case.file') {
    checkFiling(label, act, world);
    cases.set(act.as, { item: act.input.item, day: act.day, noticed: 0 });
  } else if (act.act === 'case.issue-prior-notice') {
    cases.set(act.input.case, { ...cases.get(act.input.case), noticed: act.input.fine_yuan });
  } else if (act.act === 'case.decide') checkDecision(label, act, cases, world);
}

export function checkScenario(world) {
  const { acts } = readRows(scenario, demo);
  const labels = new Set();
  const cases = new Map();
  const known = {
    organ: world.organs,
    from: world.organs,
    to: world.organs,
    recogniser: world.organs,
    item: world.items,
    subject: world.businesses,
    violation_place: world.divisions,
    proposed_by: world.officers,
    endorsed_by: world.officers,
    source: codesOf('lead-sources'),
    type: codesOf('recognition-types'),
    kind: codesOf('evidence-kinds'),
    refusal_reason: codesOf('recognition-refusal-reasons'),
  };
  let before = -Infinity;
  acts.forEach((act, i) => {
    const label = `act ${i + 1} (${act.act}, day ${act.day})`;
    if (!actorRoles[act.act]) return report(scenario, label, 'the act is unknown');
    reportIf(act.day < before || act.day >= 0, scenario, label, 'the days must rise and end before day 0');
    before = act.day;
    checkReferences(label, act, labels, known);
    checkActor(label, act, world.officers);
    checkOfficers(label, act, world.officers);
    followCase(label, act, cases, world);
    reportIf(labels.has(act.as), scenario, label, `${act.as} is named twice`);
    if (act.as) labels.add(act.as);
  });
}
