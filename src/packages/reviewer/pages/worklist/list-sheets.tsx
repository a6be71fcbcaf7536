import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { NarrowChips } from '@/components/narrow-sheet/narrow-chips'
import { NarrowSheet } from '@/components/narrow-sheet/narrow-sheet'
import { ViewsSheet } from '@/components/narrow-sheet/views-sheet'
import { countedChoice } from '@/features/counted-choice'
import { narrowingOfView, narrowingParts, narrowingWords, NOT_NARROWED, SCORE_CHOICES } from '@/features/narrowing'
import type { Worklist } from '@/features/worklist/use-worklist'
import { openPage } from '@/features/session/navigate'
import { narrowWords, viewWords } from '@/text/narrowing'
import { pickWords } from '@/text/picking'
import { WORKLIST_TAB_WORDS } from '@/text/worklist-tabs'

interface ListSheetsProps {
  worklist: Worklist
  open: 'narrow' | 'views'
  onClose: () => void
}

interface ListStepsProps {
  worklist: Worklist
  onOpen: (sheet: 'narrow' | 'views') => void
}

/** How the list is looked through, and its 材料包: beside its year, so that they take no row of their own. */
export function ListSteps({ worklist, onOpen }: ListStepsProps) {
  const { views, narrowing, rubric, ownWorklist, packagePage, picking } = worklist
  return (
    <View className='rv-steps'>
      <Button kind='text' size='small' onPress={() => onOpen('narrow')}>
        {narrowWords.way}
      </Button>
      {ownWorklist ? (
        <Button kind='text' size='small' label={viewWords.wayLabel} onPress={() => onOpen('views')}>
          {viewWords.way}
        </Button>
      ) : null}
      {views && views.length > 0 ? (
        <>
          {picking.on ? null : (
            <Button kind='text' size='small' onPress={picking.begin}>
              {pickWords.way}
            </Button>
          )}
          <Button kind='text' size='small' onPress={() => openPage(packagePage)}>
            {narrowWords.package}
          </Button>
        </>
      ) : null}
      <NarrowChips parts={narrowingParts(narrowing, rubric)} onNarrow={worklist.setNarrowing} />
    </View>
  )
}

/** 筛选 and 常用筛选 of the worklist. */
export function ListSheets({ worklist, open, onClose }: ListSheetsProps) {
  const { ownList, narrowing, rubric, tab, searched } = worklist
  if (open === 'narrow')
    return (
      <NarrowSheet
        narrowing={narrowing}
        none={NOT_NARROWED}
        scores={SCORE_CHOICES}
        counting={countedChoice(narrowing.counted, rubric)}
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
          narrowingWords(narrowingOfView(view), rubric),
          view.search,
        ),
      }))}
      now={viewWords.words(WORKLIST_TAB_WORDS[tab], narrowingWords(narrowing, rubric), searched)}
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
