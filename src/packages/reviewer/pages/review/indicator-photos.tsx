import { View } from '@tarojs/components'
import { FailedState } from '@/components/failed-state/failed-state'
import { PhotoGrid } from '@/components/photo-grid/photo-grid'
import { useToast } from '@/components/toast/toast'
import type { IndicatorView, PhotoView } from '@/features/review/indicator-view'
import { openPhotos } from '@/features/review/open-photos'
import type { ShownLinks } from '@/features/review/use-photo-links'
import { reviewFailureSentence } from '@/text/review'

export interface IndicatorPhotosProps {
  view: IndicatorView
  links: ShownLinks
}

const captionOf = ({ caption, added }: PhotoView): string => (added ? `【新增】${caption}` : caption)

/** The evidence as small pictures that open over the whole screen; what came and went since the round before is said. */
export function IndicatorPhotos({ view, links }: IndicatorPhotosProps) {
  const toast = useToast()
  const { photos, photosRemoved } = view
  const added = photos.filter((photo) => photo.added).length
  const linked = photos.flatMap(({ photoId }) => links.links[photoId]?.url ?? [])

  const open = async (photoId: string) => {
    const url = links.links[photoId]?.url
    if (url === undefined) return
    if (!(await openPhotos(linked, url))) toast.show({ text: '照片打不开，请再点一次', tone: 'warn' })
  }
  const tiles = photos.map((photo) => ({
    id: photo.photoId,
    src: links.links[photo.photoId]?.url ?? '',
    caption: captionOf(photo),
    state: { kind: 'done' } as const,
  }))

  if (photos.length + photosRemoved.length === 0) return <View className='rv-photos__head'>没有照片</View>
  return (
    <>
      <View className='rv-photos__head'>
        {[
          `照片 ${photos.length} 张`,
          added > 0 && `新增 ${added} 张`,
          photosRemoved.length > 0 && `删去 ${photosRemoved.length} 张`,
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
          {`已删去：${photosRemoved.map((photo) => photo.caption || '没有说明的照片').join('、')}`}
        </View>
      ) : null}
    </>
  )
}
