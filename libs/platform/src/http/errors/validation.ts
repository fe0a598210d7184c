import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { AppError, type FieldFault } from '#kernel';
import { decodeSentence } from '../fields/field.js';

/** Unknown members are refused, not dropped: a misspelt field must not vanish silently. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => invalid(errors.flatMap((error) => faultsOf(error, ''))),
  });
}

function faultsOf(error: ValidationError, parent: string): FieldFault[] {
  const path = /^\d+$/.test(error.property)
    ? `${parent}[${error.property}]`
    : [parent, error.property].filter(Boolean).join('.');
  const own = Object.entries(error.constraints ?? {}).map(([code, message]) => ({
    field: path,
    code,
    sentence:
      code === 'whitelistValidation'
        ? { zh: '未知字段', en: 'is not a known field' }
        : decodeSentence(message),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
}

function invalid(faults: readonly FieldFault[]): AppError {
  const fields = [...new Set(faults.map((fault) => fault.field))].join(', ');
  return new AppError(
    'PLATFORM.INVALID',
    'invalid',
    { zh: `以下字段有误：${fields}。`, en: `These fields are wrong: ${fields}.` },
    { faults },
  );
}
