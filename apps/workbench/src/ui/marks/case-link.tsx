import { useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { answered, api } from '../../api/client';
import { commonWords } from '../words/common-words';
import { fill, useWords } from '../words/language';

/** A case that was filed, by its number; who may not see it still learns that it is there. */
export function CaseLink({ id }: { readonly id: string }): ReactElement {
  const say = useWords(commonWords);
  const { data, error } = useQuery({
    queryKey: ['case', id],
    queryFn: () => answered(api.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
  });
  const words = fill(say.caseFiled, { no: data?.caseNo ?? '' }).trim();
  if (error !== null) return <>{words}</>;
  return <Link to={`/cases/${id}`}>{words}</Link>;
}
