import { Card } from '@/components/card/card'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { Notice } from '@/components/notice/notice'
import { SCORE_STEPS } from '@/features/office/cycle/cycle-form'
import { CYCLE_CHANGE_WORDS } from '@/text/office-cycle'
import type { CyclePartProps } from './cycle-dates'

/** By how much a score goes up and down. */
export function StepCard({ editing, form }: CyclePartProps) {
  const change = editing.changes.find((each) => each === 'step_coarser' || each === 'step_finer')
  return (
    <Card title='评分步长' note='自评分和核定分每次加减多少'>
      <ChoiceList
        label='评分步长'
        value={String(form.scoreStep)}
        onChange={(value) => editing.change({ scoreStep: Number(value) })}
        choices={SCORE_STEPS.map((step) => ({ value: String(step), label: `${step} 分` }))}
      />
      {change ? <Notice tone={change === 'step_coarser' ? 'warn' : 'info'}>{CYCLE_CHANGE_WORDS[change]}</Notice> : null}
    </Card>
  )
}
