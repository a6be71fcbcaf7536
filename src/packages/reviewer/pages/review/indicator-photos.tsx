import { View } from '@tarojs/components'
import { FailedState } from '@/components/failed-state/failed-state'
import { DocumentNotice } from '@/components/document-notice/document-notice'
import { DocumentRow } from '@/components/document-row/document-row'
import { PhotoGrid } from '@/components/photo-grid/photo-grid'
import { useToast } from '@/components/toast/toast'
import { documentFormat } from '@/domain/evidence/document'
import type { IndicatorView, PhotoView } from '@/features/review/indicator-view'
import { openPhotos } from '@/features/review/open-photos'
import type { ShownLinks } from '@/features/review/use-photo-links'
import { useEvidenceDocument } from '@/features/documents/use-evidence-document'
import { documentNote } from '@/text/evidence-documents'
import { reviewFailureSentence } from '@/text/review'
import { indicatorCard } from '@/text/review-page'

export interface IndicatorPhotosProps {
  assessmentId: string
  view: IndicatorView
  links: ShownLinks
}

const captionOf = ({ caption, added }: PhotoView): string => (added ? indicatorCard.addedPhoto(caption) : caption)

const DONE = { kind: 'done' } as const

/** The documents among the evidence, each a row that opens it. */
function Documents({ assessmentId, view: { no, photos }, links }: IndicatorPhotosProps) {
  const opened = useEvidenceDocument(assessmentId)
  return (
    <View>
      {photos.map((piece) => {
        const { photoId, document } = piece
        return document ? (
          <View key={photoId}>
            <DocumentRow
              name={document.name}
              format={documentFormat(document.type)}
              note={[captionOf(piece), documentNote(document)].filter(Boolean).join(' · ')}
              state={DONE}
              onOpen={() => opened.open({ no, photoId, document, src: links.links[photoId]?.url ?? '' })}
            />
            {opened.photoId === photoId ? (
              <DocumentNotice what={opened.name} handedIn document={opened} onAgain={opened.again} />
            ) : null}
          </View>
        ) : null
      })}
    </View>
  )
}

/** The evidence as small pictures that open over the whole screen, and as rows of documents; what came and went since the round before is said. */
export function IndicatorPhotos({ assessmentId, view, links }: IndicatorPhotosProps) {
  const toast = useToast()
  const { photos: evidence, photosRemoved } = view
  const photos = evidence.filter(({ document }) => !document)
  const added = evidence.filter((photo) => photo.added).length
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
    state: DONE,
  }))

  if (evidence.length + photosRemoved.length === 0)
    return <View className='rv-photos__head'>{indicatorCard.noPhotos}</View>
  return (
    <>
      <View className='rv-photos__head'>
        {[
          indicatorCard.photos(photos.length, evidence.length - photos.length),
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
      <Documents assessmentId={assessmentId} view={view} links={links} />
      {photosRemoved.length > 0 ? (
        <View className='rv-photos__head'>
          {indicatorCard.removedPhotos(photosRemoved.map(({ caption, document }) => caption || (document?.name ?? '')))}
        </View>
      ) : null}
    </>
  )
}
