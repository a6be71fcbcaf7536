import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { Dialog } from '@/components/dialog/dialog'
import { WriteFailure } from '@/components/failure/failure'
import { Field } from '@/components/field/field'
import { Notice } from '@/components/notice/notice'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { SwitchRow } from '@/components/switch-row/switch-row'
import type { NextCycle } from '@/features/office/cycle/use-next-cycle'
import {
  carriedLines,
  CYCLE_GAP_WORDS,
  editionChoice,
  nextCycleStatement,
  quotasNote,
  remindedLines,
  STANDSTILL,
  cyclePage,
} from '@/text/office-cycle'
import { LEFT_OVER_CHANGED, LEFT_OVER_STAYS, unfinishedLines } from '@/text/unfinished'
import { DayCountChoice } from './day-count-choice'
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
    <Card title={next.first ? cyclePage.openFirst : cyclePage.openNext} note={nextCycleStatement(next.first)}>
      {failure?.outcome === 'standstill' ? (
        <Notice tone='danger' title={cyclePage.notOpened} urgent>
          {STANDSTILL}
        </Notice>
      ) : (
        <WriteFailure failure={failure} title={cyclePage.notOpened} />
      )}
      <DatePickerField
        label={cyclePage.openOn}
        required
        value={next.openOn}
        start={next.openBounds?.earliestOn}
        end={next.openBounds?.latestOn}
        onChange={next.setOpenOn}
        error={gaps.openOn && CYCLE_GAP_WORDS[gaps.openOn]}
        disabled={opening}
      />
      <DatePickerField
        label={cyclePage.deadlineOn}
        required
        value={next.deadlineOn}
        start={next.bounds.earliestOn}
        end={next.bounds.latestOn}
        onChange={next.setDeadlineOn}
        hint={cyclePage.lastDayHint}
        error={gaps.deadlineOn && CYCLE_GAP_WORDS[gaps.deadlineOn]}
        disabled={opening}
      />
      {next.editions.length > 1 ? (
        <Field label={cyclePage.edition} hint={cyclePage.editionHint}>
          <ChoiceList
            label={cyclePage.edition}
            choices={next.editions.map((edition) => ({ value: edition.version, ...editionChoice(edition) }))}
            value={next.rubricVersion ?? null}
            onChange={next.setEdition}
          />
        </Field>
      ) : null}
      <DayCountChoice counting={next.counting} value={next.dayCount} onChange={next.setDayCount} />
      {next.calendar
        ? remindedLines(next.calendar).map((line) => (
            <View key={line} className='of-change'>
              {line}
            </View>
          ))
        : null}
      {next.carried ? (
        <>
          {carriedLines(next.carried).map((line) => (
            <View key={line} className='of-change'>
              {line}
            </View>
          ))}
          {next.carried.quotas.unions > 0 ? (
            <SwitchRow
              label={cyclePage.carryQuotas}
              note={quotasNote(next.carried.quotas)}
              on={next.carryQuotas}
              onChange={next.setCarryQuotas}
            />
          ) : null}
        </>
      ) : null}
      {count ? (
        <ProgressBar
          value={count.done}
          max={Math.max(1, count.total)}
          label={cyclePage.preparing}
          text={cyclePage.prepared(count.done, count.total)}
        />
      ) : null}
      <Button
        loading={opening}
        onPress={() => {
          if (next.check()) onAsk()
        }}
      >
        {opening ? cyclePage.openingNow : cyclePage.open}
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
      title={cyclePage.leftOverTitle(left.title)}
      body={left.changed ? LEFT_OVER_CHANGED : LEFT_OVER_STAYS}
      confirmText={cyclePage.openAnyway}
      cancelText={cyclePage.openLater}
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
      title={next.first ? cyclePage.openFirstTitle : cyclePage.openNextTitle}
      body={nextCycleStatement(next.first)}
      confirmText={cyclePage.open}
      onCancel={onClose}
      onConfirm={() => {
        onClose()
        void next.open()
      }}
    />
  )
}
