import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scryptSync,
  timingSafeEqual,
  type DecipherGCM,
} from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16
/** A key that is shorter could be guessed; `openssl rand -hex 32` gives 64. */
export const SHORTEST_KEY = 16

/** How a backup was locked, as it is kept beside it: nothing of the key. */
interface Lock {
  readonly salt: string
  /** What the right key gives, and no other. */
  readonly check: string
}

/** Locks and unlocks the pieces of one backup. Each is bound to its name: none can be put in another's place. */
export interface Seal {
  readonly lock: Lock
  readonly close: (name: string, bytes: Buffer) => Buffer
  /** Throws where the bytes are not those that were closed under this name. */
  readonly open: (name: string, bytes: Buffer) => Buffer
  readonly closing: (name: string) => Transform
  /** Fails at its end where they are not: nothing that came through may be used before that. */
  readonly opening: (name: string) => Transform
}

/** The key of a backup out of whatever was given as one: AES wants 32 bytes, and the same words give another key for each backup. */
const keysOf = (given: string, salt: Buffer) => {
  const both = scryptSync(given, salt, 64, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 })
  return { key: both.subarray(0, 32), check: createHmac('sha256', both.subarray(32)).update('backup').digest('hex') }
}

const closingStream = (key: Buffer, name: string): Transform => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(name))
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done: TransformCallback) => done(null, cipher.update(chunk)),
    flush: (done: TransformCallback) => done(null, Buffer.concat([cipher.final(), cipher.getAuthTag()])),
  })
  stream.push(nonce)
  return stream
}

const openingStream = (key: Buffer, name: string): Transform => {
  let held = Buffer.alloc(0)
  let decipher: DecipherGCM | undefined
  const plain = (bytes: Buffer): Buffer => {
    if (decipher) return decipher.update(bytes)
    decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE)).setAAD(Buffer.from(name))
    return decipher.update(bytes.subarray(NONCE))
  }
  return new Transform({
    // The last bytes are the tag; which those are is known at the end.
    transform(chunk: Buffer, _encoding, done: TransformCallback): void {
      held = Buffer.concat([held, chunk])
      const ready = held.length - TAG
      if (ready <= 0 || (!decipher && ready < NONCE)) return done()
      const bytes = held.subarray(0, ready)
      held = Buffer.from(held.subarray(ready))
      done(null, plain(bytes))
    },
    flush(done: TransformCallback): void {
      try {
        if (!decipher) throw new Error('too short')
        decipher.setAuthTag(held)
        done(null, decipher.final())
      } catch (failure) {
        done(failure instanceof Error ? failure : new Error(String(failure)))
      }
    },
  })
}

const sealWith = (key: Buffer, lock: Lock): Seal => ({
  lock,
  close: (name, bytes) => {
    const nonce = randomBytes(NONCE)
    const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(name))
    return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  },
  open: (name, bytes) => {
    const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE)).setAAD(Buffer.from(name))
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG))
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, bytes.length - TAG)), decipher.final()])
  },
  closing: (name) => closingStream(key, name),
  opening: (name) => openingStream(key, name),
})

/** What a new backup is locked with. */
export const newSeal = (given: string): Seal => {
  const salt = randomBytes(16)
  const { key, check } = keysOf(given, salt)
  return sealWith(key, { salt: salt.toString('hex'), check })
}

/** What an existing backup is unlocked with; null where this is not its key. */
export const findSeal = (given: string, lock: Lock): Seal | null => {
  const { key, check } = keysOf(given, Buffer.from(lock.salt, 'hex'))
  const [has, wants] = [Buffer.from(check), Buffer.from(lock.check)]
  return has.length === wants.length && timingSafeEqual(has, wants) ? sealWith(key, lock) : null
}
