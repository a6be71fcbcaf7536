import type { UnfinishedKind } from '@/domain/assessment/unfinished-kinds'
import type { LeftOpen } from '@/domain/cycle/archive'
import { comingCycleId, LEDGER_LEVELS, type NominationOutline } from '@/domain/nomination/nomination'
import { isAskedOfUnion, type ReportKind } from '@/domain/report/sections'
import { fieldOfAll } from './all-pages'
import { documents, type Database } from './database'
import { ON_LEDGER } from './departures'
import { attendedUnions } from './unattended'
import { unionStore, UNIONS_AT_MOST } from './unions'

interface EnterpriseLeft {
  readonly enterpriseId: string
  readonly enterpriseNo: number
  readonly enterpriseName: string
  readonly unionId: string | null
}

/** A row with the union that its work lies with. */
type LeftWith = Omit<LeftOpen, 'unattended'> & { readonly unionId: string | null }

/** Of whom something of a year is not at its end, by the same definition by which it is counted (`unfinished.ts`). */
export const leftOpenStore = (database: Database) => {
  const _ = database.command

  const enterprises = async (where: object, skip: number, limit: number): Promise<readonly LeftWith[]> => {
    const found = await documents<EnterpriseLeft>(
      database
        .collection('assessments')
        .where(where)
        .field({ enterpriseId: true, enterpriseNo: true, enterpriseName: true, unionId: true })
        .orderBy('enterpriseNo', 'asc')
        .skip(skip)
        .limit(limit)
        .get(),
    )
    return found.map(({ enterpriseId, enterpriseNo, enterpriseName, unionId }) => ({
      ownerId: enterpriseId,
      no: enterpriseNo,
      name: enterpriseName,
      unionId,
    }))
  }

  const received = (cycleId: string, kind: ReportKind, owner: 'enterpriseId' | 'unionId') =>
    fieldOfAll(database, 'reports', { cycleId, kind, state: 'received' }, owner)

  const unionsWithoutSummary = async (cycleId: string, skip: number, limit: number): Promise<readonly LeftWith[]> => {
    const [unions, done] = await Promise.all([unionStore(database).present(), received(cycleId, 'summary', 'unionId')])
    return unions
      .filter((union) => isAskedOfUnion('summary', union) && !done.includes(union.unionId))
      .slice(skip, skip + limit)
      .map(({ unionId, name }) => ({ ownerId: unionId, no: null, name, unionId }))
  }

  const unionsNominating = async (cycleId: string, skip: number, limit: number): Promise<readonly LeftWith[]> => {
    const undecided = LEDGER_LEVELS.flatMap((level) =>
      ['draft', 'submitted'].map((state) => ({ [`tally.${level}.${state}`]: _.gt(0) })),
    )
    const files = await documents<Pick<NominationOutline, 'unionId' | 'unionName'>>(
      database
        .collection('nominations')
        .where(_.and([{ cycleId: comingCycleId({ cycleId }) }, _.or(undecided)]))
        .field({ unionId: true, unionName: true })
        .limit(UNIONS_AT_MOST)
        .get(),
    )
    const unions = await unionStore(database).all()
    return unions
      .flatMap(({ unionId }) => files.filter((file) => file.unionId === unionId))
      .slice(skip, skip + limit)
      .map(({ unionId, unionName }) => ({ ownerId: unionId, no: null, name: unionName, unionId }))
  }

  const page = async (
    cycleId: string,
    kind: UnfinishedKind,
    skip: number,
    limit: number,
  ): Promise<readonly LeftWith[]> => {
    const forms = (where: object) => enterprises({ cycleId, ...ON_LEDGER, ...where }, skip, limit)
    switch (kind) {
      case 'unsubmitted':
        return forms({ state: 'draft' })
      case 'returned':
        return forms({ state: 'returned' })
      case 'unrouted':
        return forms({ state: 'submitted', unionId: null })
      case 'waiting':
        return forms({ state: 'submitted', unionId: _.neq(null) })
      case 'endorsed':
        return forms({ state: 'endorsed' })
      case 'stage_reports':
        return forms({ enterpriseId: _.nin([...(await received(cycleId, 'stage', 'enterpriseId'))]) })
      case 'summaries':
        return unionsWithoutSummary(cycleId, skip, limit)
      case 'ledger':
        return forms({
          enterpriseId: _.nin([
            ...(await fieldOfAll(database, 'ledger', { cycleId, state: 'confirmed' }, 'enterpriseId')),
          ]),
        })
      case 'nominations':
        return unionsNominating(cycleId, skip, limit)
    }
  }

  return {
    /** A page of those of whom something of this kind is left open in a year, and which of it lies with a union of nobody. */
    page: async (...asked: Parameters<typeof page>): Promise<readonly LeftOpen[]> => {
      const [rows, attended] = await Promise.all([page(...asked), attendedUnions(database)])
      return rows.map(({ unionId, ...row }) =>
        unionId === null || attended.has(unionId) ? row : { ...row, unattended: true },
      )
    },
  }
}

export type LeftOpenStore = ReturnType<typeof leftOpenStore>
