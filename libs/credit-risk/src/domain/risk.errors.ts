import { AppError } from '#kernel';

export const riskErrors = {
  unknownSubject: (id: string): AppError =>
    new AppError('RISK.UNKNOWN_SUBJECT', 'not-found', {
      zh: `没有编号为 ${id} 的主体。`,
      en: `There is no subject ${id}.`,
    }),
} as const;
