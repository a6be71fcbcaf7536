import type { UnfinishedKind } from '@/domain/assessment/unfinished-kinds'
import type { LeftOpen } from '@/domain/cycle/archive'
import { comingCycleId, LEDGER_LEVELS, type NominationOutline } from '@/domain/nomination/nomination'
import { unionPlace } from '@/domain/people/union-order'
import { isAskedOfUnion, type ReportKind } from '@/domain/report/sections'
import { fieldOfAll } from './all-pages'
import { documents, type Database } from './database'
import { ON_LEDGER } from './departures'
import { BY_NUMBER } from './narrowing'
import { keyedDocuments, pageOfRanked, type KeyedRow, type PageWanted } from './row-keys'
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

  const enterprises = async (where: object, page: PageWanted): Promise<readonly KeyedRow<LeftWith>[]> => {
    const fields = { enterpriseId: true, enterpriseNo: true, enterpriseName: true, unionId: true }
    const source = { collection: 'assessments', where: [where], fields } as const
    const found = await keyedDocuments<EnterpriseLeft>(database, source, BY_NUMBER, page)
    return found.map(({ row: { enterpriseId, enterpriseNo, enterpriseName, unionId }, key }) => ({
      key,
      row: { ownerId: enterpriseId, no: enterpriseNo, name: enterpriseName, unionId },
    }))
  }

  const received = (cycleId: string, kind: ReportKind, owner: 'enterpriseId' | 'unionId') =>
    fieldOfAll(database, 'reports', { cycleId, kind, state: 'received' }, owner)

  const unionsWithoutSummary = async (cycleId: string, page: PageWanted): Promise<readonly KeyedRow<LeftWith>[]> => {
    const [unions, done] = await Promise.all([unionStore(database).present(), received(cycleId, 'summary', 'unionId')])
    const left = unions.flatMap((union) => {
      const { unionId, name } = union
      if (!isAskedOfUnion('summary', union) || done.includes(unionId)) return []
      return [{ key: unionPlace(union), row: { ownerId: unionId, no: null, name, unionId } }]
    })
    return pageOfRanked(left, page)
  }

  const unionsNominating = async (cycleId: string, page: PageWanted): Promise<readonly KeyedRow<LeftWith>[]> => {
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
    const left = unions.flatMap((union) =>
      files
        .filter((file) => file.unionId === union.unionId)
        .map(({ unionId, unionName }) => ({
          key: unionPlace(union),
          row: { ownerId: unionId, no: null, name: unionName, unionId },
        })),
    )
    return pageOfRanked(left, page)
  }

  const page = async (
    cycleId: string,
    kind: UnfinishedKind,
    wanted: PageWanted,
  ): Promise<readonly KeyedRow<LeftWith>[]> => {
    const forms = (where: object) => enterprises({ cycleId, ...ON_LEDGER, ...where }, wanted)
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
        return unionsWithoutSummary(cycleId, wanted)
      case 'ledger':
        return forms({
          enterpriseId: _.nin([
            ...(await fieldOfAll(database, 'ledger', { cycleId, state: 'confirmed' }, 'enterpriseId')),
          ]),
        })
      case 'nominations':
        return unionsNominating(cycleId, wanted)
    }
  }

  return {
    /** A page of those of whom something of this kind is left open in a year, and which of it lies with a union of nobody. */
    page: async (...asked: Parameters<typeof page>): Promise<readonly KeyedRow<LeftOpen>[]> => {
      const [rows, attended] = await Promise.all([page(...asked), attendedUnions(database)])
      return rows.map(({ row: { unionId, ...row }, key }) => ({
        key,
        row: unionId === null || attended.has(unionId) ? row : { ...row, unattended: true as const },
      }))
    },
  }
}
