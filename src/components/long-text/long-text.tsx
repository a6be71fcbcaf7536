import { Textarea, View } from '@tarojs/components'
import { classNames } from '../class-names'
import { nameControl } from '../field/name-control'
import type { useFieldText } from '../field/use-field-text'
import './long-text.scss'

export interface LongTextProps {
  label: string
  field: Pick<ReturnType<typeof useFieldText>, 'epoch' | 'control'>
  placeholder?: string | undefined
  /** Room for a few lines, where a hundred characters are not expected. */
  low?: boolean
  /** Kept free between the line that is written and the keyboard, in pixels. */
  aboveKeyboard: number
  /** The keyboard's own «下一项», in the place of a new line. */
  onNext?: (() => void) | undefined
  focused?: boolean | undefined
}

/** The box of a text of several lines, which grows with what is written in it. What is said around it is its field's. */
export function LongText({ label, field, placeholder, low, aboveKeyboard, onNext, focused }: LongTextProps) {
  return (
    <View className='k-long-text'>
      <Textarea
        key={field.epoch}
        {...field.control}
        {...nameControl(label)}
        className={classNames('k-long-text__input', low && 'k-long-text__input--low')}
        {...(placeholder ? { placeholder } : {})}
        placeholderClass='k-placeholder'
        {...(onNext ? { confirmType: 'next' as const, onConfirm: onNext } : {})}
        {...(focused === undefined ? {} : { focus: focused })}
        maxlength={-1}
        autoHeight
        disableDefaultPadding
        showConfirmBar={false}
        adjustPosition
        cursorSpacing={aboveKeyboard}
      />
    </View>
  )
}
