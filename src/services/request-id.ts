const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'
const HEX = '0123456789abcdef'

// Neither engine is sure to have `crypto`; these ids name requests and uploads and guard nothing.
const random = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join('')

/** A new id for one request; the same one goes with every repetition of it. */
export const newRequestId = (): string => random(ALPHABET, 24)

/** A new id for one photo. */
export const newPhotoId = (): string => random(HEX, 32)
