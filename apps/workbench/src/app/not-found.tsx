import { Button } from 'antd';
import { type ReactElement } from 'react';
import { Link, useRouteError } from 'react-router';
import { commonWords } from '../ui/words/common-words';
import { useWords } from '../ui/words/language';
import { Empty, Page } from '../ui/page/page';
import { appWords } from './app-words';

export function NotFound(): ReactElement {
  const say = useWords(appWords);
  return (
    <Page title={say.notFound}>
      <Empty title={say.notFound} help={say.notFoundHelp} act={<Link to="/">{say.toToday}</Link>} />
    </Page>
  );
}

/** Signed in with roles that work through the interface for programs alone, as the first account does. */
export function NoPages(): ReactElement {
  const say = useWords(appWords);
  return (
    <Page title={say.noPages}>
      <Empty title={say.noPages} help={say.noPagesHelp} act={<a href="/api/openapi.json">{say.toApi}</a>} />
    </Page>
  );
}

/** A page that threw. The rail stays, so that one gets on with the rest. */
export function Broken(): ReactElement {
  const say = useWords(appWords);
  const common = useWords(commonWords);
  const error = useRouteError();
  return (
    <Page title={say.crashed}>
      <Empty
        title={say.crashed}
        help={
          <>
            {say.crashedHelp}
            <br />
            <span className="faint">{error instanceof Error ? error.message : null}</span>
          </>
        }
        act={
          <Button
            onClick={() => {
              window.location.reload();
            }}
          >
            {common.reload}
          </Button>
        }
      />
    </Page>
  );
}
