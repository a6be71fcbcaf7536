import { View } from '@tarojs/components'
import { exportWords } from '@/text/exports'
import { Button } from '../button/button'
import { DocumentNotice, type DocumentNoticeProps } from '../document-notice/document-notice'
import './export-row.scss'

export interface ExportRowProps<Key extends string> {
  /** The tables that a list can be taken away as, by the names on their buttons. */
  tables: ReadonlyArray<{ readonly key: Key; readonly name: string }>
  /** The one that is being made or was made last. */
  taken: Key | undefined
  document: DocumentNoticeProps['document'] & { readonly busy: boolean }
  onTake: (table: Key) => void
  /** What is noted, where that is to be known before the tap. */
  note?: string | undefined
}

/** Takes what a list shows away as .xlsx, each table in one tap, and says where it is. */
export function ExportRow<Key extends string>({ tables, taken, document, onTake, note }: ExportRowProps<Key>) {
  const one = tables.length === 1
  const takenName = tables.find(({ key }) => key === taken)?.name
  return (
    <>
      <View className='k-export'>
        {one ? null : <View className='k-export__title'>{exportWords.title}</View>}
        {tables.map(({ key, name }) => (
          <Button
            key={key}
            kind={one ? 'secondary' : 'text'}
            size='small'
            label={one ? undefined : exportWords.label(name)}
            loading={document.busy && key === taken}
            onPress={() => onTake(key)}
          >
            {one ? exportWords.label(name) : name}
          </Button>
        ))}
      </View>
      {note ? <View className='k-export__note'>{note}</View> : null}
      {taken !== undefined && takenName !== undefined ? (
        <DocumentNotice what={takenName} document={document} onAgain={() => onTake(taken)} />
      ) : null}
    </>
  )
}
