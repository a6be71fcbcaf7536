import { once } from 'node:events'
import net from 'node:net'
import tls from 'node:tls'

/** Whom the deployment talks to. */
const VENDORS = [/\.tencentcloudapi\.com$/, /\.cos\.[a-z-]+\.(myqcloud\.com|tencentcos\.cn)$/, /^api\.weixin\.qq\.com$/]

/**
 * Sends every secure connection of this process to a port of this machine, without the encryption: what is said within is the same. A
 * connection to anybody but the vendors fails. Returns what undoes it: then no connection is left that a later call would be sent over.
 */
export const insteadOfTheInternet = (port: number): (() => Promise<void>) => {
  const open = new Set<net.Socket>()
  const kept = tls.connect
  const connect = (...args: unknown[]): net.Socket => {
    const options = (typeof args[0] === 'object' ? args[0] : {}) as {
      readonly host?: string
      readonly servername?: string
    }
    const host = options.servername || options.host || ''
    if (!VENDORS.some((vendor) => vendor.test(host))) throw new Error(`nobody is to be asked at ${host}`)
    const socket = net.connect({ port, host: '127.0.0.1' })
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    return socket
  }
  tls.connect = connect as typeof tls.connect
  return async () => {
    tls.connect = kept
    await Promise.all(
      [...open].map((socket) => {
        const closed = once(socket, 'close')
        socket.destroy()
        return closed
      }),
    )
  }
}
