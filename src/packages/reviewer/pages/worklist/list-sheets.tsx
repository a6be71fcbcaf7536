import { NarrowSheet } from '@/components/narrow-sheet/narrow-sheet'
import { ViewsSheet } from '@/components/narrow-sheet/views-sheet'
import { narrowingOfView, narrowingWords, NOT_NARROWED, SCORE_CHOICES } from '@/features/narrowing'
import type { Worklist } from '@/features/worklist/use-worklist'
import { viewWords } from '@/text/narrowing'
import { WORKLIST_TAB_WORDS } from '@/text/review'

interface ListSheetsProps {
  worklist: Worklist
  open: 'narrow' | 'views'
  onClose: () => void
}

/** 筛选 and 常用筛选 of the worklist. */
export function ListSheets({ worklist, open, onClose }: ListSheetsProps) {
  const { ownList, narrowing, tab, searched } = worklist
  if (open === 'narrow')
    return (
      <NarrowSheet
        narrowing={narrowing}
        none={NOT_NARROWED}
        scores={SCORE_CHOICES}
        knowsChanges={ownList.since !== null}
        onClose={onClose}
        onNarrow={(wanted) => {
          onClose()
          worklist.setNarrowing(wanted)
        }}
      />
    )
  return (
    <ViewsSheet
      {...ownList}
      views={ownList.views.map((view) => ({
        ...{ viewId: view.viewId, name: view.name },
        words: viewWords.words(
          view.shown.by === 'tab' ? WORKLIST_TAB_WORDS[view.shown.tab] : '',
          narrowingWords(narrowingOfView(view)),
          view.search,
        ),
      }))}
      now={viewWords.words(WORKLIST_TAB_WORDS[tab], narrowingWords(narrowing), searched)}
      onClose={onClose}
      onOpen={(viewId) => {
        onClose()
        worklist.openView(viewId)
      }}
      onSave={worklist.saveView}
      onRemove={(viewId) => void ownList.remove(viewId)}
    />
  )
}
