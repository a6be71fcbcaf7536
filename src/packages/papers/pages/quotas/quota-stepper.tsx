import { Input, View } from '@tarojs/components'
import { accessible } from '@/components/accessibility'
import { nameControl } from '@/components/field/name-control'
import { useFieldText } from '@/components/field/use-field-text'
import { Icon } from '@/components/icon/icon'
import { Pressable } from '@/components/pressable/pressable'
import { QUOTA_LIMIT } from '@/domain/nomination/quota'
import { parsePlaces } from '@/features/nominations/quota-edits'
import './quota-stepper.scss'

export interface PlacesStepperProps {
  /** Shown: «省级». */
  label: string
  /** Spoken: «东莞市总工会省级台账名额». */
  name: string
  value: number
  disabled?: boolean | undefined
  onChange: (places: number) => void
}

/** A number of places: by one with the buttons, or typed, since a quota may have two digits and more. */
export function PlacesStepper({ label, name, value, disabled, onChange }: PlacesStepperProps) {
  const { epoch, control } = useFieldText(String(value), {
    onInput: (typed) => {
      const places = parsePlaces(typed)
      if (places !== undefined) onChange(places)
    },
  })
  const change = (places: number) => {
    if (!disabled && places >= 0 && places <= QUOTA_LIMIT) onChange(places)
  }
  return (
    <View className='nm-places'>
      <View className='nm-places__label' {...accessible({ hidden: true })}>
        {label}
      </View>
      <View className='nm-places__box'>
        <Pressable
          className='nm-places__button'
          label={`${name}减 1 家`}
          disabled={disabled || value === 0}
          onPress={() => change(value - 1)}
        >
          <Icon name='minus' />
        </Pressable>
        <Input
          key={epoch}
          {...control}
          {...nameControl(name)}
          className='nm-places__input k-number'
          type='number'
          maxlength={3}
          disabled={disabled === true}
          cursorSpacing={96}
        />
        <Pressable
          className='nm-places__button'
          label={`${name}加 1 家`}
          disabled={disabled || value >= QUOTA_LIMIT}
          onPress={() => change(value + 1)}
        >
          <Icon name='plus' />
        </Pressable>
      </View>
    </View>
  )
}
