import { useState } from 'react'
import type { Union, UnionKind } from '@/domain/people/person'
import { namesOfUnion } from '@/domain/people/union-changes'
import { UNION_KINDS } from '@/domain/people/union-order'
import { useQuery } from '../../use-query'
import { useWrite } from '../../use-write'

interface UnionGroup<Each extends Union = Union> {
  readonly kind: UnionKind
  readonly unions: readonly Each[]
}

const folded = (text: string): string => text.replace(/\s/g, '').toLowerCase()

/** Unions whose name holds `search`, grouped as the notice names them, in the order given; groups without one are left out. */
export const groupUnions = <Each extends Union>(
  unions: readonly Each[],
  search: string,
): readonly UnionGroup<Each>[] => {
  const wanted = folded(search)
  return UNION_KINDS.map((kind) => ({
    kind,
    unions: unions.filter(
      (union) => union.kind === kind && namesOfUnion(union).some((name) => folded(name).includes(wanted)),
    ),
  })).filter((group) => group.unions.length > 0)
}

/** Whether a union of that name is there already, blanks and letter case aside: a second one would split its enterprises. */
export const isUnionNamed = (unions: readonly Union[], name: string): boolean =>
  unions.some((union) => namesOfUnion(union).some((each) => folded(each) === folded(name)))

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

/** One union picked from those there are, or added to them and picked. */
export const useUnionPick = () => {
  const choice = useUnionChoice()
  const [unionId, setUnionId] = useState<string | null>(null)
  const add = useWrite('oversight.addUnion')
  return {
    choice,
    picked: choice.find(unionId),
    pick: setUnionId,
    addUnion: async (name: string, kind: UnionKind): Promise<boolean> => {
      const result = await add.run({ name: name.trim(), kind })
      if (result.outcome !== 'done') return false
      await choice.reload()
      setUnionId(result.value.union.unionId)
      choice.setSearch('')
      return true
    },
    adding: add.running,
    addFailure: add.failure,
    isNamed: (name: string) => isUnionNamed(choice.unions, name),
  }
}

export type UnionPick = ReturnType<typeof useUnionPick>
