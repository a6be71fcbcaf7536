/** What WeChat adds to every event by itself; identity is never taken from there. */
const PLATFORM_FIELDS = new Set(['userInfo', 'tcbContext'])

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])
const DEPTH_LIMIT = 8
/** As much of a path as helps to find the place; a key may be as long as the request. */
const WHERE_LIMIT = 100
export const REQUEST_LIMIT = 256 * 1024

/** The event as the client made it. */
export const withoutPlatformFields = (event: unknown): unknown => {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return event
  return Object.fromEntries(Object.entries(event).filter(([field]) => !PLATFORM_FIELDS.has(field)))
}

/**
 * Where a value holds a key that could reach a prototype, or is nested beyond any request of ours; undefined where it is
 * sound. A schema alone would let "__proto__" pass, since every object "has" it.
 */
export const findUnsound = (value: unknown, path = '', depth = 0): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > DEPTH_LIMIT) return path
  for (const key of Object.getOwnPropertyNames(value)) {
    if (Array.isArray(value) && key === 'length') continue
    const here = (path === '' ? key : `${path}.${key}`).slice(0, WHERE_LIMIT)
    if (FORBIDDEN_KEYS.has(key)) return here
    const found = findUnsound((value as Record<string, unknown>)[key], here, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}
