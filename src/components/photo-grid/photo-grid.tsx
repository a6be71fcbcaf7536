import { photoWords } from '@/text/components'
import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Pressable } from '../pressable/pressable'
import { PhotoTile, type Photo } from './photo-tile'
import './photo-grid.scss'

export interface PhotoGridProps {
  photos: readonly Photo[]
  /** How many there may be in all; without it there is no limit to name. */
  max?: number | undefined
  /** How many of them are documents, which are drawn elsewhere. */
  documents?: number | undefined
  onOpen: (id: string) => void
  onAdd?: (() => void) | undefined
  /** Asks: the page confirms or offers to undo. */
  onRemove?: ((id: string) => void) | undefined
  onRetry?: ((id: string) => void) | undefined
  onCaption?: ((id: string) => void) | undefined
  readOnly?: boolean | undefined
}

export function PhotoGrid({
  photos,
  max,
  documents = 0,
  onOpen,
  onAdd,
  onRemove,
  onRetry,
  onCaption,
  readOnly,
}: PhotoGridProps) {
  const left = max === undefined ? null : Math.max(0, max - photos.length - documents)
  const addable = !readOnly && onAdd !== undefined && left !== 0
  const room = left === null ? '' : photoWords.room(left)
  return (
    <View className='k-photos'>
      {photos.map((photo, index) => (
        <PhotoTile
          key={photo.id}
          photo={photo}
          position={index + 1}
          onOpen={onOpen}
          onRemove={readOnly ? undefined : onRemove}
          onRetry={readOnly ? undefined : onRetry}
          onCaption={readOnly ? undefined : onCaption}
        />
      ))}
      {addable ? (
        <Pressable className='k-photos__add' label={photoWords.addRoom(room ? `，${room}` : '')} onPress={onAdd}>
          <View className='k-photos__add-what'>
            <View className='k-photos__add-icon'>
              <Icon name='camera' />
            </View>
            <View className='k-photos__add-text'>{photoWords.add}</View>
            {room ? <View className='k-photos__add-room k-number'>{room}</View> : null}
          </View>
        </Pressable>
      ) : null}
      {readOnly && photos.length + documents === 0 ? <View className='k-photos__none'>{photoWords.none}</View> : null}
      {!readOnly && left === 0 ? <View className='k-photos__none'>{photoWords.full(max)}</View> : null}
    </View>
  )
}
