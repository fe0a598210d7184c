import { type ReactElement } from 'react';
import { SessionContext, useSessionQuery } from '../api/session';
import { SignInPage } from '../features/identity/sign-in-page';
import { Loaded } from '../ui/page/page';
import { Shell } from './shell';

/** Who is not signed in sees the sign-in form at whatever address; afterwards the page that was asked for. */
export function Gate(): ReactElement {
  const session = useSessionQuery();
  return (
    <Loaded query={session}>
      {(found) =>
        found === null ? (
          <SignInPage />
        ) : (
          <SessionContext value={found}>
            <Shell />
          </SessionContext>
        )
      }
    </Loaded>
  );
}
