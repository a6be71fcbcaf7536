import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { NarrowChips } from '@/components/narrow-sheet/narrow-chips'
import { narrowingParts } from '@/features/narrowing'
import type { OversightFilter } from '@/features/office/progress/progress'
import type { EnterpriseListState } from '@/features/office/progress/use-enterprise-list'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { yearParameters } from '@/features/session/years'
import { NUDGE_FILTERS, type NudgeFilter } from '@/features/worklist/use-nudge-many'
import { narrowWords, viewWords } from '@/text/narrowing'
import { pickWords } from '@/text/picking'
import { enterpriseList } from '@/text/office-progress'
import './progress.scss'

/** Filters that hold enterprises which still have to hand in. */
const EXTENDABLE: ReadonlySet<OversightFilter> = new Set([
  ...([
    'all',
    'unsubmitted',
    'unstarted',
    'draft',
    'returned',
    'late',
    'rectification_late',
    'at_risk',
    'asking',
  ] as const),
])

/** The list in which those of a filter are chosen to be nudged. */
const nudgeFilterOf = (filter: OversightFilter): NudgeFilter =>
  NUDGE_FILTERS.find((each) => each === filter) ?? 'unsubmitted'

interface ListStepsProps {
  list: EnterpriseListState
  onOpen: (sheet: 'narrow' | 'views') => void
}

/** 筛选, and what is done for a whole filter: not offered beside a list that is narrowed further, or while rows are ticked. */
export function ListSteps({ list, onOpen }: ListStepsProps) {
  const mayAct = !list.narrowed && !list.picking.on
  return (
    <View className='of-list-steps'>
      <Button kind='text' size='small' onPress={() => onOpen('narrow')}>
        {narrowWords.way}
      </Button>
      <Button kind='text' size='small' label={viewWords.wayLabel} onPress={() => onOpen('views')}>
        {viewWords.way}
      </Button>
      {list.rows && list.rows.length > 0 ? (
        <>
          {list.picking.on ? null : (
            <Button kind='text' size='small' onPress={list.picking.begin}>
              {pickWords.way}
            </Button>
          )}
          <Button kind='text' size='small' onPress={() => openPage(list.packagePage)}>
            {narrowWords.package}
          </Button>
        </>
      ) : null}
      {mayAct && EXTENDABLE.has(list.filter) ? (
        <Button
          kind='text'
          size='small'
          onPress={() => openPage(pageUrl('office/extend-many', { ...yearParameters(list.year), filter: list.filter }))}
        >
          {enterpriseList.extendMany}
        </Button>
      ) : null}
      {mayAct && EXTENDABLE.has(list.filter) && list.mayNudge ? (
        <Button
          kind='text'
          size='small'
          onPress={() =>
            openPage(pageUrl('reviewer/nudge', { ...yearParameters(list.year), filter: nudgeFilterOf(list.filter) }))
          }
        >
          {enterpriseList.nudgeMany}
        </Button>
      ) : null}
      {mayAct && list.filter === 'endorsed' ? (
        <Button
          kind='text'
          size='small'
          onPress={() => openPage(pageUrl('office/receive-many', yearParameters(list.year)))}
        >
          {enterpriseList.receiveMany}
        </Button>
      ) : null}
      <NarrowChips parts={narrowingParts(list.narrowing, list.rubric)} onNarrow={list.setNarrowing} />
    </View>
  )
}
