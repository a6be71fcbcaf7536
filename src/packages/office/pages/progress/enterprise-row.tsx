import { View } from '@tarojs/components'
import { Cell } from '@/components/cell/cell'
import { StatusTag } from '@/components/status-tag/status-tag'
import { hasLeft } from '@/domain/ledger/departure'
import type { EnterpriseRow as Row } from '@/features/office/progress/use-enterprise-list'
import { departureLine } from '@/text/departure'
import { otherNames } from '@/text/enterprise-names'
import { NO_UNION, shortTiming } from '@/text/office'
import { narrowWords } from '@/text/narrowing'
import { enterpriseList } from '@/text/office-progress'
import { stateWord, type StateWord } from '@/text/states'
import './progress.scss'

const fillingOf = ({ outline, progress }: Row): string | undefined => {
  if (outline.departure) return departureLine(outline.departure)
  if (progress.atRisk) return enterpriseList.missing(progress.indicators - progress.answered)
  return progress.state === 'unstarted' ? undefined : enterpriseList.filling(progress)
}

/** The word for where it stands: that it is late stands before its state. */
export const wordOf = ({ outline, progress }: Row): { readonly word: StateWord; readonly late: boolean } => {
  const { kind } = progress.timing
  const lateness = kind === 'late' || kind === 'rectification_late' ? kind : undefined
  return { word: stateWord(hasLeft(outline) ? 'departed' : (lateness ?? progress.state)), late: lateness !== undefined }
}

interface EnterpriseRowProps {
  row: Row
  /** Somebody else changed it since the list was looked at before. */
  changed: boolean
  /** It stands open beside the list. */
  current: boolean
  /** Whether it is ticked, while rows are. */
  checked: boolean | undefined
  onOpen: () => void
}

/** One enterprise in the list: its number and union, where it stands, and how long it still has. */
export function EnterpriseRow({ row, changed, current, checked, onOpen }: EnterpriseRowProps) {
  const { outline, progress, names } = row
  const { timing } = progress
  const { word, late } = wordOf(row)
  const called = otherNames(names, outline.enterpriseName)
  const number = enterpriseList.numberAndUnion(outline.enterpriseNo, outline.unionName ?? NO_UNION)
  const days = shortTiming(timing, outline.extension !== null)
  const line = [number, changed && narrowWords.isChanged, fillingOf(row), days].filter(Boolean).join(' · ')
  return (
    <Cell
      compact
      current={current}
      checked={checked}
      plain
      arrow={false}
      title={outline.enterpriseName}
      label={[outline.enterpriseName, called, word.label, line].filter(Boolean).join('，')}
      onPress={onOpen}
    >
      <View className='of-row__foot'>
        <View className={late ? 'of-row__line of-row__line--late' : 'of-row__line'}>{line}</View>
        <StatusTag tone={word.tone} text={word.label} />
      </View>
      {called ? <View className='of-row__line'>{called}</View> : null}
    </Cell>
  )
}
