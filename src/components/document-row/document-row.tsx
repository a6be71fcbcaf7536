import { photoWords } from '@/text/components'
import { documentWords } from '@/text/evidence-documents'
import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { stateText, type PhotoState } from '../photo-grid/photo-tile'
import { Pressable } from '../pressable/pressable'
import './document-row.scss'

export interface DocumentRowProps {
  name: string
  /** "PDF", "Word". */
  format: string
  /** How long it is, and what else there is to say of it. */
  note: string
  state: PhotoState
  onOpen: () => void
  onRemove?: (() => void) | undefined
  onRetry?: (() => void) | undefined
}

/** A document among the evidence: its name, kind and size, and how far it has got. */
export function DocumentRow({ name, format, note, state, onOpen, onRemove, onRetry }: DocumentRowProps) {
  const said = stateText(state)
  const failed = state.kind === 'failed'
  return (
    <View className='k-document'>
      <Pressable
        className='k-document__open'
        label={[documentWords.open(name), format, note, said].filter(Boolean).join('，')}
        onPress={onOpen}
      >
        <View className='k-document__format'>{format}</View>
        <View className='k-document__words'>
          <View className='k-document__name'>{name}</View>
          <View className={failed ? 'k-document__note k-document__note--failed' : 'k-document__note k-number'}>
            {[note, said].filter(Boolean).join(' · ')}
          </View>
        </View>
      </Pressable>
      {failed && state.again !== false && onRetry ? (
        <Pressable className='k-document__way' label={photoWords.retryLabel(name, said)} onPress={onRetry}>
          <Icon name='retry' />
        </Pressable>
      ) : null}
      {onRemove ? (
        <Pressable className='k-document__way' label={photoWords.removeLabel(name)} onPress={onRemove}>
          <Icon name='cross' />
        </Pressable>
      ) : null}
    </View>
  )
}
