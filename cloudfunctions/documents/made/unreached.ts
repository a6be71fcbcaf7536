import { chinaDateOf } from '@/domain/calendar/instant'
import type { RequestedDocument } from '@/domain/job/document-job'
import { safeName } from '@/domain/package/file-name'
import type { Person } from '@/domain/people/person'
import { seatKeyOf } from '@/domain/people/seat'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { journalled, requirePerson } from '../../_host/call'
import { readUnreached, unionOfList, type ReadRow } from '../../_host/unreached-list'
import { allPages } from '../../_store/all-pages'
import { writeWorkbook } from '../../_tables/write-workbook'
import { unreachedWorksheet } from '../unreached-worksheet'
import type { Making, MakingCall } from './making'

type RequestedList = Extract<RequestedDocument, { kind: 'unreached' }>

const ROWS_A_QUERY = 500

/** Notes whose numbers go into the file, once however often its making is begun anew. */
const noteLook = (
  { stores, now }: MakingCall,
  person: Person,
  jobId: string,
  { unionId, shown }: { readonly unionId: string | undefined; readonly shown: readonly ReadRow[] },
) =>
  stores.journal.once(
    {
      ...journalled(
        { requestId: jobId, requestDigest: jobId, action: 'unreached.export', now },
        person.personId,
        unionId ?? 'all',
      ),
      seat: seatKeyOf(person.seat),
    },
    () => Promise.resolve({ numbersOf: [...new Set(shown.map(({ row }) => row.personId ?? row.enterpriseId ?? ''))] }),
  )

/** 联系不上的人 as Excel, with numbers in full: a union's own, or all for the office. It changes all the time, so each asking is its own. */
export const unreachedMaking = async (
  asking: MakingCall,
  { kind, unionId: named, ...filter }: RequestedList,
): Promise<Making | Refusal> => {
  const person = await requirePerson(asking, 'reviewer', 'office')
  if (isRefusal(person)) return person
  const unionId = unionOfList(person, named)
  if (isRefusal(unionId)) return unionId
  const { stores, now } = asking
  return {
    person,
    wanted: { kind, ...filter, ...(unionId === undefined ? {} : { unionId }) },
    contents: null,
    write: async (tell, { jobId }) => {
      tell({ step: 'reading', done: 0, total: 0 })
      const [found, unions] = await Promise.all([
        allPages((skip, limit) => stores.unreached.page({ ...filter, unionId }, skip, limit), ROWS_A_QUERY),
        stores.unions.all(),
      ])
      const rows = await readUnreached(asking, person, found)
      const noted = await noteLook(asking, person, jobId, { unionId, shown: rows.filter((row) => row.telephone) })
      if (isRefusal(noted)) return noted
      tell({ step: 'writing', done: 0, total: 0 })
      const names = new Map(unions.map((union) => [union.unionId, union.name]))
      const place = unionId === undefined ? '全省' : (names.get(unionId) ?? '')
      return {
        fileName: `${safeName(`联系不上的人（${place}，${chinaDateOf(now)}）`)}.xlsx`,
        bytes: await writeWorkbook([unreachedWorksheet(rows, (of) => (of === null ? '' : (names.get(of) ?? '')))]),
      }
    },
  }
}
