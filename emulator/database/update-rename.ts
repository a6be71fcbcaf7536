import { requestFailed } from '../problem'
import { encode } from './ejson'
import { isIndex, splitPath } from './path'
import { setIn, type Step } from './update-path'
import { fieldOf, isArray, isDocument, type Document, type Value } from './value'

/** What a path leads to, and the array that it leads through first, if it does. */
const follow = (
  document: Document,
  parts: readonly string[],
): { readonly value: Value | undefined; readonly through: string | null } => {
  let value: Value | undefined = document
  let through: string | null = null
  parts.forEach((part, depth) => {
    if (value !== undefined && isArray(value)) {
      through ??= parts[depth - 1] ?? ''
      value = isIndex(part) ? value[Number(part)] : undefined
    } else value = isDocument(value) ? fieldOf(value, part) : undefined
  })
  return { value, through }
}

const refuseArray = (which: string, path: string, document: Document, array: string): Error =>
  requestFailed(
    `The ${which} field cannot be an array element, '${path}' in doc with _id: ${encode(document['_id'])} has an array field called '${array}'`,
  )

/** Neither end may lie within an array; a field that is not there is not renamed, whatever the other end is. */
export const compileRename = (
  from: string,
  to: Value,
): { readonly target: string; readonly rename: (document: Document) => Document } => {
  if (typeof to !== 'string') throw requestFailed(`The 'to' field for $rename must be a string: ${from}`)
  if (from === to) throw requestFailed(`The source and target field for $rename must differ: ${from}: "${to}"`)
  if (to.startsWith(`${from}.`) || from.startsWith(`${to}.`))
    throw requestFailed(`The source and target field for $rename must not be on the same path: ${from}: "${to}"`)
  const [source, target] = [splitPath(from), splitPath(to)]
  const rename = (document: Document): Document => {
    const { value, through } = follow(document, source)
    if (value === undefined) return document
    if (through !== null) throw refuseArray('source', from, document, through)
    const array = follow(document, target).through
    if (array !== null) throw refuseArray('destination', to, document, array)
    const take: Step = { path: from, creates: false, change: () => undefined }
    const put: Step = { path: to, creates: true, change: () => value }
    return setIn(setIn(document, source, 0, take), target, 0, put) as Document
  }
  return { target: to, rename }
}
