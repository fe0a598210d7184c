import { type ComponentType } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { Loading } from '../ui/page/page';
import { Gate } from './gate';
import { Broken, NotFound } from './not-found';
import { SIGN_IN } from './places';

/** Each page is a file of its own that loads when it is first opened. */
function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  const lazy = async (): Promise<{ Component: ComponentType }> => ({ Component: await load() });
  return path === '/' ? { index: true, lazy } : { path, lazy };
}

const leads = async (): Promise<ComponentType> =>
  (await import('../features/violation-leads/leads-page')).LeadsPage;

const PAGES: readonly RouteObject[] = [
  page('/', async () => (await import('./front-page')).FrontPage),
  page('leads', leads),
  page('leads/:id', leads),
  page('cases', async () => (await import('../features/cases/cases-page')).CasesPage),
  page('cases/new', async () => (await import('../features/cases/file-case-page')).FileCasePage),
  page('cases/:id', async () => (await import('../features/cases/page/case-page')).CasePage),
  page(
    'recognitions',
    async () => (await import('../features/mutual-recognition/recognitions-page')).RecognitionsPage,
  ),
  page(
    'recognitions/:id',
    async () => (await import('../features/mutual-recognition/recognition-page')).RecognitionPage,
  ),
  page('results', async () => (await import('../features/results/results-page')).ResultsPage),
  page('results/:id', async () => (await import('../features/results/result-page')).ResultPage),
  page('subjects', async () => (await import('../features/subjects/subjects-page')).SubjectsPage),
  page('subjects/:id', async () => (await import('../features/subjects/subject-page')).SubjectPage),
  page('risk', async () => (await import('../features/credit-risk/risk-page')).RiskPage),
  page(
    'risk/subjects/:id',
    async () => (await import('../features/credit-risk/subject-risk-page')).SubjectRiskPage,
  ),
  page('list-entries', async () => (await import('../features/joint-lists/lists-page')).ListsPage),
  page('list-entries/:id', async () => (await import('../features/joint-lists/entry-page')).EntryPage),
  page('notices', async () => (await import('../features/publication/notices-page')).NoticesPage),
  page('notices/:id', async () => (await import('../features/publication/notice-page')).NoticePage),
  page('ledger-state', async () => (await import('../features/oversight/ledger/ledger-page')).LedgerPage),
  { path: SIGN_IN.slice(1), element: <Navigate to="/" replace /> },
  page('search', async () => (await import('./search/search-page')).SearchPage),
];

export const router = createBrowserRouter([
  {
    path: '/',
    Component: Gate,
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
    children: [{ ErrorBoundary: Broken, children: [...PAGES, { path: '*', Component: NotFound }] }],
  },
]);
