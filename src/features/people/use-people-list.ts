import { useState } from 'react'
import type { PersonRow } from '@/contract/people'
import type { Role } from '@/domain/people/person'
import { distinctRows } from '../pages'
import { useShownAgain } from '../page-life'
import { usePages } from '../use-pages'
import { useSettled } from '../use-query'

/** Whom a list is narrowed to. */
export type PeopleFilter = Role | 'all'

const seatOfPerson = ({ personId, seat }: PersonRow): string => `${personId} ${seat}`

/** Who is bound, as far as whoever asks has to do with them, page by page. */
export const usePeopleList = () => {
  const [filter, setFilter] = useState<PeopleFilter>('all')
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const pages = usePages('people.list', { search: settled, ...(filter === 'all' ? {} : { role: filter }) })
  useShownAgain(() => void pages.reload())
  return {
    ...pages,
    rows: pages.rows && distinctRows<PersonRow>(pages.rows, seatOfPerson),
    ...{ filter, setFilter, search, setSearch },
    searching: settled !== '' || filter !== 'all',
  }
}

/** Those who sit in the same place as somebody, and may take over from them; undefined while it is not known. */
export const useOthersInSeat = (leaving: PersonRow) => {
  const { rows, failure, reload } = usePages('people.list', { search: leaving.seatName, role: leaving.role })
  return {
    others: rows?.filter(({ seat, personId }) => seat === leaving.seat && personId !== leaving.personId),
    failure,
    reload,
  }
}

export type { PersonRow } from '@/contract/people'
