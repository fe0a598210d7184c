import { type ReactElement } from 'react';
import { Navigate } from 'react-router';
import { useCan } from '../api/session';
import { TodayPage } from '../features/oversight/today-page';
import { NoPages } from './not-found';
import { PLACES } from './places';

/** Today for whoever has clocks to keep; for others the first place they may see. */
export function FrontPage(): ReactElement {
  const can = useCan();
  if (can('today.read')) return <TodayPage />;
  const first = PLACES.find(({ permission }) => can(permission));
  return first === undefined ? <NoPages /> : <Navigate to={first.path} replace />;
}
