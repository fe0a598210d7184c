import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly location: string;
  readonly body: string;
}

/** Bytes as no client library would send them, to an application that listens; the answer when the server hangs up. */
export async function sendBytes(app: NestFastifyApplication, bytes: string | Buffer): Promise<RawAnswer> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  socket.on('error', () => undefined);
  socket.write(bytes);
  await once(socket, 'close');
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]),
    type: /^content-type: ([^;\r]+)/im.exec(text)?.[1] ?? '',
    location: /^location: (\S+)/im.exec(text)?.[1] ?? '',
    body: text.slice(text.indexOf('\r\n\r\n') + 4),
  };
}
