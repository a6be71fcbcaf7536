import {
  comingCycleId,
  freshNominationFile,
  nominationFileId,
  type NominationFile,
} from '@/domain/nomination/nomination'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Person, Role, Union } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { actorOf } from '@/domain/workflow/workflow'
import type { NominationEffect } from '@/domain/nomination/told'
import { isDuplicate } from '../../_store/database'
import { addTelling, tellingIdOf } from '../../_store/events'
import type { Transaction } from '../../_store/transaction'
import { journalled, type Call } from '../../_host/call'
import { requireInCycle, requireWithCycle } from '../../_host/with-cycle'

/** Who asks about the nominations of which union, for which coming cycle. */
export interface Nominating {
  readonly person: Person
  readonly union: Union
  /** The year in which it is nominated. */
  readonly cycle: Cycle
  /** The one that it is for. */
  readonly cycleId: string
}

/**
 * Whoever asks, with the coming cycle, if they hold a seat of one of these roles. `presentId` names the year that nominated
 * it, the newest where none is named: what was not decided when the next year opened is looked at and ended there.
 */
export const requireComing = async (
  call: Call,
  presentId: string | undefined,
  ...roles: readonly Role[]
): Promise<Omit<Nominating, 'union'> | Refusal> => {
  const asking = await (presentId === undefined
    ? requireWithCycle(call, ...roles)
    : requireInCycle(call, presentId, ...roles))
  if (isRefusal(asking)) return asking
  const { person, cycle } = asking
  return { person, cycle, cycleId: comingCycleId(cycle) }
}

/** The same for one union: a reviewer asks about their own alone. */
export const requireNominating = async (
  call: Call,
  { unionId, presentId }: { readonly unionId: string; readonly presentId?: string | undefined },
  ...roles: readonly Role[]
): Promise<Nominating | Refusal> => {
  const asking = await requireComing(call, presentId, ...roles)
  if (isRefusal(asking)) return asking
  const { seat } = asking.person
  if (seat.role === 'reviewer' && seat.unionId !== unionId) return refuse('other_union')
  const union = await call.stores.unions.find(unionId)
  return union ? { ...asking, union } : refuse('union_unknown')
}

/** A union's file, or an empty one where nothing was set and nominated yet. */
export const fileOf = async (
  { stores }: Call,
  { cycleId, union }: Pick<Nominating, 'cycleId' | 'union'>,
): Promise<NominationFile> =>
  (await stores.nominations.find(cycleId, union.unionId)) ?? freshNominationFile(cycleId, union)

/** What a change comes to: the next file, what to tell of it, and what to say of it to whoever asked, again where they ask again. */
export interface FileChange<Said> {
  readonly file: NominationFile
  readonly effects: readonly NominationEffect[]
  readonly said?: Said
}

interface Changed<Said> {
  /** Missing on what was changed when messages were written at once. */
  readonly told?: boolean
  readonly said?: Said | undefined
}

const ATTEMPTS = 5

/**
 * Changes a union's file once a request, in one transaction with its journal entry and what is told of it. `work` reads the file
 * as it is then, so a quota that is lowered or a colleague who saves meanwhile is seen. Where an insertion finds its key
 * taken (two enterprises after the same number), everything is decided again from the start.
 */
export const changeFile = async <Said = undefined>(
  call: Call,
  { person, cycle, cycleId, union }: Nominating,
  subject: string,
  work: (file: NominationFile, transaction: Transaction) => Promise<FileChange<Said> | Refusal>,
): Promise<Refusal | Said | undefined> => {
  const { journal, nominations } = call.stores
  const entry = journalled(call, person.personId, `${nominationFileId(cycleId, union.unionId)}${subject}`)
  for (let turn = 1; ; turn += 1)
    try {
      const changed = await journal.once<Changed<Said>>(entry, async (transaction) => {
        const stored = await nominations.findOpenIn(transaction, cycle, union.unionId)
        if (isRefusal(stored)) return stored
        const file = stored ?? freshNominationFile(cycleId, union)
        const change = await work(file, transaction)
        if (isRefusal(change)) return change
        const { said } = change
        if (change.file === file) return { told: false, said }
        await nominations.keepIn(transaction, change.file)
        const { requestId, now: at } = call
        const { unionId } = union
        const telling = { requestId, at, actor: actorOf(person), nominations: { cycleId, unionId } }
        await addTelling(transaction, telling, change.effects)
        return { told: change.effects.length > 0, said }
      })
      if (isRefusal(changed)) return changed
      if (changed.told) await call.afterCommit([tellingIdOf(call.requestId)])
      return changed.said
    } catch (failure) {
      if (!isDuplicate(failure) || turn === ATTEMPTS) throw failure
    }
}
