/**
 * The house as data: who may import whom, and who may listen to whom.
 * dependency-cruiser, the architecture tests and the picture in docs/architecture.md are all made from this file.
 */

/** Every module names the modules, and the contracts of modules, that it may reach. Absent means forbidden. */
const foundations = {
  identity: { modules: ['event-bus'], contracts: ['identity'] },
  catalogue: { modules: ['event-bus', 'identity'], contracts: ['catalogue', 'identity'] },
  subjects: {
    modules: ['event-bus', 'identity'],
    contracts: [
      'subjects',
      'violation-leads',
      'cases',
      'results',
      'mutual-recognition',
      'credit-risk',
      'joint-lists',
      'publication',
    ],
  },
  results: { modules: ['event-bus', 'identity', 'catalogue', 'subjects'], contracts: ['results'] },
  publication: {
    modules: ['event-bus', 'identity', 'catalogue', 'results', 'public-register'],
    contracts: ['publication', 'results'],
  },
  'public-register': { modules: ['event-bus'], contracts: ['publication'] },
};

const features = {
  'violation-leads': {
    modules: ['event-bus', 'identity', 'catalogue', 'subjects'],
    contracts: ['violation-leads'],
  },
  cases: {
    modules: ['event-bus', 'identity', 'catalogue', 'subjects', 'results', 'publication'],
    contracts: ['cases', 'violation-leads', 'results'],
  },
  'mutual-recognition': {
    modules: ['event-bus', 'identity', 'catalogue', 'subjects', 'results'],
    contracts: ['mutual-recognition', 'results'],
  },
  'credit-risk': {
    modules: ['event-bus', 'identity', 'catalogue', 'subjects', 'results'],
    contracts: ['credit-risk', 'results', 'joint-lists'],
  },
  'joint-lists': {
    modules: ['event-bus', 'identity', 'catalogue', 'subjects', 'results'],
    contracts: ['joint-lists', 'results'],
  },
};

const over = {
  relay: { modules: ['event-bus'], contracts: [] },
  'record-import': { modules: ['catalogue', 'subjects', 'results'], contracts: [] },
  oversight: {
    modules: ['event-bus', 'identity', 'catalogue', 'subjects'],
    contracts: [
      'oversight',
      'violation-leads',
      'cases',
      'results',
      'mutual-recognition',
      'credit-risk',
      'joint-lists',
      'publication',
    ],
  },
};

/** Subscriber → publishers whose events it handles. */
const subscriptions = {
  subjects: [
    'violation-leads',
    'cases',
    'results',
    'mutual-recognition',
    'credit-risk',
    'joint-lists',
    'publication',
  ],
  publication: ['results'],
  cases: ['results'],
  'public-register': ['publication'],
  'mutual-recognition': ['results'],
  'credit-risk': ['results', 'joint-lists'],
  'joint-lists': ['results'],
  oversight: ['violation-leads', 'cases', 'results', 'mutual-recognition', 'joint-lists', 'publication'],
};

/** The loops that exist on purpose; every other loop in the subscription map is an error. */
const feedback = [
  { subscriber: 'credit-risk', publisher: 'joint-lists', why: 'veto: who is on the serious list is class D' },
];

module.exports = { foundations, features, over, subscriptions, feedback };
