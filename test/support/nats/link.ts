import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A link to a server that can be cut: nothing passes then, in either direction, and nobody is told. */
export class Link {
  private readonly sockets = new Set<Socket>();
  private isCut = false;
  /** Pieces that did not get through. */
  broken = 0;

  private constructor(private readonly server: Server) {}

  static async to(port: number): Promise<Link> {
    const server = createServer();
    const link = new Link(server);
    server.on('connection', (near) => {
      link.join(near, connect(port, '127.0.0.1'));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return link;
  }

  get url(): string {
    return `nats://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  cut(): void {
    this.isCut = true;
  }

  /** New connections pass again; those of before are broken off. */
  mend(): void {
    this.isCut = false;
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.mend();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(from);
      from.on('data', (bytes) => {
        if (this.isCut) this.broken += 1;
        else to.write(bytes);
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
    }
  }
}
