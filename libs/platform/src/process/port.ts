import { createServer } from 'node:net';
import { AppError } from '#kernel';

/** Refuses a port that another program holds, before anything else was started for nothing. Port 0 is always free. */
export async function assertPortFree(host: string, port: number, variable: string): Promise<void> {
  if (port === 0) return;
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host, resolve);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cannotListen(host, port);
    throw new AppError('PLATFORM.PORT_TAKEN', 'unavailable', {
      zh: `端口 ${String(port)} 已被占用；请用 ${variable}=… 换一个端口。`,
      en: `Port ${String(port)} is taken; choose another with ${variable}=…`,
    });
  } finally {
    server.close();
  }
}

function cannotListen(host: string, port: number): AppError {
  return new AppError('PLATFORM.CANNOT_LISTEN', 'unavailable', {
    zh: `不能在 ${host}:${String(port)} 上监听；请检查 HOST 和端口。`,
    en: `Nothing can listen on ${host}:${String(port)}; check HOST and the port.`,
  });
}
