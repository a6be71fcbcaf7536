import { View } from '@tarojs/components'
import { ButtonRow } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { DocumentNotice } from '@/components/document-notice/document-notice'
import { DocumentRow } from '@/components/document-row/document-row'
import { documentFormat } from '@/domain/evidence/document'
import { PHOTOS_PER_INDICATOR } from '@/domain/evidence/photo'
import { useEvidenceDocument } from '@/features/documents/use-evidence-document'
import { documentNote, documentWords } from '@/text/evidence-documents'
import type { IndicatorProps } from './indicator-props'

interface EvidenceFilesProps extends Pick<IndicatorProps, 'fill' | 'view' | 'onOverlay'> {
  readOnly: boolean
  onAdd: () => void
}

/** Documents of an indicator, each a row that opens it, and the ways to add more and to put them in order. */
export function EvidenceFiles({ fill, view, readOnly, onAdd, onOverlay }: EvidenceFilesProps) {
  const opened = useEvidenceDocument(fill.store.getState().assessmentId)
  const { no } = view.indicator
  const { photos } = view
  const sortable = photos.filter(({ attached }) => attached).length > 1
  return (
    <View>
      {photos.map(({ id, src, state, document }) =>
        document ? (
          <View key={id}>
            <DocumentRow
              name={document.name}
              format={documentFormat(document.type)}
              note={documentNote(document)}
              state={state}
              onOpen={() => opened.open({ no, photoId: id, document, src })}
              onRetry={readOnly ? undefined : () => fill.photos.retry(id)}
              onRemove={readOnly ? undefined : () => onOverlay({ kind: 'remove', no, photoId: id })}
            />
            {opened.photoId === id ? (
              <DocumentNotice what={opened.name} handedIn document={opened} onAgain={opened.again} />
            ) : null}
          </View>
        ) : null,
      )}
      {readOnly ? null : (
        <ButtonRow>
          {photos.length < PHOTOS_PER_INDICATOR ? (
            <Button kind='secondary' size='small' onPress={onAdd}>
              {documentWords.add}
            </Button>
          ) : null}
          {sortable ? (
            <Button kind='secondary' size='small' onPress={() => onOverlay({ kind: 'order', no })}>
              {documentWords.sort}
            </Button>
          ) : null}
        </ButtonRow>
      )}
      {readOnly || photos.length >= PHOTOS_PER_INDICATOR ? null : (
        <View className='evidence__note'>{documentWords.addNote}</View>
      )}
    </View>
  )
}
