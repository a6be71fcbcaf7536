import { useState } from 'react'
import type { UnionRow } from '@/contract/union'
import { distinctRows } from '../../pages'
import { useShownAgain } from '../../page-life'
import { useMayAsk } from '../../session/use-session'
import { usePages } from '../../use-pages'
import { useSettled } from '../../use-query'

/** Every union in its order, searched by any of its names. */
export const useUnions = () => {
  const mayAsk = useMayAsk('office')
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const pages = usePages('union.list', mayAsk ? { search: settled } : null)
  useShownAgain(() => void pages.reload())
  return {
    ...pages,
    rows: pages.rows && distinctRows<UnionRow>(pages.rows, ({ unionId }) => unionId),
    ...{ search, setSearch },
  }
}

export type { UnionRow } from '@/contract/union'
