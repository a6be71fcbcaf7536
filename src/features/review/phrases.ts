import { SUGGESTED_PHRASES } from '@/text/phrases'

interface FieldEvent {
  readonly detail: { readonly value: string; readonly cursor?: number }
  readonly target?: unknown
}

interface Element {
  readonly querySelector: (selector: string) => { readonly selectionStart?: number | null } | null
}

const isElement = (target: unknown): target is Element =>
  typeof target === 'object' && target !== null && 'querySelector' in target

/** Where somebody is in a field, in UTF-16 units: WeChat says so with every event, a browser's field is asked. */
export const cursorOf = ({ detail, target }: FieldEvent): number | undefined =>
  detail.cursor ?? (isElement(target) ? (target.querySelector('textarea')?.selectionStart ?? undefined) : undefined)

/** A text with a phrase put in where the field was left, or at its end; and where one is after it, for the next. */
export const withPhrase = (
  text: string,
  phrase: string,
  cursor: number | undefined,
): { readonly text: string; readonly cursor: number } => {
  const at = Math.min(Math.max(0, cursor ?? text.length), text.length)
  return { text: text.slice(0, at) + phrase + text.slice(at), cursor: at + phrase.length }
}

/** One's own first, then those of the union or the office, none twice; where neither is kept, a few to begin with. */
export const offeredOf = (own: readonly string[], shared: readonly string[]): readonly string[] => {
  const kept = [...new Set([...own, ...shared])]
  return kept.length > 0 ? kept : SUGGESTED_PHRASES
}

/** The phrase that is being written: one of the list by its place, or a new one at its end. */
export interface Writing {
  readonly at: number
  readonly text: string
}

/** A list with what was written in its place; an empty phrase is one that goes. */
export const withWritten = (phrases: readonly string[], { at, text }: Writing): readonly string[] =>
  [...phrases.slice(0, at), text.trim(), ...phrases.slice(at + 1)].filter((phrase) => phrase !== '')
