import { basename, dirname, resolve } from 'node:path';
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
      zh: `在文件夹 ${dirname(resolve(path))} 中无法读取文件 ${basename(path)}（${reason}）；相对路径从程序所在文件夹算起，不从 HUJIAN_DATA 算起，请核对路径和权限。`,
      en: `The file ${basename(path)} cannot be read in the folder ${dirname(resolve(path))} (${reason}); a relative path counts from the folder of the program, not from HUJIAN_DATA. Check the path and its permissions.`,
    }),
  reportFolder: (path: string, reason: string): AppError =>
    new AppError('IMPORT.REPORT_FOLDER', 'invalid', {
      zh: `报告无法写入文件夹 ${dirname(resolve(path))}（${reason}）；请用 --report 指定可写的位置。`,
      en: `The report cannot be written to the folder ${dirname(resolve(path))} (${reason}); name a place that can be written with --report.`,
    }),
  reportIsInput: (path: string): AppError =>
    new AppError('IMPORT.REPORT_IS_INPUT', 'invalid', {
      zh: `报告 ${path} 与所导入的文件是同一个文件；请用 --report 指定另一个文件。`,
      en: `The report ${path} is the very file that is imported; name another one with --report.`,
    }),
  reportTaken: (path: string): AppError =>
    new AppError('IMPORT.REPORT_TAKEN', 'conflict', {
      zh: `文件 ${path} 已经存在，且不是导入报告，不会被覆盖；请移走它，或用 --report 指定另一个文件。`,
      en: `There is a file ${path} that is no report of an import; it is not overwritten. Move it, or name another one with --report.`,
    }),
  lineEnds: (path: string): AppError =>
    new AppError('IMPORT.LINE_ENDS', 'invalid', {
      zh: `文件 ${path} 各行以回车符（CR）结尾，无法分行；请另存为“CSV UTF-8”后再导入。`,
      en: `The lines of ${path} end in carriage returns alone, so that it is all one line; save it as "CSV UTF-8" and import that.`,
    }),
  noRows: (path: string): AppError =>
    new AppError('IMPORT.NO_ROWS', 'invalid', {
      zh: `文件 ${path} 只有表头，没有任何记录；请核对所选的文件。`,
      en: `The file ${path} holds a first line and no record; check that it is the one you meant.`,
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
      zh: `在数据目录 ${dataDirectory}（HUJIAN_DATA）中没有运行的数据库；请先在另一终端用同一 HUJIAN_DATA 运行 npm start，或设置 DATABASE_URL。`,
      en: `No database is running in the data folder ${dataDirectory} (HUJIAN_DATA); run npm start with the same HUJIAN_DATA in another terminal first, or set DATABASE_URL.`,
    }),
} as const;
