import type { Cycle } from '@/domain/assessment/assessment'
import type { Instant } from '@/domain/calendar/instant'
import type { NominationOutline } from '@/domain/nomination/nomination'
import type { MergerNumbers } from '@/domain/people/union-changes'
import { countByUnion } from './count-by-union'
import { answered, documents, type Database } from './database'
import { ON_LEDGER } from './departures'
import { aliveNominations, alivePapers, openCodesOf } from './union-document'

const AT_MOST = 1000

/** What unions have to do, in numbers. */
export const unionCountStore = (database: Database) => {
  const _ = database.command

  const count = async (collection: 'invitations' | 'reports', where: object): Promise<number> =>
    (await answered<{ total: number }>(database.collection(collection).where(where).count())).total

  const filesOf = (unionId: string, cycles: readonly Cycle[]) =>
    documents<Pick<NominationOutline, 'quota' | 'tally'>>(
      database
        .collection('nominations')
        .where({ unionId, ...aliveNominations(database, cycles) })
        .field({ quota: true, tally: true })
        .limit(AT_MOST)
        .get(),
    )

  const ofUnions = async (unionIds: readonly string[], cycles: readonly Cycle[]) => {
    const unionId = _.in([...unionIds])
    const openPapers = { ...alivePapers(database, cycles), state: _.neq('received'), ...ON_LEDGER }
    const [reviewers, enterprises, openForms] = await Promise.all([
      countByUnion(database, 'people', { unionId, role: 'reviewer', revokedAt: null }),
      countByUnion(database, 'enterprises', { unionId, ...ON_LEDGER }),
      countByUnion(database, 'assessments', { unionId, ...openPapers }),
    ])
    return { reviewers, enterprises, openForms }
  }

  return {
    /** How many review for each of these unions, for how many enterprises it answers, and how many forms are open. */
    ofUnions,

    /** What merging a union would take along. */
    mergerNumbers: async (unionId: string, cycles: readonly Cycle[], now: Instant): Promise<MergerNumbers> => {
      const [of, files, invitations] = await Promise.all([
        ofUnions([unionId], cycles),
        filesOf(unionId, cycles),
        count('invitations', openCodesOf(database, unionId, now)),
      ])
      const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
      return {
        enterprises: of.enterprises.get(unionId) ?? 0,
        openForms: of.openForms.get(unionId) ?? 0,
        reviewers: of.reviewers.get(unionId) ?? 0,
        places: sum(files.map(({ quota }) => quota.provincial + quota.own)),
        nominations: sum(files.flatMap(({ tally }) => Object.values(tally).flatMap((states) => Object.values(states)))),
        invitations,
      }
    },

    /** Whether something of the union's own lies with the office: a summary to be received, a list to be decided. */
    waitsForOffice: async (unionId: string, cycles: readonly Cycle[]): Promise<boolean> => {
      const [summaries, files] = await Promise.all([
        count('reports', { unionId, enterpriseId: null, ...alivePapers(database, cycles), state: 'submitted' }),
        filesOf(unionId, cycles),
      ])
      return summaries > 0 || files.some(({ tally }) => tally.provincial.submitted + tally.own.submitted > 0)
    },
  }
}
