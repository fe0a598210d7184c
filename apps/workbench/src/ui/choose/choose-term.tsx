import { Select } from 'antd';
import { type ReactElement } from 'react';
import { useItems, useVocabulary } from '../../api/reference';
import { commonWords } from '../words/common-words';
import { useLanguage, useWords } from '../words/language';

interface ChooseProps<Value> {
  readonly id?: string;
  readonly value?: Value;
  readonly onChange?: (value: Value) => void;
}

const given = <T,>(id: string | undefined, value: T | undefined): { id?: string; value?: T } => ({
  ...(id === undefined ? {} : { id }),
  ...(value === undefined ? {} : { value }),
});

/** One word of a closed list of the catalogue. */
export function ChooseTerm({
  id,
  value,
  onChange,
  vocabulary,
  only,
}: ChooseProps<string> & { readonly vocabulary: string; readonly only?: readonly string[] }): ReactElement {
  const { language } = useLanguage();
  const terms = (useVocabulary(vocabulary).data ?? []).filter(({ code }) => only?.includes(code) ?? true);
  return (
    <Select
      {...given(id, value)}
      onChange={(chosen: string) => onChange?.(chosen)}
      showSearch={{ optionFilterProp: 'label' }}
      options={terms.map((term) => ({ value: term.code, label: term[language] }))}
    />
  );
}

export function ChooseTerms({
  id,
  value,
  onChange,
  vocabulary,
  only,
}: ChooseProps<string[]> & { readonly vocabulary: string; readonly only?: readonly string[] }): ReactElement {
  const { language } = useLanguage();
  const terms = (useVocabulary(vocabulary).data ?? []).filter(({ code }) => only?.includes(code) ?? true);
  return (
    <Select
      mode="multiple"
      {...given(id, value)}
      onChange={(chosen: string[]) => onChange?.(chosen)}
      showSearch={{ optionFilterProp: 'label' }}
      options={terms.map((term) => ({ value: term.code, label: term[language] }))}
    />
  );
}

/** A supervision item, found by code, name or conduct. */
export function ChooseItem({ id, value, onChange }: ChooseProps<string>): ReactElement {
  const say = useWords(commonWords);
  const { language } = useLanguage();
  const items = useItems().data ?? [];
  return (
    <Select
      {...given(id, value)}
      onChange={(chosen: string) => onChange?.(chosen)}
      placeholder={say.searchToChoose}
      allowClear
      showSearch={{ optionFilterProp: 'text' }}
      options={items.map((item) => ({
        value: item.code,
        text: `${item.code} ${item.nameZh} ${item.nameEn} ${item.conductZh}`,
        label: `${item.code} ${language === 'zh' ? item.nameZh : item.nameEn}`,
      }))}
    />
  );
}
