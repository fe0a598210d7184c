import { Form, Select } from 'antd';
import { type ReactElement } from 'react';
import { type Officer, useOfficers } from '../../api/reference';
import { commonWords } from '../words/common-words';
import { aside, dateText, legalDay } from '../words/formats';
import { fill, type Language, type Said, useLanguage, useWords } from '../words/language';
import { chooseWords } from './choose-words';

interface ChooseOfficersProps {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
  /** The form's field with the day of the step: a certificate has to be valid then. Today where there is none. */
  readonly dayField?: string;
}

/** Officers of one's own organ; who may not act on the day stands there too, with the reason, and cannot be chosen. */
export function ChooseOfficers({ id, value, onChange, dayField = '' }: ChooseOfficersProps): ReactElement {
  const say = useWords(commonWords);
  const words = useWords(chooseWords);
  const { language } = useLanguage();
  const entered = Form.useWatch<string | undefined>(dayField);
  const day = entered === undefined || entered === '' ? legalDay(new Date()) : entered;
  const officers = (useOfficers().data ?? []).filter(({ roles }) => roles.includes('handler'));
  const options = officers.map((officer) => ({
    value: officer.id,
    label: officer.name + aside(certificateOf(officer, day, words, language), language),
    disabled: lackOf(officer, day) !== null,
  }));
  return (
    <Select
      mode="multiple"
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      onChange={(chosen: string[]) => onChange?.(chosen)}
      placeholder={say.choose}
      showSearch={{ optionFilterProp: 'label' }}
      options={options.toSorted((a, b) => Number(a.disabled) - Number(b.disabled))}
    />
  );
}

type Lack = 'noCertificate' | 'notYetValid' | 'expired';

/** Why the officer may not act on the day (APL art. 42). */
function lackOf({ certificateNo, certificateFrom, certificateTo }: Officer, day: string): Lack | null {
  if (certificateNo === null) return 'noCertificate';
  if (certificateFrom !== null && day < certificateFrom) return 'notYetValid';
  return certificateTo !== null && certificateTo < day ? 'expired' : null;
}

function certificateOf(
  officer: Officer,
  day: string,
  words: Said<typeof chooseWords>,
  language: Language,
): string {
  const { certificateNo, certificateFrom, certificateTo } = officer;
  const on = (date: string | null): string => dateText(date ?? '', language);
  switch (lackOf(officer, day)) {
    case 'noCertificate':
      return words.noCertificate;
    case 'notYetValid':
      return `${certificateNo ?? ''} · ${fill(words.notYetValid, { date: on(certificateFrom) })}`;
    case 'expired':
      return `${certificateNo ?? ''} · ${fill(words.expired, { date: on(certificateTo) })}`;
    case null:
      return `${certificateNo ?? ''} · ${fill(words.validTo, { date: on(certificateTo) })}`;
  }
}
