import { chinaDateOf } from '@/domain/calendar/instant'
import type { RequestedDocument } from '@/domain/job/document-job'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { requirePerson } from '../../_host/call'
import { readUnreached, unionOfList } from '../../_host/unreached-list'
import { eachKeyedPage } from '../../_store/row-keys'
import { unreachedColumns } from '../tables/unreached'
import { pagesOf, writeTable } from '../tables/write-table'
import type { Making, MakingCall } from './making'

type RequestedList = Extract<RequestedDocument, { kind: 'unreached' }>

const ROWS_A_QUERY = 500

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
      const unions = new Map((await stores.unions.all()).map((union) => [union.unionId, union.name]))
      const found = eachKeyedPage((page) => stores.unreached.page({ ...filter, unionId }, page), ROWS_A_QUERY)
      const subject = unionId ?? 'all'
      return writeTable(
        asking,
        tell,
        { ...{ person, jobId, subject }, action: 'unreached.export', wanted: { ...filter, unionId: subject } },
        {
          name: '联系不上的人',
          title: `联系不上的人（${unionId === undefined ? '全省' : (unions.get(unionId) ?? '')}，${chinaDateOf(now)}）`,
          columns: unreachedColumns((id) => (id === null ? '' : (unions.get(id) ?? ''))),
          pages: pagesOf(found, (page) => readUnreached(asking, person, page)),
          numberOf: ({ row, telephone }) => (telephone ? (row.personId ?? row.enterpriseId ?? '') : undefined),
        },
      )
    },
  }
}
