import { getInstant } from '@/domain/calendar/instant'
import { changeList, type ListChange, type ListContext } from '@/domain/nomination/list-rules'
import {
  freshNominationFile,
  type LedgerLevel,
  type NominationFile,
  type Nominee,
} from '@/domain/nomination/nomination'
import { submitList } from '@/domain/nomination/submission'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { china } from '../support/cast'

export const NOW = getInstant(china('2026-12-08 10:32'))

export const nominee = (name: string, more: Partial<Nominee> = {}): Nominee => ({
  name,
  kind: 'enterprise',
  creditCode: '',
  address: '',
  contact: '',
  reason: '技能人才培养体系健全，示范作用明显',
  ...more,
})

/** The result of a rule that is expected to be done. */
export const done = <Result>(result: Result | Refusal): Result => {
  if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result
}

export const fileWith = (provincial: number, own = 2): NominationFile => ({
  ...freshNominationFile('c2027', { unionId: 'u-dongguan', name: '东莞市总工会' }),
  quota: { provincial, own, revision: 1 },
})

let made = 0
export const context = (more: Partial<ListContext> = {}): ListContext => ({
  now: NOW,
  actorName: '王建国',
  newId: `n-${(made += 1)}`,
  ledgerNo: null,
  ...more,
})

export const change = (file: NominationFile, to: ListChange, level: LedgerLevel = 'provincial') =>
  changeList(file, level, to, context())

/** The file with these names nominated, in this order. */
export const nominated = (file: NominationFile, names: readonly string[], level: LedgerLevel = 'provincial') =>
  names.reduce(
    (so, name) => done(changeList(so, level, { kind: 'add', nominee: nominee(name) }, context({ newId: `n-${name}` }))),
    file,
  )

export const submitted = (file: NominationFile, level: LedgerLevel = 'provincial') =>
  done(submitList(file, level, file.lists[level].revision, NOW))

export const namesOf = (file: NominationFile, level: LedgerLevel = 'provincial') =>
  file.lists[level].items.map(({ name }) => name)
