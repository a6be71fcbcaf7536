import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { keepListeningAside } from '../background'
import { systemCode } from '../problem'

export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(`port ${port} of 127.0.0.1 is taken by another program`)
    this.name = 'PortTaken'
  }
}

/** Listens on 127.0.0.1 and nowhere else; port 0 takes any that is free. In the background it keeps no program from ending. */
export const listen = (listener: RequestListener, port: number, background = false): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer({ keepAliveTimeout: 60_000, requestTimeout: 0 }, listener)
    if (background) keepListeningAside(server)
    server.once('error', (error) => reject(systemCode(error) === 'EADDRINUSE' ? new PortTaken(port) : error))
    server.listen(port, '127.0.0.1', () => resolve(server))
  })

export const portOf = (server: Server): number => (server.address() as AddressInfo).port

export const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)))
    server.closeIdleConnections()
    // What is still being answered gets a moment; a client that never hangs up does not hold the program.
    setTimeout(() => server.closeAllConnections(), 500).unref()
  })
