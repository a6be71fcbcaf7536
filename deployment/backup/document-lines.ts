import { createHash, type Hash } from 'node:crypto'
import { EJSON } from 'bson'

/** A document as it was read, whatever is in it. */
export interface KeptDocument {
  readonly _id: string
  readonly [field: string]: unknown
}

/** A document as a line of text that keeps the type of each value, as the database's own text form does. */
export const lineOf = (document: KeptDocument): string => EJSON.stringify(document, { relaxed: true })

export const documentOf = (line: string): KeptDocument => EJSON.parse(line, { relaxed: true }) as KeptDocument

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]'

const changed = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item: unknown) => changed(item, change))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, changed(inner, change)]))
}

/** The storage's ids begin with `cloud://<environment>.<bucket>/`: in another environment they begin otherwise, and the path stays. */
export const withPrefix = (document: KeptDocument, from: string, to: string): KeptDocument =>
  from === to
    ? document
    : (changed(document, (text) => (text.startsWith(from) ? `${to}${text.slice(from.length)}` : text)) as KeptDocument)

const PATH = /^[\x21-\x7e]{1,850}$/

/** The paths of the files that a document names, by the ids that begin with `prefix`. */
export const pathsIn = (document: KeptDocument, prefix: string): readonly string[] => {
  const paths = new Set<string>()
  changed(document, (text) => {
    const path = text.startsWith(prefix) ? text.slice(prefix.length) : ''
    if (PATH.test(path)) paths.add(path)
    return text
  })
  return [...paths]
}

/** The digest of a collection, or of a part of it: of its documents' lines in the order of their ids, however they are paged. */
export const beginDigest = (): Hash => createHash('sha256')
export const addLine = (digest: Hash, line: string): Hash => digest.update(line).update('\n')
export const digestOf = (lines: readonly string[]): string => lines.reduce(addLine, beginDigest()).digest('hex')
