import { AppError, invalidField } from '#kernel';

export const subjectErrors = {
  unknown: (id: string): AppError => {
    const sentence = {
      zh: `没有编号为 ${id} 的监管对象；请重新查询。`,
      en: `There is no subject ${id}; search for it again.`,
    };
    return new AppError('SUBJECTS.UNKNOWN_SUBJECT', 'unprocessable', sentence, {
      faults: [{ field: 'subjectId', code: 'SUBJECTS.UNKNOWN_SUBJECT', sentence }],
    });
  },
  notFound: (id: string): AppError =>
    new AppError('SUBJECTS.NOT_FOUND', 'not-found', {
      zh: `没有编号为 ${id} 的监管对象。`,
      en: `There is no subject ${id}.`,
    }),
  noName: (): AppError =>
    invalidField('SUBJECTS.NO_NAME', 'subjectName', {
      zh: '请填写当事人的名称或者姓名。',
      en: 'Give the name of the party.',
    }),
  personHasNoCode: (): AppError =>
    invalidField('SUBJECTS.PERSON_CODE', 'subjectCode', {
      zh: '自然人没有统一社会信用代码；请填写公民身份号码，或者改选当事人类型。',
      en: 'A person has no unified social credit code; give the citizen id, or choose another kind of party.',
    }),
  onlyPersonsHaveCitizenId: (): AppError =>
    invalidField('SUBJECTS.CITIZEN_ID', 'citizenId', {
      zh: '只有自然人填写公民身份号码；单位请填写统一社会信用代码。',
      en: 'Only a person has a citizen id; for an organisation give its unified social credit code.',
    }),
  shortQuery: (): AppError =>
    invalidField('SUBJECTS.SHORT_QUERY', 'q', {
      zh: '请至少输入名称中两个连续的字，或者代码的前四位。',
      en: 'Enter at least two neighbouring characters of the name, or the first four of the code.',
    }),
} as const;
