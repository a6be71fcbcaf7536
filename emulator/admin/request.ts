import { invalidParam } from '../problem'

/** The body of `POST /admin`: an action's name and whatever that action needs. */
export type AdminRequest = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const parseRequest = (text: string): AdminRequest => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalidParam('the request is not JSON')
  }
  if (!isRecord(value)) throw invalidParam('the request has to be an object')
  return value
}

export const text = (request: AdminRequest, name: string): string => {
  const value = request[name]
  if (typeof value !== 'string') throw invalidParam(`${name} has to be a string`)
  return value
}

export const optionalText = (request: AdminRequest, name: string): string | undefined =>
  request[name] === undefined ? undefined : text(request, name)

export const optionalCount = (request: AdminRequest, name: string): number | undefined => {
  const value = request[name]
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParam(`${name} has to be a whole number`)
  }
  return value
}

export const list = (request: AdminRequest, name: string): readonly unknown[] => {
  const value = request[name]
  if (!Array.isArray(value)) throw invalidParam(`${name} has to be an array`)
  return value
}
