import { ViewsSheet } from '@/components/narrow-sheet/views-sheet'
import { narrowingOfView, narrowingWords } from '@/features/narrowing'
import type { EnterpriseListState } from '@/features/office/progress/use-enterprise-list'
import { viewWords } from '@/text/narrowing'
import { FILTER_WORDS } from '@/text/office'
import { NarrowSheet } from './narrow-sheet'

interface ListSheetsProps {
  list: EnterpriseListState
  open: 'narrow' | 'views'
  onClose: () => void
}

/** 筛选 and 常用筛选 of the province's list. */
export function ListSheets({ list, open, onClose }: ListSheetsProps) {
  const { own, narrowing, rubric, filter, search } = list
  if (open === 'narrow')
    return (
      <NarrowSheet
        narrowing={narrowing}
        rubric={rubric}
        knowsChanges={own.since !== null}
        onClose={onClose}
        onNarrow={(wanted) => {
          onClose()
          list.setNarrowing(wanted)
        }}
      />
    )
  return (
    <ViewsSheet
      {...own}
      views={own.views.map((view) => ({
        ...{ viewId: view.viewId, name: view.name },
        words: viewWords.words(
          view.shown.by === 'filter' ? FILTER_WORDS[view.shown.filter] : '',
          narrowingWords(narrowingOfView(view), rubric),
          view.search,
        ),
      }))}
      now={viewWords.words(FILTER_WORDS[filter], narrowingWords(narrowing, rubric), search)}
      onClose={onClose}
      onOpen={(viewId) => {
        onClose()
        list.openView(viewId)
      }}
      onSave={list.saveView}
      onRemove={(viewId) => void own.remove(viewId)}
    />
  )
}
