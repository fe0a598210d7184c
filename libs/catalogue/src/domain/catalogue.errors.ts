import { AppError, dayEn, dayZh, invalidField } from '#kernel';
import { type LimitationRule } from './standard.js';

function unknown(code: string, field: string, zh: string, en: string): AppError {
  const sentence = { zh, en };
  return new AppError(code, 'unprocessable', sentence, { faults: [{ field, code, sentence }] });
}

export const catalogueErrors = {
  unknownItem: (code: string): AppError =>
    unknown(
      'CATALOGUE.UNKNOWN_ITEM',
      'itemCode',
      `监管事项目录中没有代码为“${code}”的事项，请从目录中选择。`,
      `The catalogue has no supervision item "${code}"; choose one from the catalogue.`,
    ),
  itemNotInForce: (code: string, on: string): AppError =>
    unknown(
      'CATALOGUE.UNKNOWN_ITEM',
      'itemCode',
      `监管事项“${code}”在 ${dayZh(on)} 没有有效的法律依据，请核对日期或另选事项。`,
      `Supervision item "${code}" has no legal basis in force on ${dayEn(on)}; check the date or choose another item.`,
    ),
  itemNotFound: (code: string): AppError =>
    new AppError('CATALOGUE.ITEM_NOT_FOUND', 'not-found', {
      zh: `监管事项目录中没有代码为“${code}”的事项。`,
      en: `The catalogue has no supervision item "${code}".`,
    }),
  unknownDeadline: (code: string, on: string): AppError =>
    unknown(
      'CATALOGUE.UNKNOWN_DEADLINE',
      'deadline',
      `目录中没有在 ${dayZh(on)} 有效的期限“${code}”。`,
      `The catalogue has no deadline "${code}" that holds on ${dayEn(on)}.`,
    ),
  beforeTheLaw: (field: string, on: string, first: LimitationRule | undefined): AppError => {
    const since = first?.validFrom ?? '';
    const sentence = {
      zh: `行为日期 ${dayZh(on)} 早于行政处罚法的施行日（${dayZh(since)}），不能据以处罚；行为持续至今的，请填写该日之后的日期。`,
      en: `The day ${dayEn(on)} lies before the law on penalties took effect (${dayEn(since)}): no penalty can rest on it. Of an act that went on, give the part since then.`,
    };
    return new AppError('CATALOGUE.BEFORE_THE_LAW', 'unprocessable', sentence, {
      ...(first === undefined ? {} : { basis: first.basisZh }),
      faults: [{ field, code: 'BEFORE_THE_LAW', sentence }],
    });
  },
  unknownDivision: (code: string, on: string | null): AppError =>
    unknown(
      'CATALOGUE.UNKNOWN_DIVISION',
      'division',
      `行政区划代码“${code}”${on === null ? '不存在' : `在 ${dayZh(on)} 不存在`}，请从区划表中选择。`,
      `There is no division "${code}"${on === null ? '' : ` on ${dayEn(on)}`}; choose one from the table of divisions.`,
    ),
  unknownVocabulary: (name: string): AppError =>
    new AppError('CATALOGUE.UNKNOWN_VOCABULARY', 'not-found', {
      zh: `没有名为“${name}”的词表。`,
      en: `There is no vocabulary "${name}".`,
    }),
  unknownTerm: (vocabulary: string, code: string, field: string): AppError =>
    unknown(
      'CATALOGUE.UNKNOWN_TERM',
      field,
      `词表“${vocabulary}”中没有“${code}”。`,
      `The vocabulary "${vocabulary}" has no term "${code}".`,
    ),
  noPublicationRule: (on: string): AppError =>
    new AppError('CATALOGUE.NO_PUBLICATION_RULE', 'unprocessable', {
      zh: `目录中没有适用于 ${dayZh(on)} 所作决定的公示规则。`,
      en: `The catalogue has no publication rule for a decision made on ${dayEn(on)}.`,
    }),
  noHearingThreshold: (region: string, partyKind: string): AppError =>
    new AppError('CATALOGUE.NO_HEARING_THRESHOLD', 'unprocessable', {
      zh: `目录中没有适用于 ${region}、${partyKind} 的听证标准。`,
      en: `The catalogue has no hearing threshold for ${partyKind} in ${region}.`,
    }),
  shortQuery: (): AppError =>
    invalidField('CATALOGUE.SHORT_QUERY', 'q', {
      zh: '请至少输入两个连续的字。',
      en: 'Enter words of at least two characters.',
    }),
} as const;
