import { type Words } from '../words/language';

/** The server's own sentences (libs/platform/src/http/fields), said already when a field is left. */
export const formWords = {
  required: ['必填', 'Required'],
  length: ['长度应为 {min}–{max} 个字符', 'Takes {min} to {max} characters'],
  pattern: ['格式应为 {pattern}', 'Takes the form {pattern}'],
  range: ['应为 {min}–{max} 的整数', 'Takes a whole number, {min}–{max}'],
  items: ['应为 {min}–{max} 项', 'Takes {min} to {max} items'],
  fen: ['应为金额，最多两位小数，例如 5000.00', 'Takes an amount with at most two decimals, such as 5000.00'],
} as const satisfies Words;
