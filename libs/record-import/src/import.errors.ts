import { AppError } from '#kernel';
import { PROFILES } from './reading/row.js';

export const importErrors = {
  arguments: (): AppError =>
    new AppError('IMPORT.ARGUMENTS', 'invalid', {
      zh: `用法：npm run import -- 文件 [--profile ${PROFILES.join('|')}] [--report 报告.csv]`,
      en: `Usage: npm run import -- FILE [--profile ${PROFILES.join('|')}] [--report OUT.csv]`,
    }),
  unreadable: (path: string, reason: string): AppError =>
    new AppError('IMPORT.FILE_UNREADABLE', 'invalid', {
      zh: `无法读取文件 ${path}（${reason}），请核对路径和权限。`,
      en: `The file ${path} cannot be read (${reason}); check its path and permissions.`,
    }),
  notText: (path: string): AppError =>
    new AppError('IMPORT.NOT_CSV', 'invalid', {
      zh: `文件 ${path} 不是 CSV 文本（可能是 Excel 工作簿或 UTF-16 文本）；请另存为“CSV UTF-8”后再导入。`,
      en: `The file ${path} is not CSV text (an Excel workbook, or UTF-16); save it as "CSV UTF-8" and import that.`,
    }),
  unknownLayout: (path: string): AppError =>
    new AppError('IMPORT.LAYOUT_UNKNOWN', 'invalid', {
      zh: `从文件 ${path} 的表头认不出布局；请用 --profile 指明，或对照 docs/import.md 核对表头。`,
      en: `The first line of ${path} is of no known layout; name it with --profile, or compare it with docs/import.md.`,
    }),
  missingColumns: (columns: readonly string[]): AppError =>
    new AppError('IMPORT.COLUMNS', 'invalid', {
      zh: `表头缺少必需的列：${columns.join('、')}。`,
      en: `The first line lacks columns that every record needs: ${columns.join(', ')}.`,
    }),
  noRunningServer: (dataDirectory: string): AppError =>
    new AppError('IMPORT.NO_DATABASE', 'unavailable', {
      zh: `数据目录 ${dataDirectory} 的数据库没有运行；请先在另一终端 npm start，或设置 DATABASE_URL。`,
      en: `The database of ${dataDirectory} is not running; run npm start in another terminal first, or set DATABASE_URL.`,
    }),
} as const;
