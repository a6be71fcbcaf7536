import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { useToast } from '@/components/toast/toast'
import { sectionLength } from '@/domain/report/check-section'
import { sectionHeading } from '@/domain/report/sections'
import type { ReportReading } from '@/domain/word-form/report-reading'
import type { ReportEditor } from '@/features/report/report-editor'
import type { ReportView } from '@/features/report/report-view'
import { putSectionsIn, type ReportWordIn } from '@/features/report/report-word-in'
import { reportWordInText } from '@/text/report-word-in'
import { UploadFailure } from '../../parts/upload-failure'

/** The way in from Word, and why a file has not been read. */
export function WordInCard({ wordIn }: { wordIn: ReportWordIn }) {
  const { upload, stage } = wordIn
  const sending = upload.kind === 'sending'
  return (
    <Card title={reportWordInText.title} note={reportWordInText.note}>
      <Button
        kind='secondary'
        size='small'
        loading={sending || stage.kind === 'reading'}
        onPress={() => void wordIn.choose()}
      >
        {sending
          ? reportWordInText.sending(upload.name)
          : stage.kind === 'reading'
            ? reportWordInText.reading(stage.name)
            : reportWordInText.choose}
      </Button>
      <UploadFailure wordIn={wordIn} />
    </Card>
  )
}

interface WordInSheetProps {
  editor: ReportEditor
  sections: ReportView['sections']
  reading: ReportReading
  onClose: () => void
}

/** What was read, section by section: what is empty is filled in at first, what is written is replaced only where somebody says so. */
export function WordInSheet({ editor, sections, reading, onClose }: WordInSheetProps) {
  const toast = useToast()
  const read = sections.flatMap(({ form, text }) => {
    const found = reading.texts[form.no]?.trim() ?? ''
    return found === '' || found === text.trim() ? [] : [{ form, found, replaces: text.trim() !== '' }]
  })
  const unread = reportWordInText.unread(reading.unread)
  const missing = sections.filter(({ form }) => reading.texts[form.no] === undefined)
  const [chosen, setChosen] = useState<readonly number[]>(
    read.filter(({ replaces }) => !replaces).map(({ form }) => form.no),
  )
  const putIn = () => {
    const taken = read.filter(({ form }) => chosen.includes(form.no))
    const undo = putSectionsIn(
      editor,
      taken.map(({ form, found }) => [form.no, found] as const),
    )
    onClose()
    toast.show({
      text: reportWordInText.done(taken.length),
      action: { text: reportWordInText.undo, onPress: undo },
    })
  }
  return (
    <HalfSheet
      open
      title={reportWordInText.sheet}
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' onPress={onClose}>
            {reportWordInText.later}
          </Button>
          <Button disabled={chosen.length === 0} onPress={putIn}>
            {reportWordInText.putIn}
          </Button>
        </>
      }
    >
      {read.map(({ form, found, replaces }) => (
        <SwitchRow
          key={form.no}
          label={sectionHeading(form.no, form.title)}
          note={reportWordInText.found(sectionLength(found), replaces)}
          on={chosen.includes(form.no)}
          onChange={(on) => setChosen(on ? [...chosen, form.no] : chosen.filter((no) => no !== form.no))}
        />
      ))}
      <View>
        {read.length === 0 && missing.length === 0 ? <Notice>{reportWordInText.same}</Notice> : null}
        {missing.length > 0 ? (
          <Notice tone='warn'>
            {reportWordInText.missing(missing.map(({ form }) => sectionHeading(form.no, form.title)))}
          </Notice>
        ) : null}
        {unread === '' ? null : <Notice tone='warn'>{unread}</Notice>}
        {reading.tables > 0 ? <Notice>{reportWordInText.tables(reading.tables)}</Notice> : null}
        {reading.above === '' ? null : <Notice tone='warn'>{reportWordInText.above(reading.above)}</Notice>}
      </View>
    </HalfSheet>
  )
}
