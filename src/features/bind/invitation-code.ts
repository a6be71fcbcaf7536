import { CODE_ALPHABET, CODE_LENGTH, formatCode, normaliseCode } from '@/domain/people/invitation'
import { codeProblem } from '@/text/bind-page'

/** What was made of a code as somebody typed it. */
export interface ReadCode {
  /** As it is sent. */
  readonly code: string
  /** In groups of four, as it stands on the invitation. */
  readonly shown: string
  readonly complete: boolean
  /** What is wrong with it so far; undefined while it may still become right. */
  readonly problem: string | undefined
}

/**
 * Reads a code however it was typed: small letters, blanks, hyphens and full-width characters are forgiven. Characters that
 * no code holds are pointed out, since they are mostly misread ones (O, 0, I, 1).
 */
export const readCode = (typed: string): ReadCode => {
  const code = normaliseCode(typed)
  const foreign = [...new Set(code)].filter((character) => !CODE_ALPHABET.includes(character))
  const problem =
    foreign.length > 0
      ? codeProblem.foreign(foreign.join('、'))
      : code.length > CODE_LENGTH
        ? codeProblem.tooLong(CODE_LENGTH, code.length)
        : undefined
  return { code, shown: formatCode(code), complete: code.length === CODE_LENGTH && problem === undefined, problem }
}

/**
 * The code that a link or a QR code brought along, or undefined. A QR code's `scene` arrives percent-encoded, and may name
 * the code ("code=…") or be it.
 */
export const codeFromPage = (parameters: Readonly<Record<string, string | undefined>>): string | undefined => {
  const scene = decoded(parameters['scene'])
  const carried = parameters['code'] ?? scene?.replace(/^.*?code=/, '').replace(/&.*$/, '')
  return carried === undefined || carried.trim() === '' ? undefined : carried
}

const decoded = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray "%": whatever else carried the text did not encode it.
    return text
  }
}
