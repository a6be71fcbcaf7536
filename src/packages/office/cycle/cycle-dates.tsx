import { Card } from '@/components/card/card'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { Notice } from '@/components/notice/notice'
import type { CycleForm } from '@/features/office/cycle/cycle-form'
import type { CycleEditing } from '@/features/office/cycle/use-cycle-form'
import { CYCLE_CHANGE_WORDS, CYCLE_GAP_WORDS, movedWords } from '@/text/office-cycle'

export interface CyclePartProps {
  editing: CycleEditing
  form: CycleForm
}

/** When enterprises may submit, and what moving the deadline does. */
export function CycleDates({ editing, form }: CyclePartProps) {
  const { gaps, change, changes, moved } = editing
  const deadlineChange = changes.find((each) => each === 'deadline_earlier' || each === 'deadline_later')
  return (
    <Card title='起止日期'>
      <DatePickerField
        label='开始填报'
        required
        value={form.openOn}
        start={editing.openBounds?.earliestOn}
        end={editing.openBounds?.latestOn}
        onChange={(openOn) => change({ openOn })}
        hint='从这一天起，企业可以填写和提交。'
        error={gaps.openOn && CYCLE_GAP_WORDS[gaps.openOn]}
      />
      <DatePickerField
        label='截止日期'
        required
        value={form.deadlineOn}
        start={editing.bounds?.earliestOn}
        end={editing.bounds?.latestOn}
        onChange={(deadlineOn) => change({ deadlineOn })}
        hint='含当日，北京时间 24:00 截止。个别企业的延期在企业页办理。'
        error={gaps.deadlineOn && CYCLE_GAP_WORDS[gaps.deadlineOn]}
      />
      {deadlineChange ? (
        <Notice tone='warn' title={moved === undefined ? undefined : movedWords(moved)}>
          {CYCLE_CHANGE_WORDS[deadlineChange]}
        </Notice>
      ) : null}
    </Card>
  )
}
