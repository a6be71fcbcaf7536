import { fieldWords } from '@/text/components'
import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import { useFieldText } from '../field/use-field-text'
import { LongText } from '../long-text/long-text'
import { SaveStateLine, type SaveState } from '../save-state/save-state'
import { characterCount, countSentence } from './soft-count'
import '../field/field.scss'
import './narrative-field.scss'

export interface NarrativeFieldProps {
  label: string
  value: string
  onInput?: ((text: string) => void) | undefined
  onBlur?: ((text: string) => void) | undefined
  onFocus?: (() => void) | undefined
  /** A guide of so many characters: counted, never enforced. null where there is none. */
  suggested?: number | null | undefined
  saveState?: SaveState | undefined
  onRetry?: (() => void) | undefined
  placeholder?: string | undefined
  hint?: string | undefined
  readOnly?: boolean | undefined
  /** False where a card's heading already says it; it is spoken all the same. */
  showLabel?: boolean | undefined
  /** The keyboard's own «下一项». */
  onNext?: (() => void) | undefined
  /** Whether it is the one to be typed in now. */
  focused?: boolean | undefined
  /** If the domain counts otherwise. */
  count?: ((text: string) => number) | undefined
}

export function NarrativeField(props: NarrativeFieldProps) {
  const {
    label,
    value,
    suggested = 100,
    saveState,
    onRetry,
    placeholder,
    hint,
    readOnly,
    showLabel = true,
    count = characterCount,
  } = props
  const field = useFieldText(value, props)
  const shown = readOnly ? value : field.text
  const heading = showLabel ? <View className='k-narrative__label'>{label}</View> : null
  if (readOnly) {
    return (
      <View className='k-narrative'>
        {heading}
        <View className={classNames('k-narrative__read', !shown && 'k-narrative__read--empty')}>
          {shown || fieldWords.blank}
        </View>
      </View>
    )
  }
  return (
    <View className='k-narrative'>
      {heading}
      {hint ? <View className='k-narrative__hint'>{hint}</View> : null}
      <LongText
        label={label}
        field={field}
        placeholder={placeholder}
        aboveKeyboard={96}
        onNext={props.onNext}
        focused={props.focused}
      />
      <View className='k-narrative__foot'>
        <View className='k-narrative__count k-number'>{countSentence(count(shown), suggested)}</View>
        {saveState ? <SaveStateLine state={saveState} onRetry={onRetry} /> : null}
      </View>
    </View>
  )
}
