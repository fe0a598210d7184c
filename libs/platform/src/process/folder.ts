import { mkdtemp, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#kernel';

/**
 * Refuses a folder in which nothing can be kept, before anything else was started for nothing. Tried by making a folder
 * there, since a path of the kernel's own (/proc) says of itself that root may write to it.
 */
export async function assertFolderUsable(path: string, variable: string): Promise<void> {
  try {
    const probe = await mkdtemp(join(await nearestExisting(path), '.hujian-'));
    await rmdir(probe);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new AppError('PLATFORM.FOLDER_UNUSABLE', 'unavailable', {
      zh: `不能在 ${variable}=${path} 中保存文件（${reason}）；请另选一个可写的文件夹。`,
      en: `Nothing can be kept in ${variable}=${path} (${reason}); name a folder that can be written to.`,
    });
  }
}

async function nearestExisting(path: string): Promise<string> {
  try {
    await stat(path);
    return path;
  } catch (error) {
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === path) throw error;
    return nearestExisting(parent);
  }
}
