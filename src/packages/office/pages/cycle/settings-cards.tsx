import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { FactField } from '@/components/fact-field/fact-field'
import { Notice } from '@/components/notice/notice'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { indicatorTitle } from '@/domain/rubric/rubric'
import { type CycleForm, SCORE_STEPS } from '@/features/office/cycle/cycle-form'
import type { CycleEditing } from '@/features/office/cycle/use-cycle-form'
import { formatDay } from '@/text/dates'
import {
  beforeWords,
  CYCLE_CHANGE_WORDS,
  CYCLE_GAP_WORDS,
  movedWords,
  remindedWords,
  reminderRules,
  cyclePage,
} from '@/text/office-cycle'
import { DayCountChoice } from './day-count-choice'
import './cycle.scss'

interface CyclePartProps {
  editing: CycleEditing
  form: CycleForm
}

/** When enterprises may submit, and what moving the deadline does. */
export function CycleDates({ editing, form }: CyclePartProps) {
  const { gaps, change, changes, moved } = editing
  const deadlineChange = changes.find((each) => each === 'deadline_earlier' || each === 'deadline_later')
  return (
    <Card title={cyclePage.dates}>
      <DatePickerField
        label={cyclePage.openOn}
        required
        value={form.openOn}
        start={editing.openBounds?.earliestOn}
        end={editing.openBounds?.latestOn}
        onChange={(openOn) => change({ openOn })}
        hint={cyclePage.openOnHint}
        error={gaps.openOn && CYCLE_GAP_WORDS[gaps.openOn]}
      />
      <DatePickerField
        label={cyclePage.deadlineOn}
        required
        value={form.deadlineOn}
        start={editing.bounds?.earliestOn}
        end={editing.bounds?.latestOn}
        onChange={(deadlineOn) => change({ deadlineOn })}
        hint={cyclePage.deadlineHint}
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

/** By how much a score goes up and down. */
export function StepCard({ editing, form }: CyclePartProps) {
  const change = editing.changes.find((each) => each === 'step_coarser' || each === 'step_finer')
  return (
    <Card title={cyclePage.step} note={cyclePage.stepNote}>
      <ChoiceList
        label={cyclePage.step}
        value={String(form.scoreStep)}
        onChange={(value) => editing.change({ scoreStep: Number(value) })}
        choices={SCORE_STEPS.map((step) => ({ value: String(step), label: cyclePage.stepChoice(step) }))}
      />
      {change ? <Notice tone={change === 'step_coarser' ? 'warn' : 'info'}>{CYCLE_CHANGE_WORDS[change]}</Notice> : null}
    </Card>
  )
}

/** The indicators to which the edition gives no points: without any until the office gives them some. */
export function BonusCard({ editing, form }: CyclePartProps) {
  const change = editing.changes.find((each) => each === 'bonus_on' || each === 'bonus_off' || each === 'bonus_maxima')
  if (editing.bonus.length === 0) return null
  return (
    <Card title={cyclePage.bonus} note={cyclePage.bonusNote}>
      <SwitchRow
        label={cyclePage.bonusScored}
        note={form.bonusOn ? cyclePage.bonusOn : cyclePage.bonusOff}
        on={form.bonusOn}
        onChange={(bonusOn) => editing.change({ bonusOn })}
      />
      {form.bonusOn
        ? editing.bonus.map((indicator) => (
            <FactField
              key={indicator.no}
              label={cyclePage.bonusMaximum(indicator.no)}
              unit={cyclePage.points}
              required
              value={form.bonus[indicator.no] ?? ''}
              onInput={(typed) => editing.change({ bonus: { ...form.bonus, [indicator.no]: typed } })}
              hint={indicatorTitle(indicator)}
              error={editing.gaps.bonus[indicator.no] && CYCLE_GAP_WORDS.maximum_wrong}
            />
          ))
        : null}
      {change ? <Notice tone='warn'>{CYCLE_CHANGE_WORDS[change]}</Notice> : null}
    </Card>
  )
}

/** What Word and PDF print beyond the notice's form. */
export function PaperCard({ editing, form }: CyclePartProps) {
  const change = editing.changes.find((each) => each === 'figures_on' || each === 'figures_off')
  return (
    <Card title={cyclePage.paper} note={cyclePage.paperNote}>
      <SwitchRow
        label={cyclePage.paperFigures}
        note={form.figuresOnPaper ? cyclePage.paperFiguresOn : cyclePage.paperFiguresOff}
        on={form.figuresOnPaper}
        onChange={(figuresOnPaper) => editing.change({ figuresOnPaper })}
      />
      {change ? <Notice tone='info'>{CYCLE_CHANGE_WORDS[change]}</Notice> : null}
    </Card>
  )
}

/** The days on which the clock reminds, and whom: what follows from the dates above, and from how days are counted. */
export function ReminderCard({ editing, form }: CyclePartProps) {
  const { calendar, counting } = editing
  const change = editing.changes.find((each) => each === 'days_working' || each === 'days_calendar')
  return (
    <Card title={cyclePage.calendar} note={calendar ? reminderRules(form.dayCount) : cyclePage.calendarMissing}>
      <DayCountChoice counting={counting} value={form.dayCount} onChange={(dayCount) => editing.change({ dayCount })} />
      {change ? <Notice tone='info'>{CYCLE_CHANGE_WORDS[change]}</Notice> : null}
      {(calendar ?? []).map((each) => (
        <View key={each.day} className={each.timing === 'over' ? 'of-day of-day--over' : 'of-day'}>
          <View className='of-day__day k-number'>{formatDay(each.day)}</View>
          <View className='of-day__main'>
            <View>{remindedWords(each)}</View>
            <View className='of-day__before'>{beforeWords(each)}</View>
          </View>
        </View>
      ))}
    </Card>
  )
}
