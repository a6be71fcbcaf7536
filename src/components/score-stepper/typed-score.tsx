import { useState } from 'react'
import { Input, View } from '@tarojs/components'
import { scoreWords } from '@/text/components'
import { accessible } from '../accessibility'
import { numberControl } from '../field/name-control'

interface TypedScoreProps {
  label: string
  max: number
  step: number
  value: number | null
  /** null: nothing was typed; undefined: no score that may be given. */
  read: (typed: string) => number | null | undefined
  onScore: (score: number) => void
  /** The field was emptied. */
  onClear: (() => void) | undefined
  onEnd: () => void
}

interface Detail {
  detail: { value: string }
}

/** A score typed as a number: taken when the field is left, so that the 4 of 45 is never one; said where it may not be given. */
export function TypedScore({ label, max, step, value, read, onScore, onClear, onEnd }: TypedScoreProps) {
  const [seed] = useState(value === null ? '' : String(value))
  const [wrong, setWrong] = useState(false)

  const take = ({ detail }: Detail) => {
    const score = read(detail.value)
    if (score === undefined) {
      setWrong(true)
      return
    }
    if (score === null) onClear?.()
    else onScore(score)
    onEnd()
  }
  return (
    <View className='k-stepper__typed'>
      <Input
        {...numberControl(label)}
        className='k-stepper__input k-number'
        defaultValue={seed}
        focus
        maxlength={8}
        cursorSpacing={96}
        confirmType='done'
        onInput={() => setWrong(false)}
        onConfirm={take}
        onBlur={take}
      />
      {wrong ? (
        <View className='k-stepper__wrong' {...accessible({ role: 'alert' })}>
          {scoreWords.wrong(max, step)}
        </View>
      ) : null}
    </View>
  )
}
