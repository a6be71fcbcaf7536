import { photoWords } from '@/text/components'
import { Image, View } from '@tarojs/components'
import { accessible } from '../accessibility'
import { Icon } from '../icon/icon'
import { Pressable } from '../pressable/pressable'

export type PhotoState =
  | { kind: 'done' }
  /** Being compressed on the phone: nothing of it is on its way yet. */
  | { kind: 'preparing' }
  | { kind: 'uploading'; percent: number }
  /** Chosen, kept on the phone, no network yet, or nobody to serve it. */
  | { kind: 'waiting'; because?: 'busy' | 'quota' | undefined }
  /** `again`: sending it once more may help; it may where nothing is said. */
  | { kind: 'failed'; reason?: string | undefined; again?: boolean | undefined }

export interface Photo {
  id: string
  src: string
  caption?: string | undefined
  state: PhotoState
}

interface PhotoTileProps {
  photo: Photo
  position: number
  onOpen: (id: string) => void
  onRemove?: ((id: string) => void) | undefined
  onRetry?: ((id: string) => void) | undefined
  onCaption?: ((id: string) => void) | undefined
}

/** How far a photo or a document has got, in words; '' where there is nothing to say. */
export const stateText = (state: PhotoState): string => {
  switch (state.kind) {
    case 'done':
      return ''
    case 'preparing':
      return photoWords.preparing
    case 'uploading':
      return photoWords.uploading(Math.round(state.percent))
    case 'waiting':
      return state.because ? photoWords.later : photoWords.waiting
    case 'failed':
      return state.reason ?? photoWords.failed
  }
}

export function PhotoTile({ photo, position, onOpen, onRemove, onRetry, onCaption }: PhotoTileProps) {
  const { id, src, caption, state } = photo
  const said = stateText(state)
  const again = state.kind !== 'failed' || state.again !== false
  const name = caption || photoWords.nth(position)
  const captionText = caption || (onCaption ? photoWords.caption : '')
  return (
    <View className='k-photo'>
      <View className='k-photo__frame'>
        <Pressable
          className='k-photo__open'
          role='button'
          label={[photoWords.look(name), said].filter(Boolean).join('，')}
          onPress={() => onOpen(id)}
        >
          <Image className='k-photo__image' src={src} mode='aspectFill' {...accessible({ hidden: true })} />
        </Pressable>
        {state.kind === 'uploading' ? (
          <View
            className='k-photo__state k-photo__state--uploading k-number'
            {...accessible({
              role: 'progressbar',
              label: name,
              range: { now: state.percent, min: 0, max: 100, text: said },
            })}
          >
            {said}
            <View className='k-photo__track'>
              <View className='k-photo__fill' style={`width:${Math.min(100, Math.max(0, state.percent))}%`} />
            </View>
          </View>
        ) : null}
        {state.kind === 'preparing' ? <View className='k-photo__state k-photo__state--uploading'>{said}</View> : null}
        {state.kind === 'waiting' ? (
          <View className='k-photo__state k-photo__state--waiting'>
            <Icon name={state.because ? 'clock' : 'offline'} /> {said}
          </View>
        ) : null}
        {state.kind === 'failed' && !again ? (
          <View className='k-photo__state k-photo__state--failed'>{said}</View>
        ) : null}
        {state.kind === 'failed' && again ? (
          <Pressable
            className='k-photo__state k-photo__state--failed'
            label={photoWords.retryLabel(name, said)}
            onPress={onRetry && (() => onRetry(id))}
          >
            <View>{said}</View>
            {onRetry ? (
              <View className='k-photo__retry'>
                <Icon name='retry' /> {photoWords.retry}
              </View>
            ) : null}
          </Pressable>
        ) : null}
        {onRemove ? (
          <Pressable className='k-photo__remove' label={photoWords.removeLabel(name)} onPress={() => onRemove(id)}>
            <View className='k-photo__cross'>
              <Icon name='cross' />
            </View>
          </Pressable>
        ) : null}
      </View>
      {onCaption ? (
        <Pressable
          className='k-photo__caption k-photo__caption--edit'
          label={photoWords.captionLabel(name)}
          onPress={() => onCaption(id)}
        >
          {captionText}
        </Pressable>
      ) : captionText ? (
        <View className='k-photo__caption'>{captionText}</View>
      ) : null}
    </View>
  )
}
