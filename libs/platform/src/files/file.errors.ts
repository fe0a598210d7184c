import { AppError, type ErrorKind, type Sentence } from '#kernel';

const ALLOWED: Sentence = {
  zh: '可接受 PDF、JPEG、PNG、WebP、MP4、M4A、TXT、CSV、XLSX、DOCX（不含宏）。',
  en: 'Accepted are PDF, JPEG, PNG, WebP, MP4, M4A, TXT, CSV, XLSX, and DOCX without macros.',
};

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
  name: (field: string, longest: number): AppError =>
    refuse('PLATFORM.FILE_NAME', 'unprocessable', field, {
      zh: `文件名至多${String(longest)}个字符，不能以点或空格开头，不能含有路径分隔符、<>:"|?* 或者看不见的字符；请改名，如“现场检查笔录.pdf”。${ALLOWED.zh}`,
      en: `A file name has at most ${String(longest)} characters, does not begin with a dot or a blank, and holds no path separators, none of <>:"|?* and no invisible characters; rename it, for example 现场检查笔录.pdf. ${ALLOWED.en}`,
    }),
  kind: (field: string): AppError =>
    refuse('PLATFORM.FILE_KIND', 'unprocessable', field, {
      zh: `文件名没有可接受的扩展名。${ALLOWED.zh}`,
      en: `The name has no accepted ending. ${ALLOWED.en}`,
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
      zh: `文件内容不是可接受的类型。${ALLOWED.zh}`,
      en: `The content is of no accepted type. ${ALLOWED.en}`,
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
