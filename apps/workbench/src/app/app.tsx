import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import { type ReactElement } from 'react';
import { RouterProvider } from 'react-router';
import { onSignedOut } from '../api/conversation';
import { ProblemError } from '../api/problem';
import { forgetOfficer } from '../api/session';
import { LanguageProvider, useLanguage } from '../ui/words/language';
import { router } from './router';
import { theme } from './theme';

/** A refusal stays a refusal however often one asks; only a lost connection is worth another try. */
const isWorthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && !(error instanceof ProblemError && error.problem.status < 500);

const queries = new QueryClient({
  queryCache: new QueryCache(),
  mutationCache: new MutationCache(),
  defaultOptions: { queries: { retry: isWorthRetrying, staleTime: 0 }, mutations: { retry: false } },
});

onSignedOut(() => {
  forgetOfficer(queries);
});

export function App(): ReactElement {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <Themed />
      </QueryClientProvider>
    </LanguageProvider>
  );
}

/** Who asked the system for less motion gets none here either. */
const STILL = window.matchMedia('(prefers-reduced-motion: reduce)');

function Themed(): ReactElement {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      theme={STILL.matches ? { ...theme, token: { ...theme.token, motion: false } } : theme}
      locale={language === 'zh' ? chinese : english}
      button={{ autoInsertSpace: false }}
    >
      <AntApp component={false}>
        <RouterProvider router={router} />
      </AntApp>
    </ConfigProvider>
  );
}
