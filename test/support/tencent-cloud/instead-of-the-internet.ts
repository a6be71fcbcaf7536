import net from 'node:net'
import tls from 'node:tls'

/** Whom the deployment talks to. */
const VENDORS = [/\.tencentcloudapi\.com$/, /\.cos\.[a-z-]+\.(myqcloud\.com|tencentcos\.cn)$/, /^api\.weixin\.qq\.com$/]

/**
 * Sends every secure connection of this process to a port of this machine, without the encryption: what is said within is the same. A
 * connection to anybody but the vendors fails. Returns what undoes it.
 */
export const insteadOfTheInternet = (port: number): (() => void) => {
  const kept = tls.connect
  const connect = (...args: unknown[]): net.Socket => {
    const options = (typeof args[0] === 'object' ? args[0] : {}) as {
      readonly host?: string
      readonly servername?: string
    }
    const host = options.servername || options.host || ''
    if (!VENDORS.some((vendor) => vendor.test(host))) throw new Error(`nobody is to be asked at ${host}`)
    return net.connect({ port, host: '127.0.0.1' })
  }
  tls.connect = connect as typeof tls.connect
  return () => {
    tls.connect = kept
  }
}
