import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import { sectionLength } from '@/domain/report/check-section'
import type { ReportDesk } from '@/features/report/report-desk'
import type { SectionView } from '@/features/report/report-view'
import { reportWords, sectionHeading } from '@/text/report-words'

export interface SectionCardProps {
  desk: ReportDesk
  section: SectionView
  writing: boolean
  onConflict: (no: number) => void
}

/** One section: written, each keystroke kept; or read. */
export function SectionCard({ desk, section, writing, onConflict }: SectionCardProps) {
  const { form, text, conflict, problem, keptHere } = section
  const { no } = form
  const title = sectionHeading(no, form.title)
  if (!writing)
    return (
      <Card title={title}>
        <NarrativeField label={title} showLabel={false} value={text} readOnly />
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
        placeholder={reportWords.placeholder}
        saveState={section.saveWord}
        onRetry={() => desk.sections.retry(no)}
        onInput={(typed) => desk.sections.write(no, typed, {})}
        onBlur={() => desk.sections.sendNow(no)}
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
          <Notice tone='danger' urgent action={{ text: reportWords.tryAgain, onPress: () => desk.sections.retry(no) }}>
            {problem}
          </Notice>
        )}
      </View>
    </Card>
  )
}
