import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { DocumentNotice } from '@/components/document-notice/document-notice'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { CARDS_LIMIT } from '@/domain/people/invitation'
import { batchesOf } from '@/features/batches'
import { useDocument } from '@/features/documents/use-document'
import type { SeatsWanted } from '@/features/office/invitations/use-seats'
import { invitationFiles } from '@/text/office-invitations'
import './invitations.scss'

interface InvitationFilesProps {
  role: SeatsWanted['role']
  places: readonly string[]
}

/** Codes of these seats that still work, to be taken away: a table in Excel, and cards to print, a hundred a file. */
export function InvitationFiles({ role, places }: InvitationFilesProps) {
  const table = useDocument('invitation.export')
  const cards = useDocument('invitation.export')
  const makeTable = () => void table.run({ format: 'xlsx', role, places: [...places] })
  const batches = batchesOf(places, CARDS_LIMIT)
  const [printed, setPrinted] = useState<readonly string[]>([])
  const makeCards = (batch: readonly string[]) => {
    setPrinted(batch)
    void cards.run({ format: 'pdf', role, places: [...batch] })
  }
  return (
    <View className='of-files'>
      <Button kind='secondary' loading={table.busy} onPress={makeTable}>
        {invitationFiles.table}
      </Button>
      <DocumentNotice what={invitationFiles.tableName} document={table} onAgain={makeTable} />
      {batches.map((batch, index) => (
        <Button key={index} kind='secondary' loading={cards.busy} onPress={() => makeCards(batch)}>
          {batches.length === 1
            ? invitationFiles.cards
            : invitationFiles.cardsOf(index * CARDS_LIMIT + 1, index * CARDS_LIMIT + batch.length)}
        </Button>
      ))}
      <DocumentNotice what={invitationFiles.cardsName} document={cards} onAgain={() => makeCards(printed)} />
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
