/** What a number that somebody typed comes to. `comma`: it may be a point or part of a group, and nobody guesses which. */
export type TypedNumber =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unreadable'; readonly problem: 'not_a_number' | 'negative' | 'comma' }

/** A point as an input method for Chinese gives it: "12。5". */
const POINT = /(\d?)\s*[。·]\s*(?=\d)/g

/** Thousands as a spreadsheet groups them, "1,234,567" and "1 234"; behind a comma that groups nothing no number is guessed. */
const WHOLE = '\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d+'
const NUMBER = new RegExp(`^(-?)(?:(${WHOLE})(?:\\.(\\d*))?|\\.(\\d+))$`)

/**
 * A number as people type and paste it, in plain digits: "１２。５" → "12.5", "1,234" → "1234", "3.00" → "3.00"; undefined where it is none.
 * Digits are never joined over what stands between them: "12,5" and "3 3" are none.
 */
export const plainNumber = (typed: string): string | undefined => {
  const text = typed
    .normalize('NFKC')
    .replace(/[−–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(POINT, '$1.')
    .replace(/[。·]$/, '.')
  const found = NUMBER.exec(text)
  if (!found) return undefined
  const [, sign = '', whole = '0', decimals = '', alone = ''] = found
  const fraction = decimals + alone
  return `${sign}${whole.replace(/[, ]/g, '')}${fraction === '' ? '' : `.${fraction}`}`
}

/** Reads a number that cannot be below 0. Which numbers may stand where is for the caller to say. */
export const readTypedNumber = (typed: string): TypedNumber => {
  if (typed.trim() === '') return { kind: 'blank' }
  const plain = plainNumber(typed)
  if (plain === undefined) {
    const comma = /^\d+,\d+$/.test(typed.normalize('NFKC').trim())
    return { kind: 'unreadable', problem: comma ? 'comma' : 'not_a_number' }
  }
  if (plain.startsWith('-') && Number(plain) !== 0) return { kind: 'unreadable', problem: 'negative' }
  return { kind: 'number', value: Math.abs(Number(plain)) }
}
