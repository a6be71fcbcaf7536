import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import { sectionLength } from '@/domain/report/check-section'
import { type ReportKind, sectionHeading } from '@/domain/report/sections'
import type { ReportEditor } from '@/features/report/report-editor'
import type { SectionView } from '@/features/report/report-view'
import { joined } from '@/features/saving/saving-state'
import { sectionPlaceholder } from '@/text/report-placeholders'
import { reportWords } from '@/text/report-words'
import { EarlierSection } from './earlier-section'

interface SectionCardProps {
  /** What stood here the year before; undefined where nothing did. */
  earlier: { readonly cycleTitle: string; readonly text: string } | undefined
  editor: ReportEditor
  kind: ReportKind
  section: SectionView
  writing: boolean
  onConflict: (no: number) => void
}

/** One section: written, each keystroke kept; or read. */
export function SectionCard({ earlier, editor, kind, section, writing, onConflict }: SectionCardProps) {
  const { form, text, conflict, problem, keptHere } = section
  const { no } = form
  const title = sectionHeading(no, form.title)
  if (!writing)
    return (
      <Card title={title}>
        <NarrativeField label={title} showLabel={false} value={text} readOnly />
        {earlier ? (
          <EarlierSection cycleTitle={earlier.cycleTitle} earlierText={earlier.text} text={text} onWrite={undefined} />
        ) : null}
        {keptHere === undefined ? null : (
          <Notice tone='warn' title={reportWords.keptHere}>
            {keptHere}
          </Notice>
        )}
      </Card>
    )
  return (
    <Card title={title}>
      <NarrativeField
        label={title}
        showLabel={false}
        value={text}
        suggested={form.guide}
        count={sectionLength}
        placeholder={sectionPlaceholder(kind, no)}
        saveState={section.saveWord}
        onRetry={() => editor.sections.retry(no)}
        onInput={(typed) => editor.sections.write(no, typed, {})}
        onBlur={() => editor.sections.sendNow(no)}
      />
      {/* A place of their own: beside the field they would come and go among its siblings while it is typed in. */}
      <View>
        {conflict ? (
          <Notice
            tone='warn'
            urgent
            title={reportWords.conflictTitle}
            action={{ text: reportWords.conflictAction, onPress: () => onConflict(no) }}
          >
            {reportWords.conflictNotice}
          </Notice>
        ) : null}
        {problem === undefined ? null : (
          <Notice
            tone='danger'
            urgent
            action={
              section.helpsToSend ? { text: reportWords.tryAgain, onPress: () => editor.sections.retry(no) } : undefined
            }
          >
            {problem}
          </Notice>
        )}
        {earlier ? (
          <EarlierSection
            cycleTitle={earlier.cycleTitle}
            earlierText={earlier.text}
            text={text}
            onWrite={(quoted) => {
              editor.sections.write(no, quoted, {})
              editor.sections.sendNow(no)
            }}
          />
        ) : null}
      </View>
    </Card>
  )
}

interface ConflictSheetProps {
  editor: ReportEditor
  section: SectionView
  onClose: () => void
}

/** Two people wrote to one section: both texts, and the choice between them. */
export function ConflictSheet({ editor, section, onClose }: ConflictSheetProps) {
  const { form, conflict } = section
  if (!conflict) return null
  const { mine, theirs } = conflict
  const take = (text: string) => {
    editor.sections.choose(form.no, text)
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
