import { createServer, Server } from "node:http";
import next from "next";

interface Settings {
  dev: boolean;
  hostname: string;
  port: number;
  /** Where it answers: a Unix socket that only the front knows. */
  socketPath: string;
  /** While developing, Next listens for upgrades on the visitors' own server. */
  visitors?: Server;
}

/** Next behind a socket. The front asks it for pages and passes on what is no document. */
export async function serveNext({ dev, hostname, port, socketPath, visitors }: Settings) {
  const app = next({ dev, dir: process.cwd(), hostname, port, httpServer: visitors ?? new Server() });
  await app.prepare();
  const handler = app.getRequestHandler();
  const server = createServer({ keepAliveTimeout: 0 }, (req, res) => void handler(req, res));
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  return {
    close: async () => {
      server.close();
      server.closeAllConnections();
      await app.close();
    },
  };
}
