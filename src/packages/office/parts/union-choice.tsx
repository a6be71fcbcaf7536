import { Fragment, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { SearchBar } from '@/components/search-bar/search-bar'
import { SectionTitle } from '@/components/section-title/section-title'
import type { UnionChoice as Unions } from '@/features/office/routing/unions'
import { UNION_KIND_WORDS, assignForm } from '@/text/office-routing'
import './office.scss'

type Union = NonNullable<Unions['groups']>[number]['unions'][number]

export interface UnionChoiceProps {
  unions: Unions
  chosen: string | null
  onChoose: (unionId: string) => void
  describe: (union: Union) => { readonly note?: string | undefined; readonly disabled?: boolean | undefined }
  /** Where the search finds none. */
  empty: ReactNode
}

/** The unions by their kind, to be searched and one of them chosen. */
export function UnionChoice({ unions, chosen, onChoose, describe, empty }: UnionChoiceProps) {
  const { groups, failure } = unions
  return (
    <>
      {/* As wide as what stands around it: a search bar's own margin is made for a page's edge. */}
      <View className='of-union-search'>
        <SearchBar value={unions.search} onInput={unions.setSearch} placeholder={assignForm.searchUnion} />
      </View>
      {failure ? <ReadFailure failure={failure} onRetry={unions.reload} compact={groups !== undefined} /> : null}
      {!groups && !failure ? <LoadingState rows={2} /> : null}
      {groups?.length === 0 ? empty : null}
      {(groups ?? []).map((group) => (
        <Fragment key={group.kind}>
          <SectionTitle title={UNION_KIND_WORDS[group.kind]} />
          <ChoiceList
            label={UNION_KIND_WORDS[group.kind]}
            value={chosen}
            onChange={onChoose}
            choices={group.unions.map((union) => ({ value: union.unionId, label: union.name, ...describe(union) }))}
          />
        </Fragment>
      ))}
    </>
  )
}
