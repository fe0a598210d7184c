import { AppError, type ErrorKind, type Sentence } from '#kernel';

export const fileErrors = {
  missing: (field: string): AppError =>
    refuse('PLATFORM.FILE_MISSING', 'invalid', field, {
      zh: '请以 multipart/form-data 上传一个文件。',
      en: 'Send one file, as multipart/form-data.',
    }),
  broken: (field: string): AppError =>
    refuse('PLATFORM.FORM_BROKEN', 'invalid', field, {
      zh: '表单不完整或格式有误，请重新上传。',
      en: 'The form is broken off or malformed; upload it again.',
    }),
  unknownField: (field: string): AppError =>
    refuse('PLATFORM.FILE_FIELD', 'invalid', field, {
      zh: '文件应放在字段 file 中。',
      en: 'The file belongs into the field named file.',
    }),
  empty: (field: string): AppError =>
    refuse('PLATFORM.FILE_EMPTY', 'unprocessable', field, { zh: '文件是空的。', en: 'The file is empty.' }),
  tooLarge: (field: string, maxBytes: number): AppError =>
    refuse('PLATFORM.FILE_TOO_LARGE', 'too-large', field, {
      zh: `文件超过 ${mebibytes(maxBytes)} MB，请压缩或拆分后上传。`,
      en: `The file is larger than ${mebibytes(maxBytes)} MB; compress or split it.`,
    }),
  type: (field: string): AppError =>
    refuse('PLATFORM.FILE_TYPE', 'unprocessable', field, {
      zh: '文件内容不是可接受的类型；可接受 PDF、JPEG、PNG、WebP、MP4、M4A、TXT、CSV、XLSX、DOCX（不含宏）。',
      en: 'The content is of no accepted type; PDF, JPEG, PNG, WebP, MP4, M4A, TXT, CSV, XLSX and DOCX without macros are.',
    }),
  lost: (sha256: string): AppError =>
    new AppError('PLATFORM.FILE_LOST', 'unavailable', {
      zh: `文件 ${sha256} 有登记但不在存储中，请联系系统管理员。`,
      en: `File ${sha256} is recorded but not in the store; tell the administrator.`,
    }),
} as const;

function refuse(code: string, kind: ErrorKind, field: string, sentence: Sentence): AppError {
  return new AppError(code, kind, sentence, { faults: [{ field, code: 'file', sentence }] });
}

function mebibytes(bytes: number): string {
  return String(Math.floor(bytes / (1024 * 1024)));
}
