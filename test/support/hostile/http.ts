import { Agent, request } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Answer } from './judge.js';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer | undefined;
}

/** Real connections to a real port: what a client library would mend or refuse by itself must reach the server. */
export class Wire {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });
  private port: number | null = null;

  constructor(private readonly app: NestFastifyApplication) {}

  async send({ method, path, headers, payload }: Sent): Promise<Answer> {
    const port = (this.port ??= await this.listen());
    return new Promise((resolve, reject) => {
      const length = payload === undefined ? 0 : Buffer.byteLength(payload);
      const call = request({
        host: '127.0.0.1',
        port,
        method,
        path,
        agent: this.agent,
        headers: { ...headers, 'content-length': String(length) },
      });
      call.once('response', (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('end', () => {
          const body = Buffer.concat(parts).toString();
          resolve({ statusCode: answer.statusCode ?? 0, headers: answer.headers, body });
        });
        answer.once('error', reject);
      });
      // A server that has refused stops reading: what is still to be written then fails, after the answer came.
      call.once('error', reject);
      call.end(payload);
    });
  }

  close(): void {
    this.agent.destroy();
  }

  private async listen(): Promise<number> {
    await this.app.listen(0, '127.0.0.1');
    return Number(new URL(await this.app.getUrl()).port);
  }
}
