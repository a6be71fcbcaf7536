import { Input, View } from '@tarojs/components'
import { accessible } from '@/components/accessibility'
import { numberControl } from '@/components/field/name-control'
import { useFieldText } from '@/components/field/use-field-text'
import { Icon } from '@/components/icon/icon'
import { Pressable } from '@/components/pressable/pressable'
import { QUOTA_LIMIT } from '@/domain/nomination/quota'
import { parseQuota } from '@/features/nominations/quota-edits'
import { quotaText } from '@/text/quota'
import './quota-stepper.scss'

export interface QuotaStepperProps {
  /** Shown: «省级». */
  label: string
  /** Spoken: «东莞市总工会省级台账名额». */
  name: string
  value: number
  disabled?: boolean | undefined
  onChange: (quota: number) => void
}

/** A quota: by one with the buttons, or typed, since a quota may have two digits and more. */
export function QuotaStepper({ label, name, value, disabled, onChange }: QuotaStepperProps) {
  const { epoch, control } = useFieldText(String(value), {
    onInput: (typed) => {
      const quota = parseQuota(typed)
      if (quota !== undefined) onChange(quota)
    },
  })
  const change = (quota: number) => {
    if (!disabled && quota >= 0 && quota <= QUOTA_LIMIT) onChange(quota)
  }
  return (
    <View className='nm-quota'>
      <View className='nm-quota__label' {...accessible({ hidden: true })}>
        {label}
      </View>
      <View className='nm-quota__box'>
        <Pressable
          className='nm-quota__button'
          label={quotaText.lower(name)}
          disabled={disabled || value === 0}
          onPress={() => change(value - 1)}
        >
          <Icon name='minus' />
        </Pressable>
        <Input
          key={epoch}
          {...control}
          {...numberControl(name)}
          className='nm-quota__input k-number'
          maxlength={8}
          disabled={disabled === true}
          cursorSpacing={96}
        />
        <Pressable
          className='nm-quota__button'
          label={quotaText.raise(name)}
          disabled={disabled || value >= QUOTA_LIMIT}
          onPress={() => change(value + 1)}
        >
          <Icon name='plus' />
        </Pressable>
      </View>
    </View>
  )
}
