import { Button } from '@/components/button/button'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import type { ReportDesk } from '@/features/report/report-desk'
import type { SectionView } from '@/features/report/report-view'
import { joined } from '@/features/saving/joined'
import { reportWords, sectionHeading } from '@/text/report-words'

export interface ConflictSheetProps {
  desk: ReportDesk
  section: SectionView
  onClose: () => void
}

/** Two people wrote to one section: both texts, and the choice between them. */
export function ConflictSheet({ desk, section, onClose }: ConflictSheetProps) {
  const { form, conflict } = section
  if (!conflict) return null
  const { mine, theirs } = conflict
  const take = (text: string) => {
    desk.sections.choose(form.no, text)
    onClose()
  }
  return (
    <HalfSheet
      open
      title={reportWords.conflictTitle}
      note={sectionHeading(form.no, form.title)}
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' onPress={() => take(theirs.content)}>
            {reportWords.takeTheirs}
          </Button>
          <Button onPress={() => take(mine)}>{reportWords.takeMine}</Button>
        </>
      }
    >
      <NarrativeField label={reportWords.mine} value={mine} readOnly />
      <NarrativeField label={reportWords.theirs} value={theirs.content} readOnly />
      <Button kind='text' onPress={() => take(joined(theirs.content, mine))}>
        {reportWords.takeBoth}
      </Button>
    </HalfSheet>
  )
}
