import { type ReactElement } from 'react';
import { useDeadlines, useItems, useVocabulary } from '../../api/reference';
import { capitalised } from '../words/formats';
import { useLanguage } from '../words/language';

/** A code of a closed list in words; the code itself until the list is here, or where the list lacks it. */
export function TermName({
  vocabulary,
  code,
}: {
  readonly vocabulary: string;
  readonly code: string;
}): ReactElement {
  const { language } = useLanguage();
  const found = useVocabulary(vocabulary).data?.find((term) => term.code === code);
  return <>{found?.[language] ?? code}</>;
}

export function TermNames({
  vocabulary,
  codes,
}: {
  readonly vocabulary: string;
  readonly codes: readonly string[];
}): ReactElement {
  const { language } = useLanguage();
  const terms = useVocabulary(vocabulary).data;
  return (
    <>
      {codes
        .map((code) => terms?.find((term) => term.code === code)?.[language] ?? code)
        .join(language === 'zh' ? '、' : ', ')}
    </>
  );
}

/** An item with its code: `FOOD-004 …`; its stored Chinese name where the catalogue no longer has it. */
export function ItemName({
  code,
  name,
}: {
  readonly code: string;
  readonly name: string | null;
}): ReactElement {
  const { language } = useLanguage();
  const found = useItems().data?.find((item) => item.code === code);
  return (
    <>
      <span className="faint">{code}</span>{' '}
      {language === 'en' && found !== undefined ? found.nameEn : (name ?? found?.nameZh)}
    </>
  );
}

/** What a clock of the law is called. */
export function DeadlineName({ code }: { readonly code: string }): ReactElement {
  const { language } = useLanguage();
  const found = useDeadlines().data?.find((rule) => rule.code === code);
  return <>{found === undefined ? code : language === 'zh' ? found.nameZh : capitalised(found.nameEn)}</>;
}
