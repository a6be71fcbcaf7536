import type { IncomingMessage } from 'node:http'

const LOCAL = new Set(['127.0.0.1', 'localhost'])

const isLocal = (url: string): boolean => {
  try {
    return LOCAL.has(new URL(url).hostname)
  } catch {
    return false
  }
}

/**
 * Only this machine's own pages may talk to us. A foreign Host is a name that was rebound to 127.0.0.1; a foreign
 * Origin is a page elsewhere that posts here with the browser of whoever sits at this machine.
 */
export const refusalOf = (request: IncomingMessage): string | null => {
  const { host, origin } = request.headers
  if (host === undefined || !isLocal(`http://${host}`))
    return `the emulator answers 127.0.0.1 and localhost only, not ${String(host)}`
  if (origin !== undefined && !isLocal(origin)) return `the emulator takes no calls from ${origin}`
  return null
}
