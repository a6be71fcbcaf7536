import type { Cycle } from '@/domain/assessment/assessment'
import type { Instant } from '@/domain/calendar/instant'
import { isArchived } from '@/domain/cycle/stages'
import type { Departure } from '@/domain/ledger/departure'
import { comingCycleId, freshNominationFile } from '@/domain/nomination/nomination'
import { holdsPlaces, mergeFiles } from '@/domain/nomination/union-merger'
import type { Union } from '@/domain/people/person'
import { isRefusal } from '@/domain/refusal/refusal'
import { unclosed } from './closed-papers'
import { answered, documents, replacing, updated, type Database } from './database'
import { ON_LEDGER } from './departures'
import type { PersonDocument } from './joined-read'
import { nominationStore } from './nominations'
import { inTransaction } from './transaction'
import { UNCOUNTED } from './counted-papers'
import { countedWrite } from './unfiled-events'
import { alivePapers, openCodesOf, type MergingUnion } from './union-document'

const AT_MOST = 1000

/** What a merger takes along. Each step is done again without harm, so that whoever comes by may go on with it. */
export const unionMergerStore = (database: Database) => {
  const _ = database.command
  const nominations = nominationStore(database)

  /** What a seat that was erased gets back from the one that goes there: they are the same person. */
  const namedAgain = ({ name, telephone, telephoneFrom }: PersonDocument): object => ({
    ...{ name, erasedAt: _.remove() },
    ...(telephone === undefined ? {} : { telephone }),
    ...(telephoneFrom === undefined ? {} : { telephoneFrom }),
  })

  /** One reviewer's seat goes to the other union, or ends; who sits there already keeps that seat. */
  const moveSeat = (seatId: string, heldId: string | undefined, { merger, mergerWork }: MergingUnion, now: Instant) =>
    inTransaction<object>(database, async (transaction) => {
      const seat = await transaction.find<PersonDocument>('people', seatId)
      if (!seat || seat.revokedAt !== null || seat.unionId === merger.intoId) return {}
      const held = heldId === undefined ? undefined : await transaction.find<PersonDocument>('people', heldId)
      if (!mergerWork.keepsReviewers || held) await transaction.update('people', seatId, { revokedAt: now })
      else await transaction.update('people', seatId, { unionId: merger.intoId })
      if (mergerWork.keepsReviewers && held && held.revokedAt !== null)
        await transaction.update('people', held._id, {
          ...{ revokedAt: null, boundAt: now },
          ...(held.erasedAt === undefined ? {} : namedAgain(seat)),
        })
      return {}
    })

  /** Forms of enterprises on the ledger, of the years that are alive. */
  const left = (unionId: string, cycles: readonly Cycle[]) => ({
    ...{ unionId, ...alivePapers(database, cycles), ...unclosed(database), ...ON_LEDGER },
  })

  return {
    /** Takes back the union's codes, and gives its reviewers a seat of the other one, or ends theirs. */
    movePeople: async (union: MergingUnion, now: Instant): Promise<void> => {
      const { unionId, merger, mergerWork } = union
      await updated(
        database
          .collection('invitations')
          .where(openCodesOf(database, unionId, now))
          .update({ revokedAt: now }),
      )
      const seatsAt = (id: string, where: object) =>
        documents<PersonDocument>(
          database
            .collection('people')
            .where({ role: 'reviewer', unionId: id, ...where })
            .limit(AT_MOST)
            .get(),
        )
      const seats = await seatsAt(unionId, { revokedAt: null })
      if (seats.length === 0) return
      // Before the seats: done again, those that went over already are not found any more.
      if (mergerWork.keepsReviewers)
        await updated(
          database
            .collection('messages')
            .where({ personId: _.in(seats.map(({ personId }) => personId)), seat: `reviewer:${unionId}` })
            .update({ seat: `reviewer:${merger.intoId}` }),
        )
      const held = await seatsAt(merger.intoId, { personId: _.in(seats.map(({ personId }) => personId)) })
      for (const { _id, personId } of seats)
        await moveSeat(_id, held.find((each) => each.personId === personId)?._id, union, now)
    },

    /** The forms of enterprises on the ledger that are still the union's, of the years that are alive; the newest year's first. */
    formsLeft: (unionId: string, cycles: readonly Cycle[], limit: number) =>
      documents<{ readonly assessmentId: string }>(
        database
          .collection('assessments')
          .where(left(unionId, cycles))
          .field({ _id: false, assessmentId: true })
          .orderBy('cycleId', 'desc')
          .limit(limit)
          .get(),
      ),

    countFormsLeft: async (unionId: string, cycles: readonly Cycle[]): Promise<number> =>
      (await answered<{ total: number }>(database.collection('assessments').where(left(unionId, cycles)).count()))
        .total,

    /** The union's places and nominees go over, of each year that is alive. */
    moveNominations: async (
      { unionId, merger }: MergingUnion,
      into: Union,
      cycles: readonly Cycle[],
    ): Promise<void> => {
      for (const cycle of cycles.filter((each) => !isArchived(each))) {
        const cycleId = comingCycleId(cycle)
        if (!(await nominations.find(cycleId, unionId))) continue
        await inTransaction<object>(database, async (transaction) => {
          const from = await nominations.findOpenIn(transaction, cycle, unionId)
          const others = await nominations.findOpenIn(transaction, cycle, merger.intoId)
          if (!from || isRefusal(from) || !holdsPlaces(from)) return {}
          if (others && isRefusal(others)) return {}
          const merged = mergeFiles(from, others ?? freshNominationFile(cycleId, into))
          await nominations.keepIn(transaction, merged.from)
          await nominations.keepIn(transaction, merged.into)
          return {}
        })
      }
    },

    /**
     * What no rerouting reaches: enterprises without a form, those that have left, suggestions; and the union's own summaries of the
     * years that are alive, which stay to be read and are asked for no more. Then the merger is at its end.
     */
    endMerger: async ({ unionId, merger }: MergingUnion, into: Union, cycles: readonly Cycle[]): Promise<void> => {
      const write = (collection: 'enterprises' | 'assessments' | 'ledger' | 'reports', where: object, fields: object) =>
        updated(database.collection(collection).where(where).update(fields))
      const there = { unionId: into.unionId }
      const named = { ...there, unionName: into.name }
      const ofUnion = { unionId, ...alivePapers(database, cycles), ...unclosed(database) }
      await write('enterprises', { unionId }, there)
      await write('enterprises', { suggestedUnionId: unionId }, { suggestedUnionId: into.unionId })
      await write('assessments', ofUnion, { ...named, ...countedWrite(database), ...UNCOUNTED })
      await write('ledger', ofUnion, { ...named, ...UNCOUNTED })
      await write(
        'reports',
        { ...ofUnion, enterpriseId: _.neq(null) },
        {
          ...there,
          ...countedWrite(database),
          ...UNCOUNTED,
        },
      )
      const { reason, at, byName } = merger
      for (const { cycleId } of cycles.filter((cycle) => !isArchived(cycle))) {
        const party = { enterpriseId: into.unionId, no: 0, name: into.name }
        const departure: Departure = { kind: 'merged', into: party, reason, at, byName, cycleId }
        const own = { ...ofUnion, cycleId, enterpriseId: null, ...ON_LEDGER }
        await write('reports', own, {
          ...replacing(database, { departure }),
          ...countedWrite(database),
          ...UNCOUNTED,
        })
      }
      await updated(
        database.collection('unions').where({ _id: unionId, underWay: 'merger' }).update({ underWay: null }),
      )
    },
  }
}
