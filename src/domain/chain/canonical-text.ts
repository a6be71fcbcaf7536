/** What the ids of stored files begin with. A restored backup keeps its files elsewhere, and what a document says of them is the same. */
const FILE_PLACE = /^cloud:\/\/[^/]+\//

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0

/** What an object does not say is the same as what it says to be nothing: the database keeps neither `undefined` nor, at times, `{}`. */
const isSaid = (value: unknown): boolean => value !== undefined && !isEmptyObject(value)

const canonical = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(FILE_PLACE, '')
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(canonical)
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]): readonly [string, unknown] => [key, canonical(each)])
      .filter(([, each]) => isSaid(each))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/**
 * A value as one text that is the same whenever and wherever it is read: keys in their order, nothing that is not said, moments as the
 * numbers that they are kept as, files by their path. Only equal values have equal texts.
 */
export const canonicalText = (value: unknown): string => JSON.stringify(canonical(value)) ?? 'null'
