/** What a service does not do, by the code that it answers. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    words: string,
  ) {
    super(words)
  }
}

type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const refuse = (name: string, wanted: string): never => {
  throw new Refused('InvalidParameter', `${name} has to be ${wanted}`)
}

/** A parameter of a call as a text that fits; refused where it is missing or another thing. */
export const textIn = (body: Json, name: string, fits = /^[^]+$/): string => {
  const value = body[name]
  return typeof value === 'string' && fits.test(value) ? value : refuse(name, `a text that fits ${String(fits)}`)
}

export const numberIn = (body: Json, name: string, least: number, most: number): number => {
  const value = body[name]
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : refuse(name, `from ${least} to ${most}`)
}

export const objectIn = (body: Json, name: string): Json => {
  const value = body[name]
  return isObject(value) ? value : refuse(name, 'an object')
}

export const objectsIn = (body: Json, name: string): readonly Json[] => {
  const value = body[name] ?? []
  return Array.isArray(value) && value.every(isObject) ? value : refuse(name, 'a list of objects')
}

/** A list of texts of which each fits; refused where it is empty or another thing. */
export const textsIn = (body: Json, name: string, fits: RegExp): readonly string[] => {
  const value = body[name]
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string' && fits.test(each))
    ? (value as readonly string[])
    : refuse(name, `a list of texts that fit ${String(fits)}`)
}
