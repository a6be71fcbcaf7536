import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { Dialog } from '@/components/dialog/dialog'
import { WriteFailure } from '@/components/failure/failure'
import { Notice } from '@/components/notice/notice'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import type { NextCycle } from '@/features/office/cycle/use-next-cycle'
import { CYCLE_GAP_WORDS, nextCycleStatement, STANDSTILL } from '@/text/office-cycle'
import { LEFT_OVER_CHANGED, LEFT_OVER_STAYS, unfinishedLines } from '@/text/unfinished'
import './cycle.scss'

export interface NextCycleCardProps {
  next: NextCycle
  onAsk: () => void
}

/** Opening the next year's cycle; there only while it may be opened. */
export function NextCycleCard({ next, onAsk }: NextCycleCardProps) {
  const { gaps, count, failure } = next
  const opening = count !== null
  return (
    <Card title={next.first ? '开启本年度评估' : '开启下一年度评估'} note={nextCycleStatement(next.first)}>
      {failure?.outcome === 'standstill' ? (
        <Notice tone='danger' title='没有开启' urgent>
          {STANDSTILL}
        </Notice>
      ) : (
        <WriteFailure failure={failure} title='没有开启' />
      )}
      <DatePickerField
        label='开始填报'
        required
        value={next.openOn}
        start={next.openBounds?.earliestOn}
        end={next.openBounds?.latestOn}
        onChange={next.setOpenOn}
        error={gaps.openOn && CYCLE_GAP_WORDS[gaps.openOn]}
        disabled={opening}
      />
      <DatePickerField
        label='截止日期'
        required
        value={next.deadlineOn}
        start={next.bounds.earliestOn}
        end={next.bounds.latestOn}
        onChange={next.setDeadlineOn}
        hint='含当日，北京时间 24:00 截止。'
        error={gaps.deadlineOn && CYCLE_GAP_WORDS[gaps.deadlineOn]}
        disabled={opening}
      />
      {count ? (
        <ProgressBar
          value={count.done}
          max={Math.max(1, count.total)}
          label='正在准备评估表'
          text={`已准备 ${count.done}/${count.total} 家`}
        />
      ) : null}
      <Button
        loading={opening}
        onPress={() => {
          if (next.check()) onAsk()
        }}
      >
        {opening ? '正在开启' : '开启'}
      </Button>
    </Card>
  )
}

export interface NextCycleDialogProps {
  next: NextCycle
  open: boolean
  onClose: () => void
}

/** Asked once; where the present year has something left, once more with what that is. */
export function NextCycleDialog({ next, open, onClose }: NextCycleDialogProps) {
  const { left } = next
  return left ? (
    <Dialog
      open
      title={`${left.title}还没有办完`}
      body={left.changed ? LEFT_OVER_CHANGED : LEFT_OVER_STAYS}
      confirmText='看过了，仍要开启'
      cancelText='先不开启'
      onCancel={next.leaveAlone}
      onConfirm={() => void next.open(left.unfinished)}
    >
      {unfinishedLines(left.unfinished).map((line) => (
        <View key={line} className='of-change'>
          {line}
        </View>
      ))}
    </Dialog>
  ) : (
    <Dialog
      open={open}
      title={next.first ? '开启本年度评估？' : '开启下一年度评估？'}
      body={nextCycleStatement(next.first)}
      confirmText='开启'
      onCancel={onClose}
      onConfirm={() => {
        onClose()
        void next.open()
      }}
    />
  )
}
