import { AppError, type ErrorKind, fen, formatYuan, type Sentence } from '#kernel';

/** One field breaks a rule. */
export function rule(
  code: string,
  field: string,
  sentence: Sentence,
  basis?: string,
  kind: ErrorKind = 'unprocessable',
): AppError {
  const faults = [{ field, code: code.slice(code.indexOf('.') + 1), sentence }];
  return new AppError(code, kind, sentence, basis === undefined ? { faults } : { basis, faults });
}

export function conflict(code: string, sentence: Sentence, basis?: string): AppError {
  return new AppError(code, 'conflict', sentence, basis === undefined ? {} : { basis });
}

export const yuan = (amount: string): string => formatYuan(fen(BigInt(amount)));
