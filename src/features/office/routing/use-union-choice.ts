import { useState } from 'react'
import { useQuery } from '../../use-query'
import { groupUnions } from './unions'

/** The unions to choose one from: searched by name, grouped by kind. */
export const useUnionChoice = () => {
  const query = useQuery('oversight.unions', {})
  const [search, setSearch] = useState('')
  const unions = query.value?.unions
  return {
    groups: unions && groupUnions(unions, search),
    find: (unionId: string | null) => unions?.find((union) => union.unionId === unionId) ?? null,
    unions: unions ?? [],
    search,
    setSearch,
    failure: query.failure,
    reload: query.reload,
  }
}

export type UnionChoice = ReturnType<typeof useUnionChoice>
