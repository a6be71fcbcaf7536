import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { DocumentNotice } from '@/components/document-notice/document-notice'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { CARDS_LIMIT, CODES_LIMIT } from '@/domain/people/invitation'
import { batchesOf } from '@/features/batches'
import { useDocument } from '@/features/documents/use-document'
import type { SeatsWanted } from '@/features/office/invitations/use-seats'
import { invitationFiles } from '@/text/office-invitations'
import './invitations.scss'

interface InvitationFilesProps {
  role: SeatsWanted['role']
  places: readonly string[]
}

interface BatchedFileProps extends InvitationFilesProps {
  format: 'xlsx' | 'pdf'
  /** As many places as one file holds. */
  limit: number
  /** On the button where one file holds all, and where it holds the places from the one to the other. */
  whole: string
  part: (from: number, to: number) => string
  name: string
}

/** One kind of file of these places, in as many files as that takes. */
function BatchedFile({ role, places, format, limit, whole, part, name }: BatchedFileProps) {
  const file = useDocument('invitation.export')
  const batches = batchesOf(places, limit)
  const [made, setMade] = useState<readonly string[]>([])
  const make = (batch: readonly string[]) => {
    setMade(batch)
    void file.run({ format, role, places: [...batch] })
  }
  return (
    <>
      {batches.map((batch, index) => (
        <Button key={index} kind='secondary' loading={file.busy} onPress={() => make(batch)}>
          {batches.length === 1 ? whole : part(index * limit + 1, index * limit + batch.length)}
        </Button>
      ))}
      <DocumentNotice what={name} document={file} onAgain={() => make(made)} />
    </>
  )
}

/** Codes of these seats that still work, to be taken away: tables in Excel, a thousand a file, and cards to print, a hundred a file. */
export function InvitationFiles(of: InvitationFilesProps) {
  const { table, tableOf, tableName, cards, cardsOf, cardsName } = invitationFiles
  return (
    <View className='of-files'>
      <BatchedFile {...of} format='xlsx' limit={CODES_LIMIT} whole={table} part={tableOf} name={tableName} />
      <BatchedFile {...of} format='pdf' limit={CARDS_LIMIT} whole={cards} part={cardsOf} name={cardsName} />
    </View>
  )
}

interface FilesSheetProps extends InvitationFilesProps {
  count: string
  onClose: () => void
}

/** The same for what is ticked, without a new code for anybody. */
export function FilesSheet({ role, places, count, onClose }: FilesSheetProps) {
  return (
    <HalfSheet open title={invitationFiles.ofChosen(count)} onClose={onClose}>
      <Notice>{invitationFiles.openAlone}</Notice>
      <InvitationFiles role={role} places={places} />
    </HalfSheet>
  )
}
