import { fieldWords } from '@/text/components'
import { Input, View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { nameControl } from '../field/name-control'
import { useFieldText } from '../field/use-field-text'
import { Icon } from '../icon/icon'
import { Pressable } from '../pressable/pressable'
import '../field/field.scss'
import './search-bar.scss'

export interface SearchBarProps {
  value: string
  onInput: (text: string) => void
  onSearch?: ((text: string) => void) | undefined
  placeholder?: string | undefined
  label?: string | undefined
}

export function SearchBar({
  value,
  onInput,
  onSearch,
  placeholder = fieldWords.search,
  label = placeholder,
}: SearchBarProps) {
  const { text, epoch, control, replace } = useFieldText(value, { onInput })
  return (
    <View className='k-search' {...accessible({ role: 'search' })}>
      <View className='k-search__box'>
        <Icon name='search' />
        <Input
          key={epoch}
          {...control}
          {...nameControl(label)}
          className='k-input__control k-search__control'
          type='text'
          placeholder={placeholder}
          placeholderClass='k-placeholder'
          confirmType='search'
          maxlength={-1}
          onConfirm={(event) => onSearch?.(event.detail.value)}
        />
        {text ? (
          <Pressable className='k-search__clear' label={fieldWords.clear} onPress={() => replace('')}>
            <Icon name='cross' />
          </Pressable>
        ) : null}
      </View>
    </View>
  )
}
