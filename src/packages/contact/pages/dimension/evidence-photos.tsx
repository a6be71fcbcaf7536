import { useState } from 'react'
import { View } from '@tarojs/components'
import { Notice } from '@/components/notice/notice'
import { PhotoGrid } from '@/components/photo-grid/photo-grid'
import { useToast } from '@/components/toast/toast'
import { PHOTOS_PER_INDICATOR } from '@/domain/evidence/photo'
import { addFiles, addPhotos, showPictures } from '@/features/photos/choose-and-show'
import { fillWords, photoRejections, photosLeftOut } from '@/text/fill'
import { EvidenceFiles } from './evidence-files'
import type { IndicatorProps } from './indicator-props'

/** 佐证材料 of an indicator: photos, then documents, with what could not be taken said below them. */
export function EvidencePhotos({ fill, view, onOverlay }: Omit<IndicatorProps, 'earlier' | 'author'>) {
  const [said, setSaid] = useState('')
  const toast = useToast()
  const { no } = view.indicator
  const locked = view.locked !== undefined
  const photos = view.photos.filter(({ document }) => !document)

  const add = async (choose: typeof addPhotos) => {
    setSaid('')
    const added = await choose(fill.photos, no)
    switch (added.kind) {
      case 'added': {
        const leftOut = added.leftOut > 0 ? photosLeftOut(added.leftOut) : ''
        setSaid(photoRejections(added.rejections) + leftOut)
        return
      }
      case 'privacy_refused':
        onOverlay({ kind: 'privacy', no, files: choose === addFiles })
        return
      case 'not_allowed':
        setSaid(choose === addFiles ? fillWords.filesNotAllowed : fillWords.photosNotAllowed)
        return
      case 'cancelled':
        return
    }
  }
  const look = (id: string) => {
    const current = photos.find((photo) => photo.id === id)?.src ?? ''
    const sources = photos.map(({ src }) => src)
    if (!showPictures(sources, current)) toast.show(fillWords.photoLoading)
  }
  const problems = [...new Set(view.photos.flatMap(({ problem }) => problem ?? []))]
  return (
    <>
      <PhotoGrid
        photos={photos}
        max={PHOTOS_PER_INDICATOR}
        documents={view.photos.length - photos.length}
        readOnly={locked}
        onOpen={look}
        onAdd={() => void add(addPhotos)}
        onRetry={(id) => fill.photos.retry(id)}
        onRemove={(id) => onOverlay({ kind: 'remove', no, photoId: id })}
        onCaption={(id) => onOverlay({ kind: 'caption', no, photoId: id })}
      />
      <EvidenceFiles fill={fill} view={view} readOnly={locked} onAdd={() => void add(addFiles)} onOverlay={onOverlay} />
      <View>
        {problems.map((problem) => (
          <Notice key={problem} tone='danger'>
            {problem}
          </Notice>
        ))}
        {said === '' ? null : (
          <Notice tone='warn' urgent>
            {said}
          </Notice>
        )}
      </View>
    </>
  )
}
