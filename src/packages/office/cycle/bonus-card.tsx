import { Card } from '@/components/card/card'
import { FactField } from '@/components/fact-field/fact-field'
import { Notice } from '@/components/notice/notice'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { BONUS_NOS } from '@/features/office/cycle/cycle-form'
import { bonusTitleOf } from '@/features/office/cycle/bonus-title'
import { CYCLE_CHANGE_WORDS, CYCLE_GAP_WORDS } from '@/text/office-cycle'
import type { CyclePartProps } from './cycle-dates'

/** The two bonus indicators: without points until the office gives them some. */
export function BonusCard({ editing, form }: CyclePartProps) {
  const change = editing.changes.find((each) => each === 'bonus_on' || each === 'bonus_off' || each === 'bonus_maxima')
  return (
    <Card title='改革创新成效加分' note='通知没有规定这两项的分值。加分另列，不计入 100 分。'>
      <SwitchRow
        label='加分项计分'
        note={form.bonusOn ? '按下面的上限打分' : '只填自评情况和佐证，不打分'}
        on={form.bonusOn}
        onChange={(bonusOn) => editing.change({ bonusOn })}
      />
      {form.bonusOn
        ? BONUS_NOS.map((no) => (
            <FactField
              key={no}
              label={`第 ${no} 项上限`}
              unit='分'
              required
              value={form.bonus[no]}
              onInput={(typed) => editing.change({ bonus: { ...form.bonus, [no]: typed } })}
              hint={bonusTitleOf(editing.rubricVersion, no)}
              error={editing.gaps.bonus[no] && CYCLE_GAP_WORDS.maximum_wrong}
            />
          ))
        : null}
      {change ? <Notice tone='warn'>{CYCLE_CHANGE_WORDS[change]}</Notice> : null}
    </Card>
  )
}
