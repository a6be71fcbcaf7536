import { notEmulated, requestFailed } from '../problem'
import { pop, pull, pullAll, push, addToSet, type Change } from './update-array'
import { splitPath } from './path'
import { setIn, type Step } from './update-path'
import { compileRename } from './update-rename'
import { compareValues, identical, isDocument, type Document, type Value } from './value'

export type Updater = (document: Document) => Document

const keepIfSame = (current: Value | undefined, next: Value): Value =>
  current !== undefined && identical(current, next) ? current : next

const numberOf = (operator: string, operand: Value, path: string): number => {
  if (typeof operand !== 'number') {
    throw requestFailed(
      `Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${String(operand)}}`,
    )
  }
  return operand
}

const arithmetic =
  (operator: string, operand: number, path: string, apply: (a: number, b: number) => number): Change =>
  (current) => {
    if (current === undefined) return apply(0, operand)
    if (typeof current !== 'number') {
      throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type: the field '${path}'`)
    }
    return apply(current, operand)
  }

const bit = (operand: Value, path: string): Change => {
  const entries = isDocument(operand) ? Object.entries(operand) : []
  if (entries.length === 0) throw requestFailed(`The $bit modifier needs and, or or xor: '${path}'`)
  return (current) => {
    if (current !== undefined && !Number.isInteger(current))
      throw requestFailed(`Cannot apply $bit to a value of non-integral type: '${path}'`)
    return entries.reduce(
      (value, [name, mask]) => {
        if (!Number.isInteger(mask)) throw requestFailed(`The $bit modifier field must be an integer: '${path}'`)
        if (name === 'and') return value & Number(mask)
        if (name === 'or') return value | Number(mask)
        if (name === 'xor') return value ^ Number(mask)
        throw requestFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
      },
      Number(current ?? 0),
    )
  }
}

const changeOf = (operator: string, path: string, operand: Value, now: () => Date): Change => {
  switch (operator) {
    case '$set':
      return (current) => keepIfSame(current, operand)
    case '$unset':
      return () => undefined
    case '$inc':
      return arithmetic(operator, numberOf(operator, operand, path), path, (a, b) => a + b)
    case '$mul':
      return arithmetic(operator, numberOf(operator, operand, path), path, (a, b) => a * b)
    case '$min':
      return (current) => (current === undefined || compareValues(operand, current) < 0 ? operand : current)
    case '$max':
      return (current) => (current === undefined || compareValues(operand, current) > 0 ? operand : current)
    case '$bit':
      return bit(operand, path)
    case '$currentDate':
      return () => now()
    case '$push':
      return push(operand, path)
    case '$pop':
      return pop(operand, path)
    case '$pull':
      return pull(operand, path)
    case '$pullAll':
      return pullAll(operand, path)
    case '$addToSet':
      return addToSet(operand, path)
    default:
      throw notEmulated(`the update operator ${operator}`)
  }
}

const NEVER_CREATE = new Set(['$unset', '$pull', '$pullAll', '$pop'])

const checkPath = (path: string): void => {
  if (path === '_id')
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
  for (const part of splitPath(path)) {
    if (part === '') throw requestFailed(`The update path '${path}' contains an empty field name`)
    if (part.startsWith('$')) throw notEmulated(`the positional operator ${part} in ${path}`)
  }
}

/** Two changes of one path, or of a path and its parent, are refused, as MongoDB does. */
const refuseConflicts = (paths: readonly string[]): void => {
  const sorted = [...paths].sort()
  for (const path of sorted) {
    const other = sorted.find((candidate) => candidate !== path && candidate.startsWith(`${path}.`))
    if (other !== undefined || sorted.indexOf(path) !== sorted.lastIndexOf(path)) {
      throw requestFailed(`Updating the path '${other ?? path}' would create a conflict at '${path}'`)
    }
  }
}

/** `{$set: …, $inc: …}` as a function from a document to the next one; the same object when nothing changes. */
export const compileUpdate = (update: Document, now: () => Date): Updater => {
  const updaters: Updater[] = []
  const paths: string[] = []
  for (const [operator, fields] of Object.entries(update)) {
    if (!operator.startsWith('$')) throw requestFailed(`an update has to consist of operators, not '${operator}'`)
    if (!isDocument(fields)) throw requestFailed(`Modifiers operate on fields, but ${operator} got none`)
    for (const [path, operand] of Object.entries(fields)) {
      checkPath(path)
      paths.push(path)
      if (operator === '$rename') {
        const { target, rename } = compileRename(path, operand)
        checkPath(target)
        paths.push(target)
        updaters.push(rename)
      } else if (operator !== '$setOnInsert') {
        const step: Step = {
          path,
          change: changeOf(operator, path, operand, now),
          creates: !NEVER_CREATE.has(operator),
        }
        updaters.push((document) => setIn(document, splitPath(path), 0, step) as Document)
      }
    }
  }
  refuseConflicts(paths)
  return (document) => updaters.reduce((current, updater) => updater(current), document)
}
