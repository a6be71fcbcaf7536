import { createHmac, createPrivateKey, randomBytes } from 'node:crypto'
import { PAIRING_CODE_LENGTH } from '@/domain/people/pairing'
import type { WebLoginKey } from '../_store/web-ticket'

/** Letters and digits alone, the first a letter: what a variable may hold. The key is PKCS #8, in DER. */
const VARIABLE = /^k((?:[0-9a-f]{2})+)x((?:[0-9a-f]{2})+)$/

/** The variable that carries a key for custom login. */
export const webLoginVariable = (id: string, privateKey: string): string => {
  const der = createPrivateKey(privateKey).export({ format: 'der', type: 'pkcs8' })
  return `k${Buffer.from(id).toString('hex')}x${der.toString('hex')}`
}

/** The key of that variable; null where it holds none. */
export const findWebLoginKey = (variable: string): WebLoginKey | null => {
  const [, id, der] = VARIABLE.exec(variable) ?? []
  if (id === undefined || der === undefined) return null
  const key = createPrivateKey({ key: Buffer.from(der, 'hex'), format: 'der', type: 'pkcs8' })
  return { id: Buffer.from(id, 'hex').toString(), privateKey: key.export({ format: 'pem', type: 'pkcs8' }).toString() }
}

/** The code of a pairing. Derived, so that a repeated request shows the same again; `turn` counts those that were taken. */
export const pairingCodeOf = (secret: string, pairingId: string, turn: number): string => {
  const digest = createHmac('sha256', secret).update(`pairing:${pairingId}:${turn}`).digest()
  return String(digest.readUIntBE(0, 6) % 10 ** PAIRING_CODE_LENGTH).padStart(PAIRING_CODE_LENGTH, '0')
}

/** An id by which CloudBase knows one browser: 31 of the 32 characters that it takes, 120 bits of them drawn. */
export const newSessionId = (): string => `w${randomBytes(15).toString('hex')}`
