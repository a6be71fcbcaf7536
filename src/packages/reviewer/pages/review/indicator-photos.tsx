import { View } from '@tarojs/components'
import { FailedState } from '@/components/failed-state/failed-state'
import { PhotoGrid } from '@/components/photo-grid/photo-grid'
import { useToast } from '@/components/toast/toast'
import type { IndicatorView, PhotoView } from '@/features/review/indicator-view'
import { openPhotos } from '@/features/review/open-photos'
import type { ShownLinks } from '@/features/review/use-photo-links'
import { reviewFailureSentence } from '@/text/review'
import { indicatorCard } from '@/text/review-page'

export interface IndicatorPhotosProps {
  view: IndicatorView
  links: ShownLinks
}

const captionOf = ({ caption, added }: PhotoView): string => (added ? indicatorCard.addedPhoto(caption) : caption)

/** The evidence as small pictures that open over the whole screen; what came and went since the round before is said. */
export function IndicatorPhotos({ view, links }: IndicatorPhotosProps) {
  const toast = useToast()
  const { photos, photosRemoved } = view
  const added = photos.filter((photo) => photo.added).length
  const linked = photos.flatMap(({ photoId }) => links.links[photoId]?.url ?? [])

  const open = async (photoId: string) => {
    const url = links.links[photoId]?.url
    if (url === undefined) return
    if (!(await openPhotos(linked, url))) toast.show({ text: indicatorCard.photoNotOpened, tone: 'warn' })
  }
  const tiles = photos.map((photo) => ({
    id: photo.photoId,
    src: links.links[photo.photoId]?.url ?? '',
    caption: captionOf(photo),
    state: { kind: 'done' } as const,
  }))

  if (photos.length + photosRemoved.length === 0)
    return <View className='rv-photos__head'>{indicatorCard.noPhotos}</View>
  return (
    <>
      <View className='rv-photos__head'>
        {[
          indicatorCard.photos(photos.length),
          added > 0 && indicatorCard.photosAdded(added),
          photosRemoved.length > 0 && indicatorCard.photosRemoved(photosRemoved.length),
        ]
          .filter(Boolean)
          .join('，')}
      </View>
      {links.failure ? (
        <FailedState compact sentence={reviewFailureSentence(links.failure)} onRetry={() => void links.reload()} />
      ) : null}
      {photos.length > 0 ? <PhotoGrid photos={tiles} onOpen={(id) => void open(id)} readOnly /> : null}
      {photosRemoved.length > 0 ? (
        <View className='rv-photos__head'>
          {indicatorCard.removedPhotos(photosRemoved.map(({ caption }) => caption))}
        </View>
      ) : null}
    </>
  )
}
