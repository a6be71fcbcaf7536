import { useState } from 'react'
import { Input, View } from '@tarojs/components'
import { scoreWords } from '@/text/components'
import { accessible } from '../accessibility'
import { numberControl } from '../field/name-control'
import { useFieldText } from '../field/use-field-text'

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

  const take = (typed: string) => {
    const score = read(typed)
    if (score === undefined) {
      setWrong(true)
      return
    }
    if (score === null) onClear?.()
    else onScore(score)
    onEnd()
  }
  const { epoch, control } = useFieldText(seed, { onInput: () => setWrong(false), onBlur: take })
  return (
    <View className='k-stepper__typed'>
      <Input
        key={epoch}
        {...control}
        {...numberControl(label)}
        className='k-stepper__input k-number'
        focus
        maxlength={8}
        cursorSpacing={96}
        confirmType='done'
        onConfirm={({ detail }: Detail) => take(detail.value)}
      />
      {wrong ? (
        <View className='k-stepper__wrong' {...accessible({ role: 'alert' })}>
          {scoreWords.wrong(max, step)}
        </View>
      ) : null}
    </View>
  )
}
